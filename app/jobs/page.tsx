import type { Metadata } from 'next';
import { PageFrame } from '@/app/_components/page-frame';
import { pageValue } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { WithMessages } from '@/app/_lib/page-messages';
import { pageTranslator } from '@/app/_lib/preferences';
import { listJobs } from '@/lib/workbench/job/manage-jobs';
import { JobList } from './_components/job-list';

export async function generateMetadata(): Promise<Metadata> {
  const t = await pageTranslator('jobs');
  return { title: t('title') };
}

export default async function JobsPage() {
  const [{ deps, actor }, t] = await Promise.all([house(), pageTranslator('jobs')]);
  const jobs = pageValue(await listJobs(deps, actor, null));
  return (
    <WithMessages areas={['jobs']}>
      <PageFrame title={t('title')} lead={t('lead')}>
        <JobList jobs={jobs} />
      </PageFrame>
    </WithMessages>
  );
}
