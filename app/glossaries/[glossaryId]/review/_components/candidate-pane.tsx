'use client';

import { Check, Clock, GitMerge, Undo2, UserRound, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/app/_components/button';
import { DateTime } from '@/app/_components/date-time';
import { Kbd } from '@/app/_components/kbd';
import { Name, SegmentText } from '@/app/_components/segment-text';
import { Remarks } from '@/app/glossaries/_components/remarks';
import type { CandidateDetail, CandidateView } from '@/lib/workbench/views/review';
import { EntryTerms } from './entry-terms';
import { EvidenceView } from './evidence-view';
import { QUICK_REASONS, REVIEW_KEYS, type ReviewCommand } from './keys';
import { termsOf } from './terms-of';

type Props = {
  readonly candidate: CandidateView;
  readonly detail: CandidateDetail | null;
  readonly canUndo: boolean;
  readonly sourceLang: string;
  readonly targetLang: string;
  readonly run: (command: ReviewCommand, number?: number) => void;
  readonly onMerge: (entryId: string) => void;
  readonly onComment: (text: string) => void;
};

const ICONS = { accept: Check, reject: X, merge: GitMerge, defer: Clock, assign: UserRound, undo: Undo2 } as const;

/**
 * The candidate in full: its terms, what can be done, and everything that speaks for and against it. Mounted anew for each
 * candidate.
 */
export function CandidatePane(props: Props) {
  const { candidate, detail, canUndo, sourceLang, targetLang, run, onMerge, onComment } = props;
  const { t } = useTranslation(['review', 'common']);
  const { entry, evidence } = candidate;
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    // the one before was read down to its end: this one begins at its beginning
    if (pane.current && pane.current.getBoundingClientRect().top < 0) pane.current.scrollIntoView();
  }, []);
  return (
    <section
      ref={pane}
      aria-label={termsOf(entry, sourceLang)}
      className="flex min-w-0 scroll-mt-20 flex-col gap-5 rounded-card border border-line bg-sheet p-5"
    >
      <header className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
        <SegmentText lang={sourceLang} className="text-[22px]!">
          {termsOf(entry, sourceLang)}
        </SegmentText>
        <SegmentText lang={targetLang} className="text-[22px]! font-semibold">
          {termsOf(entry, targetLang) || '—'}
        </SegmentText>
        <p className="text-ink-2 sm:col-span-2">
          {t(`common:termClass.${entry.class}`)}
          {candidate.assignee === null ? null : <Name> · {t('review:assignedTo', { name: candidate.assignee })}</Name>}
        </p>
      </header>
      <div className="flex flex-wrap gap-2">
        {(Object.keys(ICONS) as (keyof typeof ICONS)[]).map((command) => {
          const Icon = ICONS[command];
          return (
            <Button
              key={command}
              size="sm"
              tone={command === 'accept' ? 'primary' : 'plain'}
              disabled={command === 'undo' && !canUndo}
              onClick={() => run(command)}
            >
              <Icon aria-hidden className="size-4" />
              {t(`review:keys.command.${command}`)}
              <Kbd keys={REVIEW_KEYS[command][0]!} />
            </Button>
          );
        })}
        <div className="flex w-full flex-wrap gap-1.5">
          {QUICK_REASONS.map((reason, i) => (
            <Button key={reason} size="sm" tone="quiet" onClick={() => run('quickReject', i + 1)}>
              {t(`review:reasons.${reason}`)}
              <Kbd keys={String(i + 1)} />
            </Button>
          ))}
        </div>
      </div>
      {detail && detail.conflicts.length > 0 ? (
        <section>
          <h2 className="mb-1.5 text-[13px] font-semibold text-brick">{t('review:conflicts.title')}</h2>
          <ul className="flex flex-col gap-1.5">
            {detail.conflicts.map(({ kind, entry: other }) => (
              <li
                key={`${kind} ${other.id}`}
                className="flex flex-wrap items-center justify-between gap-2 rounded-card border border-line px-3 py-1.5"
              >
                <div>
                  <EntryTerms {...{ sourceLang, targetLang }} entry={other} />
                  <p className="text-[12.5px] text-ink-2">{t(`review:conflicts.${kind}`)}</p>
                </div>
                <Button size="sm" onClick={() => onMerge(other.id)}>
                  {t('review:conflicts.merge')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <EvidenceView {...{ evidence, sourceLang, targetLang }} />
      <Talk detail={detail} onComment={onComment} />
    </section>
  );
}

/** What was said and done about the candidate. */
function Talk({ detail, onComment }: { detail: CandidateDetail | null; onComment: (text: string) => void }) {
  const { t } = useTranslation(['review', 'glossary']);
  return (
    <div className="grid gap-5 border-t border-line pt-4 sm:grid-cols-2">
      <Remarks remarks={detail?.comments ?? []} onSay={onComment} />
      <section>
        <h2 className="mb-1.5 text-[13px] font-semibold text-ink-2">{t('review:history.title')}</h2>
        <ol className="flex flex-col gap-1.5">
          {(detail?.steps ?? []).map(({ version, review, reason, actor, createdAt }) => (
            <li key={version}>
              <Name>{t('review:history.step', { state: t(`glossary:review.${review}`), actor })}</Name>
              {reason ? (
                <span dir="auto" className="text-ink-2">
                  {' '}
                  · {reason}
                </span>
              ) : null}
              <p className="text-[12px] text-ink-2">
                <DateTime value={createdAt} withTime />
              </p>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
