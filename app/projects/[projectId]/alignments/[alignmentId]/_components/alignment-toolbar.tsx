'use client';

import {
  BookOpen,
  CheckCheck,
  Database,
  Download,
  FileInput,
  Keyboard,
  Redo2,
  RefreshCw,
  Search,
  SkipForward,
  Undo2,
} from 'lucide-react';
import { type ReactNode, type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '@/app/_components/button';
import { Kbd } from '@/app/_components/kbd';
import { whenShown } from '@/app/_components/later';
import { MenuButton } from '@/app/_components/menu-button';
import type { AlignmentPageView } from '@/lib/workbench/views/alignment';
import type { Overlay } from './commands';
import { type Command, chordOf } from './keys';
import type { AlignmentModel } from './use-alignment';

const ExportMenu = whenShown(async () => (await import('../../_components/export-menu')).ExportMenu);

type Props = {
  readonly view: AlignmentPageView;
  readonly model: AlignmentModel;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly onOpen: (dialog: Overlay) => void;
};

/** What concerns the whole alignment; what concerns one link is done in the grid. */
export function AlignmentToolbar({ view, model, search, onOpen }: Props) {
  const { t } = useTranslation(['alignment', 'aligning']);
  const { canUndo, canRedo, step } = model;
  const exportTrigger = (
    <Button size="sm">
      <Download aria-hidden className="size-4" />
      {t('aligning:export.open')}
    </Button>
  );
  return (
    <div className="flex flex-wrap items-center gap-2 border-b border-line bg-rail px-4 py-1.5">
      <IconButton label={t('alignment:action.undo')} disabled={!canUndo} onClick={() => step('undo')}>
        <Undo2 aria-hidden className="rtl:-scale-x-100" />
      </IconButton>
      <IconButton label={t('alignment:action.redo')} disabled={!canRedo} onClick={() => step('redo')}>
        <Redo2 aria-hidden className="rtl:-scale-x-100" />
      </IconButton>
      <Action icon={<SkipForward aria-hidden />} command="nextDoubt" onClick={() => model.doubt(1)}>
        {t('alignment:action.doubt')}
      </Action>
      <Action icon={<CheckCheck aria-hidden />} command="confirmAbove" onClick={() => onOpen('confirmAbove')}>
        {t('alignment:action.confirmAbove')}
      </Action>
      <Action icon={<RefreshCw aria-hidden />} command="realign" onClick={() => step('realign')}>
        {t('alignment:action.realign')}
      </Action>
      <SearchField search={search} model={model} />
      <span className="ms-auto flex flex-wrap items-center gap-2">
        <Action icon={<BookOpen aria-hidden />} command="read" onClick={() => model.read(!model.isReading)}>
          {t(model.isReading ? 'aligning:reading.close' : 'aligning:reading.open')}
        </Action>
        {view.documents.sourceDocumentId !== null || view.documents.targetDocumentId !== null ? (
          <Button size="sm" onClick={() => onOpen('segmentation')}>
            <FileInput aria-hidden className="size-4" />
            {t('aligning:segmentation.open')}
          </Button>
        ) : null}
        <MenuButton trigger={exportTrigger}>
          {(waiting) => <ExportMenu trigger={exportTrigger} fallback={waiting} alignment={view.alignment} />}
        </MenuButton>
        <Action icon={<Keyboard aria-hidden />} command="help" onClick={() => onOpen('keys')}>
          {t('alignment:action.keys')}
        </Action>
        <Button size="sm" tone="primary" onClick={() => onOpen('commit')}>
          <Database aria-hidden className="size-4" />
          {t('alignment:action.commit')}
        </Button>
      </span>
    </div>
  );
}

function Action({
  icon,
  command,
  children,
  onClick,
}: {
  icon: ReactNode;
  command: Command;
  children: ReactNode;
  onClick: () => void;
}) {
  return (
    <Button size="sm" onClick={onClick} className="[&>svg]:size-4">
      {icon}
      {children}
      <Kbd keys={chordOf(command)} className="max-lg:hidden" />
    </Button>
  );
}

function SearchField({ search, model }: Pick<Props, 'search' | 'model'>) {
  const { t } = useTranslation('alignment');
  const [text, setText] = useState('');
  return (
    <search>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          model.find(text);
        }}
      >
        <label className="flex w-56 max-w-full items-center gap-2 rounded-control border border-edge bg-sheet px-2 focus-within:outline-2 focus-within:outline-bridge">
          <Search aria-hidden className="size-4 shrink-0 text-ink-2" />
          <span className="sr-only">{t('action.find')}</span>
          <input
            ref={search}
            type="search"
            dir="auto"
            value={text}
            placeholder={t('action.find')}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              event.preventDefault();
              model.goTo(model.cursor);
            }}
            className="min-w-0 flex-1 bg-transparent py-0.75 text-start text-[13px] outline-none placeholder:text-ink-2"
          />
        </label>
      </form>
    </search>
  );
}
