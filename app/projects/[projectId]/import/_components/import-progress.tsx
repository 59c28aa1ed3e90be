'use client';

import { useTranslation } from 'react-i18next';
import { Button } from '@/app/_components/button';
import { JobProgressBar, JobStateBadge } from '@/app/_components/job-panel';
import type { JobView } from '@/lib/workbench/views/job';

/** How far the worker is with a large file, and a way to stop it. */
export function ImportProgress({ job, onCancel }: { job: JobView; onCancel: () => void }) {
  const { t } = useTranslation(['documents', 'common']);
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-card border border-line bg-sheet px-4 py-3">
      <p role="status" className="flex items-center gap-2">
        {t('documents:import.large')} <JobStateBadge job={job} />
      </p>
      <div className="min-w-40 flex-1">
        <JobProgressBar job={job} />
      </div>
      <Button size="sm" onClick={onCancel}>
        {t('common:action.cancel')}
      </Button>
    </div>
  );
}
