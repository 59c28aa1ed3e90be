'use client';

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/app/_components/button';
import { ErrorPanel } from '@/app/_components/error-panel';
import { hasEnded, JobProgressBar, JobStateBadge, useJob } from '@/app/_components/job-panel';
import { useFormAction } from '@/app/_components/use-form-action';
import type { ReplaceOutcome } from '@/lib/workbench/views/replace';
import { undoReplaceAction } from '../actions';

/** How a replacement goes, what came of it, and the way back. */
export function ReplaceJob({ jobId, isUndo = false }: { jobId: string; isUndo?: boolean }) {
  const { t } = useTranslation('replace');
  const job = useJob(jobId);
  const [undoId, setUndoId] = useState<string | null>(null);
  const { submit, isBusy, failure } = useFormAction(undoReplaceAction, (value: { readonly jobId: string }) =>
    setUndoId(value.jobId),
  );
  if (job?.kind !== (isUndo ? 'undoReplace' : 'replaceTexts')) return null;
  const outcome = job.state === 'done' ? (job.result as ReplaceOutcome) : null;
  return (
    <div className="flex flex-col items-start gap-3">
      <div role="status" className="flex w-full flex-col gap-3">
        {hasEnded(job.state) ? null : (
          <>
            <JobStateBadge job={job} />
            <JobProgressBar job={job} />
          </>
        )}
        {outcome ? (
          <p className="flex flex-wrap gap-x-2">
            <span className="font-semibold">{t(isUndo ? 'undone' : 'done', { count: outcome.segments })}</span>
            {outcome.left > 0 ? <span>{t('left', { count: outcome.left })}</span> : null}
            {outcome.isPartial ? <span>{t('stopped')}</span> : null}
          </p>
        ) : null}
      </div>
      {job.failure ? <ErrorPanel failure={job.failure} /> : null}
      {failure ? <ErrorPanel failure={failure} /> : null}
      {outcome && outcome.changes.length > 0 && undoId === null ? (
        <form action={submit}>
          <input type="hidden" name="projectId" value={outcome.projectId} />
          <input type="hidden" name="changes" value={JSON.stringify(outcome.changes)} />
          <Button type="submit" disabled={isBusy}>
            {t('undo')}
          </Button>
        </form>
      ) : null}
      {undoId === null ? null : <ReplaceJob jobId={undoId} isUndo />}
    </div>
  );
}
