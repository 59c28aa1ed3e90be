'use client';

import { Check, CloudOff, LoaderCircle, Pencil, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LanguagePair } from '@/app/_components/language-pair';
import { useFormat } from '@/lib/i18n/client';
import type { SegmentView } from '@/lib/workbench/views/segment';
import type { SaveState } from './save-queue';
import { type OpenDocument, type Session, useSaveState, useSegment } from './use-session';

const LOOK: Record<SaveState | 'saved', { icon: typeof Check; tone: string }> = {
  saved: { icon: Check, tone: 'text-leaf' },
  sending: { icon: LoaderCircle, tone: 'text-ink-2' },
  waiting: { icon: Pencil, tone: 'text-saffron' },
  retrying: { icon: CloudOff, tone: 'text-saffron' },
  conflict: { icon: TriangleAlert, tone: 'text-brick' },
  failed: { icon: TriangleAlert, tone: 'text-brick' },
};

/** Whether everything is saved, and what the active segment is. */
export function EditorFooter({
  view,
  session,
  activeId,
}: {
  view: OpenDocument;
  session: Session;
  activeId: string | null;
}) {
  const { t } = useTranslation('editor');
  const state = useSaveState(session);
  const { icon: Icon, tone } = LOOK[state];
  const text = t(`save.${state === 'sending' ? 'saving' : state}`);
  // a screen reader is told what went wrong and when it is right again, not every keystroke
  const isTold = state === 'saved' || state === 'retrying' || state === 'conflict' || state === 'failed';
  return (
    <footer className="flex flex-wrap items-center gap-x-4.5 gap-y-1 border-t border-line bg-sheet px-4 py-1.5 text-[12.5px] text-ink-2">
      <span role="status" className="sr-only">
        {isTold ? text : ''}
      </span>
      <span
        aria-hidden="true"
        data-save-state={state}
        className={`inline-flex items-center gap-1.5 font-semibold ${tone}`}
      >
        <Icon className="size-4" />
        {text}
      </span>
      {activeId ? <ActiveSummary session={session} id={activeId} /> : null}
      <span className="ms-auto">
        <LanguagePair sourceLang={view.document.sourceLang} targetLang={view.document.targetLang} />
      </span>
    </footer>
  );
}

function ActiveSummary({ session, id }: { session: Session; id: string }) {
  const { t } = useTranslation(['editor', 'common']);
  const format = useFormat();
  const segment: SegmentView = useSegment(session, id);
  return (
    <span className="nums">
      {t('editor:foot_bar.segment', { number: format.number(session.store.indexOf(id) + 1) })}
      {' · '}
      {t('editor:foot_bar.words', { count: segment.words })}
      {' · '}
      {t(`common:status.${segment.status}`)}
    </span>
  );
}
