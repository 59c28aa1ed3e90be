import type { Metadata } from 'next';
import { z } from 'zod';
import { PageFrame } from '@/app/_components/page-frame';
import { Name } from '@/app/_components/segment-text';
import { pageValue } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { pageIds } from '@/app/_lib/page-ids';
import { WithMessages } from '@/app/_lib/page-messages';
import { pageTranslator } from '@/app/_lib/preferences';
import type { Failure, Result } from '@/lib/core/result';
import { searchConcordance } from '@/lib/workbench/concordance/search-concordance';
import { memoryOf } from '@/lib/workbench/memory/manage-memory';
import type { ConcordanceView } from '@/lib/workbench/views/concordance';
import { ConcordanceForm } from './_components/concordance-form';
import { ConcordanceResult } from './_components/concordance-result';
import { LearnWords } from './_components/learn-words';

type Props = {
  params: Promise<{ memoryId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const Asked = z.object({
  q: z.string().max(1000).catch(''),
  by: z.enum(['forms', 'exact', 'regex']).catch('forms'),
  lang: z.string().max(35).catch(''),
  order: z.enum(['length', 'before', 'after']).catch('length'),
  offset: z.coerce.number().int().min(0).catch(0),
});

export async function generateMetadata(): Promise<Metadata> {
  const t = await pageTranslator('concordance');
  return { title: t('title') };
}

/** Every sentence of a memory in which something stands. What is asked stands in the address. */
export default async function ConcordancePage({ params, searchParams }: Props) {
  const [{ deps, actor }, { memoryId }, search, t] = await Promise.all([
    house(),
    pageIds(params),
    searchParams,
    pageTranslator('concordance', 'common', 'memory'),
  ]);
  const memory = pageValue(await memoryOf(deps, actor, memoryId));
  const { q, lang, ...asked } = Asked.parse(search);
  const input = { memoryId, text: q.trim(), lang: lang || null, ...asked };
  const found: Result<ConcordanceView, Failure> | null =
    input.text === '' ? null : await searchConcordance(deps, actor, input);
  return (
    <WithMessages areas={['concordance', 'jobs']}>
      <PageFrame
        title={t('concordance:title')}
        lead={t('concordance:lead')}
        crumbs={[
          { href: '/memories', label: t('memory:title') },
          { href: `/memories/${memoryId}`, label: <Name>{memory.name}</Name> },
        ]}
        crumbsLabel={t('common:nav.crumbs')}
        actions={<LearnWords memoryId={memoryId} />}
      >
        <ConcordanceForm memory={memory} />
        <ConcordanceResult found={found} />
      </PageFrame>
    </WithMessages>
  );
}
