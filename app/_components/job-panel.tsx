'use client';

import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/i18n/client';
import type { ImportReport, JobState, JobView } from '@/lib/workbench/views/job';
import { Badge, type BadgeTone } from './badge';
import { ErrorPanel } from './error-panel';
import { ImportReportView } from './import-report-view';

const POLL_MS = 700;
const TONES: Record<JobState, BadgeTone> = {
  waiting: 'neutral',
  running: 'bridge',
  done: 'leaf',
  failed: 'brick',
  cancelled: 'saffron',
};
export const hasEnded = (state: JobState): boolean => state === 'done' || state === 'failed' || state === 'cancelled';

/** How a job goes, asked again while it runs. */
export function useJob(start: JobView | string): JobView | null {
  const [job, setJob] = useState<JobView | null>(typeof start === 'string' ? null : start);
  const id = typeof start === 'string' ? start : start.id;
  const isOver = job !== null && hasEnded(job.state);
  useEffect(() => {
    if (isOver) return;
    let isGone = false;
    let timer: ReturnType<typeof setTimeout>;
    const ask = async () => {
      const response = await fetch(`/api/jobs/${id}`).catch(() => null);
      if (response?.ok && !isGone) setJob((await response.json()) as JobView);
      if (!isGone) timer = setTimeout(ask, POLL_MS);
    };
    timer = setTimeout(ask, typeof start === 'string' ? 0 : POLL_MS);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [id, isOver, start]);
  return job;
}

export function JobStateBadge({ job }: { job: JobView }) {
  const { t } = useTranslation('jobs');
  return (
    <Badge tone={TONES[job.state]}>
      {t(job.isCancelling && !hasEnded(job.state) ? 'cancelling' : `state.${job.state}`)}
    </Badge>
  );
}

/** How far a job is: a share where the end is known, a count where it is not. */
export function JobProgressBar({ job }: { job: JobView }) {
  const { t } = useTranslation('jobs');
  const format = useFormat();
  const share = job.total ? Math.min(1, job.done / job.total) : null;
  return (
    <div className="flex items-center gap-3">
      <progress
        aria-label={t('progress')}
        className="h-1.5 min-w-32 flex-1 appearance-none overflow-hidden rounded-full bg-line indeterminate:animate-pulse [&::-moz-progress-bar]:bg-bridge [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-bridge"
        {...(share === null ? (hasEnded(job.state) ? { value: 1, max: 1 } : {}) : { value: share, max: 1 })}
      />
      <span className="nums text-[13px] text-ink-2">
        {share === null ? format.number(job.done) : format.percent(share)}
      </span>
    </div>
  );
}

export function JobPanel({ jobId, onEnd }: { jobId: string; onEnd: () => void }) {
  const { t } = useTranslation('jobs');
  const job = useJob(jobId);
  const ended = useRef(onEnd);
  const isOver = job !== null && hasEnded(job.state);
  useEffect(() => {
    if (isOver) ended.current();
  }, [isOver]);
  if (!job) return <p role="status">{t('state.waiting')}</p>;
  return (
    <div className="flex flex-col gap-3" role="status">
      <div className="flex items-center gap-2">
        <JobStateBadge job={job} />
      </div>
      <JobProgressBar job={job} />
      {job.failure ? <ErrorPanel failure={job.failure} /> : null}
      {job.state === 'done' && isReport(job.result) ? <ImportReportView report={job.result} /> : null}
    </div>
  );
}

/** Whether a job's result is the report of an import. */
export const isReport = (result: unknown): result is ImportReport =>
  typeof result === 'object' && result !== null && 'importRunId' in result && 'counts' in result;
