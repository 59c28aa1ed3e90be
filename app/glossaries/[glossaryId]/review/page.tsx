import type { Metadata } from 'next';
import { PageFrame } from '@/app/_components/page-frame';
import { Name } from '@/app/_components/segment-text';
import { pageValue } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { pageIds } from '@/app/_lib/page-ids';
import { WithMessages } from '@/app/_lib/page-messages';
import { pageTranslator } from '@/app/_lib/preferences';
import { REVIEW_QUEUES, TERM_CLASSES } from '@/lib/term/types';
import { openGlossary } from '@/lib/workbench/glossary/manage-glossary';
import { reviewQueue } from '@/lib/workbench/glossary/review-terms';
import { listMemories } from '@/lib/workbench/memory/manage-memory';
import { listProjects } from '@/lib/workbench/project/manage-project';
import { MineButton, type MiningPlace } from './_components/mine-dialog';
import { ReviewDesk } from './_components/review-desk';

type Query = { q?: string; queue?: string; class?: string };
type Props = { params: Promise<{ glossaryId: string }>; searchParams: Promise<Query> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageTranslator('review'))('title') };
}

export default async function ReviewPage({ params, searchParams }: Props) {
  const [{ deps, actor }, { glossaryId }, query, t] = await Promise.all([
    house(),
    pageIds(params),
    searchParams,
    pageTranslator('review', 'glossary', 'common'),
  ]);
  const filter = {
    queue: REVIEW_QUEUES.find((known) => known === query.queue) ?? 'open',
    ...(query.q ? { text: query.q.slice(0, 300) } : {}),
    class: TERM_CLASSES.find((known) => known === query.class),
  };
  const [glossary, queue, memories, projects] = await Promise.all([
    openGlossary(deps, actor, glossaryId),
    reviewQueue(deps, actor, { glossaryId, filter, cursor: null }),
    listMemories(deps, actor),
    listProjects(deps, actor),
  ]);
  const places: readonly MiningPlace[] = [
    ...pageValue(projects).map(({ id, name }) => ({ kind: 'project' as const, id, name })),
    ...pageValue(memories).map(({ id, name }) => ({ kind: 'memory' as const, id, name })),
  ];
  const { sourceLang, targetLang, name } = pageValue(glossary);
  return (
    <WithMessages areas={['review', 'glossary', 'jobs']}>
      <PageFrame
        title={t('review:title')}
        lead={t('review:lead')}
        crumbs={[
          { href: '/glossaries', label: t('glossary:title') },
          { href: `/glossaries/${glossaryId}`, label: <Name>{name}</Name> },
        ]}
        crumbsLabel={t('common:nav.crumbs')}
        actions={<MineButton {...{ glossaryId, places }} />}
      >
        <ReviewDesk
          key={`${JSON.stringify(filter)} ${pageValue(queue).items[0]?.entry.id} ${pageValue(queue).total}`}
          {...{ glossaryId, sourceLang, targetLang, filter }}
          myName={actor.name}
          first={pageValue(queue)}
        />
      </PageFrame>
    </WithMessages>
  );
}
