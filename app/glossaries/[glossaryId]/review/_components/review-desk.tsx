'use client';

import { ListChecks } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/app/_components/button';
import { EmptyState } from '@/app/_components/empty-state';
import { useFailureText } from '@/app/_components/error-panel';
import { Kbd } from '@/app/_components/kbd';
import { FilterSelect, SearchForm } from '@/app/_components/list-tools';
import { useToast } from '@/app/_components/toast';
import { REMARK_FIELD } from '@/app/glossaries/_components/remarks';
import { REVIEW_QUEUES } from '@/lib/term/types';
import type { Page } from '@/lib/workbench/views/common';
import type { CandidateDetail, CandidateView, QueueFilter } from '@/lib/workbench/views/review';
import { ClassFilter } from '../../_components/class-filter';
import { CandidateList } from './candidate-list';
import { CandidatePane } from './candidate-pane';
import { commandOf, QUICK_REASONS, type ReviewCommand } from './keys';
import { MergeDialog } from './merge-dialog';
import { RejectDialog, ReviewKeysDialog } from './review-dialogs';
import { termsOf } from './terms-of';
import { useReview } from './use-review';

type Props = {
  readonly glossaryId: string;
  readonly sourceLang: string;
  readonly targetLang: string;
  readonly myName: string;
  readonly filter: QueueFilter;
  readonly first: Page<CandidateView>;
};

/** The desk of a terminologist: the queue beside the candidate, every deed on one key. */
export function ReviewDesk({ glossaryId, sourceLang, targetLang, myName, filter, first }: Props) {
  const { t } = useTranslation(['review', 'common', 'glossary']);
  const toast = useToast();
  const failureText = useFailureText();
  const review = useReview(glossaryId, filter, first, (failure) => toast('failed', failureText(failure)));
  const [dialog, setDialog] = useState<'keys' | 'reject' | 'merge' | null>(null);
  const [told, setTold] = useState('');
  const { active, detail } = review;

  function tell(deed: 'accept' | 'reject' | 'merge' | 'defer') {
    if (active) setTold(t(`review:told.${deed}`, { term: termsOf(active.entry, sourceLang) }));
  }
  function settle(deed: 'accept' | 'reject' | 'merge' | 'defer', work: () => Promise<void>) {
    tell(deed);
    void work();
  }
  function merge(intoId: string) {
    settle('merge', () => review.merge(intoId));
  }
  async function undo() {
    if (await review.undo()) setTold(t('review:told.undo'));
    else toast('info', t('review:undo.nothing'));
  }
  function run(command: ReviewCommand, number = 0) {
    const reason = QUICK_REASONS[number - 1];
    const commands: Readonly<Record<ReviewCommand, () => unknown>> = {
      accept: () => settle('accept', review.accept),
      reject: () => active && setDialog('reject'),
      quickReject: () => reason && settle('reject', () => review.reject(t(`review:reasons.${reason}`))),
      merge: () => active && setDialog('merge'),
      takeUp: review.takeUp,
      defer: () => settle('defer', review.defer),
      assign: () => review.assign(myName),
      comment: () => document.getElementById(REMARK_FIELD)?.focus(),
      undo,
      next: () => review.move(1),
      previous: () => review.move(-1),
      filter: () => document.querySelector<HTMLElement>('input[type=search]')?.focus(),
      help: () => setDialog('keys'),
    };
    void commands[command]();
  }
  useReviewKeys(run);

  return (
    <>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
        <SearchForm label={t('review:search')} after={review.allSent}>
          <FilterSelect
            name="queue"
            label={t('review:queue.label')}
            options={REVIEW_QUEUES.map((value) => ({
              value: value === 'open' ? '' : value,
              label: t(`review:queue.${value}`),
            }))}
          />
          <ClassFilter />
        </SearchForm>
        <p className="text-ink-2">{t('review:left', { count: review.total })}</p>
      </div>
      <p role="status" className="mb-2 min-h-5 text-[13px] text-ink-2">
        {told}
      </p>
      {active ? (
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(16rem,20rem)_1fr]">
          <CandidateList {...{ review, sourceLang, targetLang }} />
          <CandidatePane
            key={active.entry.id}
            candidate={active}
            canUndo={review.decided > 0}
            onMerge={merge}
            onComment={(text) => void review.comment(text)}
            {...{ detail, sourceLang, targetLang, run }}
          />
        </div>
      ) : (
        <EmptyState
          icon={<ListChecks />}
          title={t('review:none')}
          action={
            review.decided > 0 ? (
              <Button onClick={() => run('undo')}>
                {t('review:keys.command.undo')}
                <Kbd keys="U" />
              </Button>
            ) : null
          }
        >
          {t('review:noneText')}
        </EmptyState>
      )}
      {dialog === 'keys' ? <ReviewKeysDialog onClose={() => setDialog(null)} /> : null}
      {dialog === 'merge' && active ? (
        <MergeDialog
          {...{ sourceLang, targetLang }}
          alike={alikeOf(detail)}
          search={review.targets}
          onClose={() => setDialog(null)}
          onMerge={(intoId) => {
            setDialog(null);
            merge(intoId);
          }}
        />
      ) : null}
      {dialog === 'reject' ? (
        <RejectDialog
          onClose={() => setDialog(null)}
          onReject={(reason) => {
            setDialog(null);
            settle('reject', () => review.reject(reason));
          }}
        />
      ) : null}
    </>
  );
}

/** Entries that a candidate collides with, each once. */
const alikeOf = (detail: CandidateDetail | null) => [
  ...new Map(detail?.conflicts.map(({ entry }) => [entry.id, entry])).values(),
];

/** Listens for the keys of the page; a field, dialog or menu that is open keeps its own. */
function useReviewKeys(run: (command: ReviewCommand, number: number) => void) {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const target = event.target as HTMLElement;
      if (event.isComposing || event.defaultPrevented) return;
      if (target.closest('input,textarea,select,[role=dialog],[role=menu]')) return;
      const command = commandOf(event);
      if (!command) return;
      event.preventDefault();
      latest.current(command.command, command.number);
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
