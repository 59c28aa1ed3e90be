import type { Metadata } from 'next';
import { PageFrame } from '@/app/_components/page-frame';
import { Name } from '@/app/_components/segment-text';
import { pageValue } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { pageIds } from '@/app/_lib/page-ids';
import { WithMessages } from '@/app/_lib/page-messages';
import { pageTranslator } from '@/app/_lib/preferences';
import { listAlignments } from '@/lib/workbench/alignment/manage-alignment';
import { FolderForm } from '../_components/folder-form';

export async function generateMetadata(): Promise<Metadata> {
  const t = await pageTranslator('pairs');
  return { title: t('title') };
}

export default async function AlignFolderPage({ params }: { params: Promise<{ projectId: string }> }) {
  const [{ deps, actor }, { projectId }, t] = await Promise.all([
    house(),
    pageIds(params),
    pageTranslator('pairs', 'alignment', 'projects', 'common'),
  ]);
  const { project } = pageValue(await listAlignments(deps, actor, projectId));
  return (
    <WithMessages areas={['pairs', 'jobs']}>
      <PageFrame
        title={t('pairs:title')}
        lead={t('pairs:lead')}
        crumbs={[
          { href: '/projects', label: t('projects:title') },
          { href: `/projects/${projectId}`, label: <Name>{project.name}</Name> },
          { href: `/projects/${projectId}/alignments`, label: t('alignment:title') },
        ]}
        crumbsLabel={t('common:nav.crumbs')}
      >
        <FolderForm projectId={projectId} />
      </PageFrame>
    </WithMessages>
  );
}
