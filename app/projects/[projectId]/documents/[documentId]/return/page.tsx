import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageFrame } from '@/app/_components/page-frame';
import { Name } from '@/app/_components/segment-text';
import { pageValue } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { pageIds } from '@/app/_lib/page-ids';
import { WithMessages } from '@/app/_lib/page-messages';
import { pageTranslator } from '@/app/_lib/preferences';
import { MAX_DOCUMENT_BYTES } from '@/app/_lib/upload';
import { viewProject } from '@/lib/workbench/project/manage-project';
import { ReturnForm } from './_components/return-form';

type Props = { params: Promise<{ projectId: string; documentId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await pageTranslator('exchange');
  return { title: t('return.title') };
}

/** A bilingual table that went out comes back: differences first, then what was chosen. */
export default async function ReturnPage({ params }: Props) {
  const [{ deps, actor }, { projectId, documentId }, t] = await Promise.all([
    house(),
    pageIds(params),
    pageTranslator('exchange', 'projects', 'common'),
  ]);
  const { project, documents } = pageValue(await viewProject(deps, actor, projectId));
  const document = documents.find(({ id }) => id === documentId);
  if (!document) notFound();
  return (
    <WithMessages areas={['exchange', 'documents']}>
      <PageFrame
        title={t('exchange:return.title')}
        lead={t('exchange:return.lead')}
        crumbs={[
          { href: '/projects', label: t('projects:title') },
          { href: `/projects/${projectId}`, label: <Name>{project.name}</Name> },
          { href: `/projects/${projectId}/documents/${documentId}`, label: <Name>{document.name}</Name> },
        ]}
        crumbsLabel={t('common:nav.crumbs')}
      >
        <ReturnForm
          projectId={projectId}
          documentId={documentId}
          megabytes={Math.floor(MAX_DOCUMENT_BYTES / 1_000_000)}
        />
      </PageFrame>
    </WithMessages>
  );
}
