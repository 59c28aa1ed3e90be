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
import { TEXT_MATCHES } from '@/lib/text/find-text';
import { viewProject } from '@/lib/workbench/project/manage-project';
import { previewReplace } from '@/lib/workbench/replace/preview-replace';
import { ReplaceForm } from './_components/replace-form';
import { ReplaceJob } from './_components/replace-job';
import { ReplaceResult } from './_components/replace-result';

type Props = {
  params: Promise<{ projectId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const Asked = z.object({
  find: z.string().max(1000).catch(''),
  with: z.string().max(1000).catch(''),
  by: z.enum([...TEXT_MATCHES, 'regex']).catch('exact'),
  word: z.literal('on').optional().catch(undefined),
  document: Id.nullable().catch(null),
  job: Id.nullable().catch(null),
});

export async function generateMetadata(): Promise<Metadata> {
  const t = await pageTranslator('replace');
  return { title: t('title') };
}

/** Finds a text in the translations of a project and replaces it. What is asked, or which replacement is shown, stands in the address. */
export default async function ReplacePage({ params, searchParams }: Props) {
  const [{ deps, actor }, { projectId }, search, t] = await Promise.all([
    house(),
    pageIds(params),
    searchParams,
    pageTranslator('replace', 'common', 'projects'),
  ]);
  const { project, documents } = pageValue(await viewProject(deps, actor, projectId));
  const { find, with: replacement, by, word, document: documentId, job } = Asked.parse(search);
  const query = { projectId, documentId, find, by, isWord: word === 'on', replacement };
  const found = find === '' ? null : await previewReplace(deps, actor, query);
  return (
    <WithMessages areas={['replace', 'jobs']}>
      <PageFrame
        title={t('replace:title')}
        lead={t('replace:lead')}
        crumbs={[
          { href: '/projects', label: t('projects:title') },
          { href: `/projects/${projectId}`, label: <Name>{project.name}</Name> },
        ]}
        crumbsLabel={t('common:nav.crumbs')}
      >
        <ReplaceForm query={query} documents={documents} />
        {job && !found ? <ReplaceJob key={job} jobId={job} /> : null}
        {found ? <ReplaceResult key={JSON.stringify(query)} query={query} found={found} /> : null}
      </PageFrame>
    </WithMessages>
  );
}
