import type { Metadata } from 'next';
import { LinkButton } from '@/app/_components/button';
import { PageFrame } from '@/app/_components/page-frame';
import { Name } from '@/app/_components/segment-text';
import { pageValue } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { pageIds } from '@/app/_lib/page-ids';
import { WithMessages } from '@/app/_lib/page-messages';
import { pageTranslator } from '@/app/_lib/preferences';
import { reportAsked } from '@/app/_lib/report-asked';
import { viewReport } from '@/lib/workbench/report/view-report';
import { CheckProject } from './_components/check-project';
import { Report } from './_components/report';

type Props = {
  params: Promise<{ projectId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await pageTranslator('report');
  return { title: t('title') };
}

/** What the checks found in a project. What is shown stands in the address. */
export default async function ReportPage({ params, searchParams }: Props) {
  const [{ deps, actor }, { projectId }, search, t] = await Promise.all([
    house(),
    pageIds(params),
    searchParams,
    pageTranslator('report', 'common', 'projects'),
  ]);
  const { cursor, ...filter } = reportAsked(search);
  const { project, run, findings } = pageValue(await viewReport(deps, actor, { projectId, filter, cursor }));
  return (
    <WithMessages areas={['report', 'qa', 'jobs']}>
      <PageFrame
        title={t('report:title')}
        lead={t('report:lead')}
        crumbs={[
          { href: '/projects', label: t('projects:title') },
          { href: `/projects/${projectId}`, label: <Name>{project.name}</Name> },
        ]}
        crumbsLabel={t('common:nav.crumbs')}
        actions={
          <>
            <LinkButton href={`/projects/${projectId}?tab=checks`}>{t('projects:page.tabs.checks')}</LinkButton>
            <CheckProject projectId={projectId} isFirst={run === null} />
          </>
        }
      >
        <Report projectId={projectId} run={run} filter={filter} findings={findings} />
      </PageFrame>
    </WithMessages>
  );
}
