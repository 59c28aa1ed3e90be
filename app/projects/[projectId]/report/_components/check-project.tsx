'use client';

import { ListChecks } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/app/_components/button';
import { ErrorPanel } from '@/app/_components/error-panel';
import { JobPanel } from '@/app/_components/job-panel';
import { useFormAction } from '@/app/_components/use-form-action';
import { checkProjectAction } from '../actions';

/** Has all checks look at the project, and shows how far they are. */
export function CheckProject({ projectId, isFirst }: { projectId: string; isFirst: boolean }) {
  const { t } = useTranslation('report');
  const router = useRouter();
  const [jobId, setJobId] = useState<string | null>(null);
  const { submit, isBusy, failure } = useFormAction(checkProjectAction, (value: { readonly jobId: string }) =>
    setJobId(value.jobId),
  );
  return (
    <>
      <form action={submit}>
        <input type="hidden" name="projectId" value={projectId} />
        <Button type="submit" tone="primary" disabled={isBusy}>
          <ListChecks aria-hidden className="size-4" />
          {t(isFirst ? 'run' : 'again')}
        </Button>
      </form>
      {failure || jobId !== null ? (
        <div className="flex basis-full flex-col gap-2">
          {failure ? <ErrorPanel failure={failure} /> : null}
          {jobId === null ? null : <JobPanel key={jobId} jobId={jobId} onEnd={() => router.refresh()} />}
        </div>
      ) : null}
    </>
  );
}
