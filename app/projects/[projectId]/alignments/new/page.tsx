import type { Metadata } from 'next';
import { PageFrame } from '@/app/_components/page-frame';
import { Name } from '@/app/_components/segment-text';
import { pageValue } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { pageIds } from '@/app/_lib/page-ids';
import { WithMessages } from '@/app/_lib/page-messages';
import { pageTranslator } from '@/app/_lib/preferences';
import { listAlignments } from '@/lib/workbench/alignment/manage-alignment';
import { NewAlignmentForm } from '../_components/new-alignment-form';

export async function generateMetadata(): Promise<Metadata> {
  const t = await pageTranslator('alignment');
  return { title: t('new.title') };
}

export default async function NewAlignmentPage({ params }: { params: Promise<{ projectId: string }> }) {
  const [{ deps, actor }, { projectId }, t] = await Promise.all([
    house(),
    pageIds(params),
    pageTranslator('alignment', 'projects', 'common'),
  ]);
  const { project, documents } = pageValue(await listAlignments(deps, actor, projectId));
  return (
    <WithMessages areas={['alignment', 'pairs', 'jobs']}>
      <PageFrame
        title={t('alignment:new.title')}
        lead={t('alignment:new.lead')}
        crumbs={[
          { href: '/projects', label: t('projects:title') },
          { href: `/projects/${projectId}`, label: <Name>{project.name}</Name> },
          { href: `/projects/${projectId}/alignments`, label: t('alignment:title') },
        ]}
        crumbsLabel={t('common:nav.crumbs')}
      >
        <NewAlignmentForm
          projectId={projectId}
          sourceLang={project.sourceLang}
          targetLang={project.targetLang}
          documents={documents.map(({ id, name }) => ({ id, name }))}
        />
      </PageFrame>
    </WithMessages>
  );
}
