'use client';

import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/app/_components/button';
import { ErrorPanel } from '@/app/_components/error-panel';
import { hasEnded, JobProgressBar, JobStateBadge, useJob } from '@/app/_components/job-panel';
import { useFormAction } from '@/app/_components/use-form-action';
import { cancelJobAction } from '@/app/jobs/actions';

type Props = {
  readonly jobId: string;
  /** Called once, with what the job came to. */
  readonly onDone: (result: unknown) => void;
  /** Called when it was cancelled or has failed and the reader has seen it. */
  readonly onBack: () => void;
  /** Inside something that has a frame and a title already. */
  readonly isBare?: boolean;
};

/** An aligning that goes on by itself: how far it is, a way to stop it, and what kept it from ending well. */
export function AlignmentJob({ jobId, onDone, onBack, isBare = false }: Props) {
  const { t } = useTranslation(['pairs', 'common']);
  const job = useJob(jobId);
  const { submit, isBusy, failure } = useFormAction(cancelJobAction, () => {});
  const done = useRef(onDone);
  useEffect(() => {
    done.current = onDone;
  });
  useEffect(() => {
    if (job?.state === 'done') done.current(job.result);
  }, [job]);
  if (!job) return <p role="status">{t('pairs:job.waiting')}</p>;
  return (
    <section
      aria-label={t('pairs:job.title')}
      className={
        isBare ? 'flex flex-col gap-3' : 'flex max-w-2xl flex-col gap-3 rounded-card border border-line bg-sheet p-5'
      }
    >
      <div role="status" className="flex items-center gap-2.5">
        {isBare ? null : <h2 className="font-semibold">{t('pairs:job.title')}</h2>}
        <JobStateBadge job={job} />
      </div>
      {hasEnded(job.state) ? null : (
        <>
          <JobProgressBar job={job} />
          <p className="text-[13px] text-ink-2">{t('pairs:job.note')}</p>
          <form action={submit}>
            <input type="hidden" name="jobId" value={jobId} />
            <Button type="submit" size="sm" disabled={isBusy || job.isCancelling}>
              {t('common:action.cancel')}
            </Button>
          </form>
        </>
      )}
      {failure ? <ErrorPanel failure={failure} /> : null}
      {job.failure ? <ErrorPanel failure={job.failure} /> : null}
      {job.state === 'failed' || job.state === 'cancelled' ? (
        <div>
          <Button onClick={onBack}>{t('pairs:job.back')}</Button>
        </div>
      ) : null}
    </section>
  );
}
