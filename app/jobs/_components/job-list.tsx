'use client';

import { Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, LinkButton } from '@/app/_components/button';
import { DateTime } from '@/app/_components/date-time';
import { EmptyState } from '@/app/_components/empty-state';
import { ErrorPanel } from '@/app/_components/error-panel';
import { ImportReportView } from '@/app/_components/import-report-view';
import { hasEnded, isReport, JobProgressBar, JobStateBadge, useJob } from '@/app/_components/job-panel';
import { useFormAction } from '@/app/_components/use-form-action';
import type { JobView } from '@/lib/workbench/views/job';
import { cancelJobAction } from '../actions';

/** Work that goes on by itself, newest first, each with how far it is and what came of it. */
export function JobList({ jobs }: { jobs: readonly JobView[] }) {
  const { t } = useTranslation('jobs');
  if (jobs.length === 0) {
    return (
      <EmptyState icon={<Hourglass />} title={t('empty.title')}>
        {t('empty.text')}
      </EmptyState>
    );
  }
  return (
    <ol className="flex flex-col gap-3">
      {jobs.map((job) => (
        <li key={job.id}>
          <JobCard start={job} />
        </li>
      ))}
    </ol>
  );
}

function JobCard({ start }: { start: JobView }) {
  const { t } = useTranslation(['jobs', 'common']);
  const job = useJob(start) ?? start;
  const { submit, isBusy, failure } = useFormAction(cancelJobAction, () => {});
  const outcome = job.state === 'done' ? outcomeOf(job) : null;
  return (
    <article className="flex flex-col gap-2.5 rounded-card border border-line bg-sheet p-4">
      <div className="flex flex-wrap items-center gap-2.5">
        <h2 className="font-semibold">
          {t(`jobs:kind.${job.kind}` as 'jobs:kind.importMemory', { defaultValue: job.kind })}
        </h2>
        <JobStateBadge job={job} />
        <span className="text-[12.5px] text-ink-2">
          <DateTime value={job.createdAt} withTime />
        </span>
        {outcome ? (
          <LinkButton size="sm" tone="quiet" href={outcome} className="ms-auto">
            {t('jobs:outcome')}
          </LinkButton>
        ) : null}
        {hasEnded(job.state) ? null : (
          <form action={submit} className="ms-auto">
            <input type="hidden" name="jobId" value={job.id} />
            <Button type="submit" size="sm" disabled={isBusy || job.isCancelling}>
              {t('common:action.cancel')}
            </Button>
          </form>
        )}
      </div>
      {job.state === 'running' || job.state === 'waiting' ? <JobProgressBar job={job} /> : null}
      {failure ? <ErrorPanel failure={failure} /> : null}
      {job.failure ? <ErrorPanel failure={job.failure} /> : null}
      {isReport(job.result) ? <ImportReportView report={job.result} /> : null}
    </article>
  );
}

/** The page that shows what came of a job; null where the job says it itself, or has none. */
function outcomeOf({ id, kind, projectId }: JobView): string | null {
  if (projectId === null) return null;
  switch (kind) {
    case 'checkProject':
      return `/projects/${projectId}/report`;
    case 'replaceTexts':
      return `/projects/${projectId}/replace?job=${id}`;
    default:
      return null;
  }
}
