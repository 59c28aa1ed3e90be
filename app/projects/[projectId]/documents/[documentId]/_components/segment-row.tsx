'use client';

import { Lock, MessageSquare, Repeat2 } from 'lucide-react';
import { memo, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { SegmentText } from '@/app/_components/segment-text';
import { Status } from '@/app/_components/status';
import { useMarks } from '@/app/_components/use-marks';
import { useFormat } from '@/lib/i18n/client';
import type { BlockRole } from '@/lib/text/types';
import type { SegmentView } from '@/lib/workbench/views/segment';
import { openIn, useThread } from './comments';
import { ContentView } from './content-view';
import { useEditor } from './editor-context';
import { GridCell } from './grid-cell';
import { RoleChip } from './role-chip';
import { searchMarks } from './search-marks';

/** Columns of every row: number, source, target, status. On narrow screens the target stands under the source. */
export const ROW_GRID =
  'grid grid-cols-[68px_minmax(0,1fr)_minmax(0,1fr)_40px] max-md:grid-cols-[52px_minmax(0,1fr)_36px]';
const CELL = 'px-[var(--cell-x)] py-[var(--cell-y)]';
export const SOURCE_CELL = `${CELL} border-s border-line max-md:col-start-2`;
export const TARGET_CELL = `${CELL} border-s border-line max-md:col-start-2 max-md:row-start-2 max-md:border-t max-md:border-t-line/70`;

/** How a block's role looks, so that the grid reads like the article. */
export const roleLook = (role: BlockRole): string =>
  role === 'headline'
    ? 'font-bold text-[1.06em]'
    : role === 'heading'
      ? 'font-bold'
      : role === 'caption' || role === 'alt' || role === 'credit' || role === 'source' || role === 'dateline'
        ? 'text-ink-2'
        : '';

/** A row at rest: plain text, one click or Enter away from being edited. */
export const SegmentRow = memo(function SegmentRow({ segment, number }: { segment: SegmentView; number: number }) {
  const { view, search, activate, roleOf } = useEditor();
  const { t } = useTranslation('editor');
  const source = useRef<HTMLDivElement>(null);
  const target = useRef<HTMLDivElement>(null);
  const role = roleOf(segment.blockIndex, segment.role);
  useMarks(
    source,
    useMemo(() => searchMarks(segment.sourceText, search), [segment.sourceText, search]),
    segment.source,
  );
  useMarks(
    target,
    useMemo(() => searchMarks(segment.targetText, search), [segment.targetText, search]),
    segment.target,
  );
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys reach rows through the grid
    // biome-ignore lint/a11y/noStaticElementInteractions: the cells have their roles
    <div
      className={`${ROW_GRID} cursor-text border-b border-line bg-sheet hover:bg-paper`}
      onClick={(event) => {
        if (getSelection()?.isCollapsed !== false) activate(segment.id, { left: event.clientX, top: event.clientY });
      }}
    >
      <NumberCell segment={segment} number={number} role={role} />
      <GridCell className={SOURCE_CELL}>
        <SegmentText ref={source} lang={segment.lang} className={roleLook(role)}>
          <ContentView content={segment.source} />
        </SegmentText>
      </GridCell>
      <GridCell className={TARGET_CELL}>
        <SegmentText ref={target} lang={view.document.targetLang} className={roleLook(role)}>
          <ContentView content={segment.target} />
        </SegmentText>
        {!segment.translate && segment.targetText === '' ? <span className="text-ink-2">{t('grid.kept')}</span> : null}
      </GridCell>
      <StatusCell segment={segment} />
    </div>
  );
});

type NumberCellProps = { segment: SegmentView; number: number; role: BlockRole; isActive?: boolean };

/** Body text is what most segments are: its role shows only where it can be wanted, in the active row. */
export function NumberCell({ segment, number, role, isActive = false }: NumberCellProps) {
  const { t } = useTranslation('editor');
  const format = useFormat();
  return (
    <GridCell className="nums flex flex-col items-center gap-1 px-1 py-[calc(var(--cell-y)+2px)] text-[12px] text-ink-2 max-md:row-span-2">
      {format.number(number)}
      {role === 'body' && !isActive ? null : <RoleChip blockIndex={segment.blockIndex} role={role} />}
      {segment.repetitions > 0 ? (
        <span title={t('grid.repeated', { count: segment.repetitions })}>
          <Repeat2 aria-hidden className="size-3.5" />
          <span className="sr-only">{t('grid.repeated', { count: segment.repetitions })}</span>
        </span>
      ) : null}
    </GridCell>
  );
}

export function StatusCell({ segment }: { segment: SegmentView }) {
  const { t } = useTranslation(['editor', 'segments']);
  const { comments } = useEditor();
  const open = openIn(useThread(comments, segment.id));
  return (
    <GridCell className="flex flex-col items-center gap-1.5 border-s border-line py-[calc(var(--cell-y)+4px)] max-md:col-start-3 max-md:row-span-2 max-md:row-start-1">
      <Status status={segment.status} />
      {segment.isLocked ? (
        <span title={t('grid.locked')}>
          <Lock aria-hidden className="size-3.5 text-ink-2" />
          <span className="sr-only">{t('grid.locked')}</span>
        </span>
      ) : null}
      {open > 0 ? (
        <span title={t('segments:comments.open', { count: open })} className="text-saffron">
          <MessageSquare aria-hidden className="size-3.5" />
          <span className="sr-only">{t('segments:comments.open', { count: open })}</span>
        </span>
      ) : null}
    </GridCell>
  );
}
