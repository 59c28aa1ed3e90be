import type { Metadata } from 'next';
import { PageFrame } from '@/app/_components/page-frame';
import { Name } from '@/app/_components/segment-text';
import { pageValue } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { pageIds } from '@/app/_lib/page-ids';
import { WithMessages } from '@/app/_lib/page-messages';
import { pageTranslator } from '@/app/_lib/preferences';
import { MAX_DOCUMENT_BYTES } from '@/app/_lib/upload';
import { viewProject } from '@/lib/workbench/project/manage-project';
import { ImportForm } from './_components/import-form';

export async function generateMetadata(): Promise<Metadata> {
  const t = await pageTranslator('documents');
  return { title: t('import.title') };
}

export default async function ImportPage({ params }: { params: Promise<{ projectId: string }> }) {
  const [{ deps, actor }, { projectId }, t] = await Promise.all([
    house(),
    pageIds(params),
    pageTranslator('documents', 'projects', 'common'),
  ]);
  const { project } = pageValue(await viewProject(deps, actor, projectId));
  return (
    <WithMessages areas={['documents', 'check', 'jobs']}>
      <PageFrame
        title={t('documents:import.title')}
        lead={t('documents:import.lead')}
        crumbs={[
          { href: '/projects', label: t('projects:title') },
          { href: `/projects/${projectId}`, label: <Name>{project.name}</Name> },
        ]}
        crumbsLabel={t('common:nav.crumbs')}
      >
        <ImportForm projectId={projectId} sourceLang={project.sourceLang} megabytes={MAX_DOCUMENT_BYTES / 1_000_000} />
      </PageFrame>
    </WithMessages>
  );
}
