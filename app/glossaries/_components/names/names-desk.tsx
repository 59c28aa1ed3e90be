'use client';

import { RefreshCw, ScanText } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/app/_components/button';
import { DateTime } from '@/app/_components/date-time';
import { EmptyState } from '@/app/_components/empty-state';
import { ErrorPanel } from '@/app/_components/error-panel';
import { hasEnded, JobProgressBar, JobStateBadge, useJob } from '@/app/_components/job-panel';
import type { Failure } from '@/lib/core/result';
import type { JobView } from '@/lib/workbench/views/job';
import type { NameScope, NamesReport } from '@/lib/workbench/views/names';
import { startNames } from './names-api';
import { NamesTable } from './names-table';

/** The names of a scope with their renderings: starts the look, shows how it goes and what it found. */
export function NamesDesk({ scope, latest }: { scope: NameScope; latest: JobView | null }) {
  const { t } = useTranslation(['names', 'jobs']);
  const [started, setStarted] = useState<JobView | string | null>(latest);
  const [failure, setFailure] = useState<Failure | null>(null);
  async function look() {
    setFailure(null);
    const result = await startNames({ kind: 'list', scope });
    if (result.ok) setStarted(result.value.jobId);
    else setFailure(result.error);
  }
  const button = (
    <Button tone="primary" onClick={() => void look()}>
      <RefreshCw aria-hidden className="size-4" />
      {t(started === null ? 'names:look' : 'names:lookAgain')}
    </Button>
  );
  return (
    <>
      {failure ? <ErrorPanel failure={failure} /> : null}
      {started === null ? (
        <EmptyState icon={<ScanText />} title={t('names:none')} action={button}>
          {t('names:noneText')}
        </EmptyState>
      ) : (
        <Look key={typeof started === 'string' ? started : started.id} {...{ started, scope, button }} />
      )}
    </>
  );
}

function Look({ started, scope, button }: { started: JobView | string; scope: NameScope; button: React.ReactNode }) {
  const { t } = useTranslation('names');
  const job = useJob(started);
  const isOver = job !== null && hasEnded(job.state);
  const report = job?.state === 'done' ? (job.result as NamesReport) : null;
  return (
    <div className="flex flex-col gap-3">
      <div className="flex min-h-9 flex-wrap items-center justify-between gap-3">
        <div role="status" className="flex min-w-0 flex-wrap items-center gap-3 text-ink-2">
          {job && !report ? <JobStateBadge job={job} /> : null}
          {job && !isOver ? <JobProgressBar job={job} /> : null}
          {report ? (
            <p>
              {t('found', { count: report.names })}
              {' · '}
              {t('inconsistent', { count: report.inconsistent })}
              {job?.finishedAt ? (
                <>
                  {' · '}
                  <DateTime value={job.finishedAt} withTime />
                </>
              ) : null}
            </p>
          ) : null}
        </div>
        {isOver ? button : null}
      </div>
      {job?.failure ? <ErrorPanel failure={job.failure} /> : null}
      {report ? <NamesTable report={report} scope={scope} /> : null}
    </div>
  );
}
