import { FolderUp, Link2 } from 'lucide-react';
import type { Metadata } from 'next';
import { LinkButton } from '@/app/_components/button';
import { PageFrame } from '@/app/_components/page-frame';
import { Name } from '@/app/_components/segment-text';
import { pageValue } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { pageIds } from '@/app/_lib/page-ids';
import { WithMessages } from '@/app/_lib/page-messages';
import { pageTranslator } from '@/app/_lib/preferences';
import { listAlignments } from '@/lib/workbench/alignment/manage-alignment';
import { AlignmentTable } from './_components/alignment-table';

export async function generateMetadata(): Promise<Metadata> {
  const t = await pageTranslator('alignment');
  return { title: t('title') };
}

/** The alignments of a project. */
export default async function AlignmentsPage({ params }: { params: Promise<{ projectId: string }> }) {
  const [{ deps, actor }, { projectId }, t] = await Promise.all([
    house(),
    pageIds(params),
    pageTranslator('alignment', 'pairs', 'projects', 'common'),
  ]);
  const { project, alignments } = pageValue(await listAlignments(deps, actor, projectId));
  return (
    <WithMessages areas={['alignment']}>
      <PageFrame
        title={t('alignment:title')}
        lead={t('alignment:lead')}
        crumbs={[
          { href: '/projects', label: t('projects:title') },
          { href: `/projects/${projectId}`, label: <Name>{project.name}</Name> },
        ]}
        crumbsLabel={t('common:nav.crumbs')}
        actions={
          <>
            <LinkButton href={`/projects/${projectId}/alignments/folder`}>
              <FolderUp aria-hidden className="size-4" />
              {t('pairs:open')}
            </LinkButton>
            <LinkButton tone="primary" href={`/projects/${projectId}/alignments/new`}>
              <Link2 aria-hidden className="size-4" />
              {t('alignment:new.open')}
            </LinkButton>
          </>
        }
      >
        <AlignmentTable alignments={alignments} />
      </PageFrame>
    </WithMessages>
  );
}
