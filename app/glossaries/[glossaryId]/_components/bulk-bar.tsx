'use client';

import { useRouter, useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '@/app/_components/ask';
import { Button } from '@/app/_components/button';
import { Dialog, DialogActions } from '@/app/_components/dialog';
import { ErrorPanel, useFailureText } from '@/app/_components/error-panel';
import { hasEnded, JobProgressBar, JobStateBadge, useJob } from '@/app/_components/job-panel';
import { useToast } from '@/app/_components/toast';
import { REVIEW_STATES } from '@/lib/term/types';
import type { ReviewState } from '@/lib/workbench/views/glossary';

type Outcome = { readonly batchId: string; readonly changed: number } | { readonly jobId: string };
type Props = {
  readonly glossaryId: string;
  readonly selected: readonly string[];
  /** How many pass the filter; the server stops counting at `COUNTED`. */
  readonly total: number;
  readonly onDone: () => void;
};
const COUNTED = 10_000;

/** Moves the chosen entries, or all that are found, to a state of the review; one press takes all of it back. */
export function BulkBar({ glossaryId, selected, total, onDone }: Props) {
  const { t } = useTranslation(['glossary', 'entry', 'common']);
  const router = useRouter();
  const toast = useToast();
  const failureText = useFailureText();
  const query = Object.fromEntries(useSearchParams());
  const [isAll, setAll] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [job, setJob] = useState<{ readonly id: string; readonly batchId: string } | null>(null);

  async function send(deed: object): Promise<Outcome | null> {
    setBusy(true);
    const result = await ask<Outcome>(`/api/glossaries/${glossaryId}/entries/review`, {
      method: 'POST',
      body: JSON.stringify(deed),
      headers: { 'content-type': 'application/json' },
    });
    setBusy(false);
    if (result.ok) return result.value;
    toast('failed', failureText(result.error));
    return null;
  }
  async function undo(batchId: string) {
    const outcome = await send({ kind: 'undo', batchId });
    if (outcome && 'changed' in outcome) toast('done', t('glossary:bulk.undone', { count: outcome.changed }));
    router.refresh();
  }
  async function move(review: ReviewState) {
    const change = { review, batchId: crypto.randomUUID() };
    const outcome = await send(
      isAll ? { kind: 'all', query, ...change } : { kind: 'these', entryIds: selected, ...change },
    );
    if (!outcome) return;
    if ('jobId' in outcome) return setJob({ id: outcome.jobId, batchId: change.batchId });
    toast('done', t('glossary:bulk.done', { count: outcome.changed }), {
      label: t('common:action.undo'),
      onPress: () => void undo(outcome.batchId),
    });
    onDone();
    router.refresh();
  }
  const count = isAll ? total : selected.length;
  return (
    <div
      role="toolbar"
      aria-label={t('glossary:bulk.label')}
      className="mb-2 flex min-h-11 flex-wrap items-center gap-2 rounded-card border border-line bg-bridge-soft px-3 py-1.5"
    >
      <p role="status" className="me-1 font-medium">
        {t('glossary:bulk.selected', { count })}
        {isAll && total > COUNTED ? '+' : null}
      </p>
      {total > selected.length ? (
        <Button size="sm" tone="quiet" aria-pressed={isAll} onClick={() => setAll(!isAll)}>
          {t(isAll ? 'glossary:bulk.onlyThese' : 'glossary:bulk.all')}
        </Button>
      ) : null}
      {REVIEW_STATES.map((state) => (
        <Button key={state} size="sm" disabled={isBusy} onClick={() => void move(state)}>
          {t(`entry:review.to.${state}`)}
        </Button>
      ))}
      {job ? (
        <JobDialog
          jobId={job.id}
          onUndo={() => void undo(job.batchId)}
          onClose={() => {
            setJob(null);
            onDone();
            router.refresh();
          }}
        />
      ) : null}
    </div>
  );
}

function JobDialog({ jobId, onUndo, onClose }: { jobId: string; onUndo: () => void; onClose: () => void }) {
  const { t } = useTranslation(['glossary', 'common']);
  const job = useJob(jobId);
  const isOver = job !== null && hasEnded(job.state);
  const changed = (job?.result as { readonly changed?: number } | null)?.changed;
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('glossary:bulk.label')}>
      {job ? (
        <div role="status" className="flex flex-col items-start gap-3">
          <JobStateBadge job={job} />
          {isOver ? null : <JobProgressBar job={job} />}
          {job.failure ? <ErrorPanel failure={job.failure} /> : null}
          {changed === undefined ? null : <p>{t('glossary:bulk.done', { count: changed })}</p>}
        </div>
      ) : null}
      <DialogActions>
        {isOver ? (
          <Button
            onClick={() => {
              onUndo();
              onClose();
            }}
          >
            {t('common:action.undo')}
          </Button>
        ) : null}
        <Button onClick={onClose}>{t('common:action.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
