'use client';

import { GraduationCap } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/app/_components/button';
import { ErrorPanel } from '@/app/_components/error-panel';
import { JobPanel } from '@/app/_components/job-panel';
import { useFormAction } from '@/app/_components/use-form-action';
import { learnWordsAction } from '../actions';

/** Has the words of a memory learned, so that renderings light up; shows how it goes. */
export function LearnWords({ memoryId }: { memoryId: string }) {
  const { t } = useTranslation('concordance');
  const router = useRouter();
  const [jobId, setJobId] = useState<string | null>(null);
  const { submit, isBusy, failure } = useFormAction(learnWordsAction, (value: { readonly jobId: string }) =>
    setJobId(value.jobId),
  );
  return (
    <div className="flex flex-col items-end gap-2">
      <form action={submit}>
        <input type="hidden" name="memoryId" value={memoryId} />
        <Button type="submit" disabled={isBusy} title={t('learn.hint')}>
          <GraduationCap aria-hidden className="size-4" />
          {t('learn.open')}
        </Button>
      </form>
      {failure ? <ErrorPanel failure={failure} /> : null}
      {jobId === null ? null : <JobPanel key={jobId} jobId={jobId} onEnd={() => router.refresh()} />}
    </div>
  );
}
