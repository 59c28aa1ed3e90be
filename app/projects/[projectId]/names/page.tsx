import type { Metadata } from 'next';
import { z } from 'zod';
import { PageFrame } from '@/app/_components/page-frame';
import { Name } from '@/app/_components/segment-text';
import { pageValue } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { pageIds } from '@/app/_lib/page-ids';
import { WithMessages } from '@/app/_lib/page-messages';
import { pageTranslator } from '@/app/_lib/preferences';
import { Id } from '@/app/_lib/schemas';
import { NamesDesk } from '@/app/glossaries/_components/names/names-desk';
import { latestNames } from '@/lib/workbench/consistency/list-names';
import { viewProject } from '@/lib/workbench/project/manage-project';
import type { NameScope } from '@/lib/workbench/views/names';

type Props = { params: Promise<{ projectId: string }>; searchParams: Promise<unknown> };
const Query = z.object({ document: Id.optional().catch(undefined) });

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageTranslator('names'))('title') };
}

/** The names of a project, or of one document of it. */
export default async function ProjectNamesPage({ params, searchParams }: Props) {
  const [{ deps, actor }, { projectId }, query, t] = await Promise.all([
    house(),
    pageIds(params),
    searchParams,
    pageTranslator('names', 'projects', 'common'),
  ]);
  const { project } = pageValue(await viewProject(deps, actor, projectId));
  const documentId = Query.parse(query).document;
  const document = documentId === undefined ? null : await deps.documents.get(projectId, documentId);
  const scope: NameScope = document
    ? { kind: 'document', projectId, id: document.id }
    : { kind: 'project', id: projectId };
  const crumbs = [
    { href: '/projects', label: t('projects:title') },
    { href: `/projects/${projectId}`, label: <Name>{project.name}</Name> },
    ...(document
      ? [{ href: `/projects/${projectId}/documents/${document.id}`, label: <Name>{document.name}</Name> }]
      : []),
  ];
  return (
    <WithMessages areas={['names', 'glossary', 'jobs']}>
      <PageFrame
        title={t('names:title')}
        lead={t(document ? 'names:leadDocument' : 'names:lead')}
        crumbs={crumbs}
        crumbsLabel={t('common:nav.crumbs')}
      >
        <NamesDesk
          key={JSON.stringify(scope)}
          scope={scope}
          latest={pageValue(await latestNames(deps, actor, scope))}
        />
      </PageFrame>
    </WithMessages>
  );
}
