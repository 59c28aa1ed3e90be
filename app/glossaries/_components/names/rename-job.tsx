'use client';

import { useEffect, useRef } from 'react';
import { ErrorPanel } from '@/app/_components/error-panel';
import { hasEnded, JobProgressBar, JobStateBadge, useJob } from '@/app/_components/job-panel';

/** How a step goes; `onDone` gets its result once. */
export function RenameJob({ jobId, onDone }: { jobId: string; onDone: (result: unknown) => void }) {
  const job = useJob(jobId);
  const done = useRef(onDone);
  useEffect(() => {
    done.current = onDone;
  });
  const isDone = job?.state === 'done';
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once
  useEffect(() => {
    if (isDone) done.current(job?.result);
  }, [isDone]);
  if (!job) return null;
  return (
    <div role="status" className="flex flex-col items-start gap-3">
      <JobStateBadge job={job} />
      {hasEnded(job.state) ? null : <JobProgressBar job={job} />}
      {job.failure ? <ErrorPanel failure={job.failure} /> : null}
    </div>
  );
}
