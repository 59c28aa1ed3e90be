import type { Metadata } from 'next';
import { PageFrame } from '@/app/_components/page-frame';
import { Name } from '@/app/_components/segment-text';
import { pageValue } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { pageIds } from '@/app/_lib/page-ids';
import { WithMessages } from '@/app/_lib/page-messages';
import { pageTranslator } from '@/app/_lib/preferences';
import { NamesDesk } from '@/app/glossaries/_components/names/names-desk';
import { latestNames } from '@/lib/workbench/consistency/list-names';
import { memoryOf } from '@/lib/workbench/memory/manage-memory';

type Props = { params: Promise<{ memoryId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageTranslator('names'))('title') };
}

export default async function MemoryNamesPage({ params }: Props) {
  const [{ deps, actor }, { memoryId }, t] = await Promise.all([
    house(),
    pageIds(params),
    pageTranslator('names', 'memory', 'common'),
  ]);
  const scope = { kind: 'memory', id: memoryId } as const;
  const { name } = pageValue(await memoryOf(deps, actor, memoryId));
  return (
    <WithMessages areas={['names', 'glossary', 'jobs']}>
      <PageFrame
        title={t('names:title')}
        lead={t('names:leadMemory')}
        crumbs={[
          { href: '/memories', label: t('memory:title') },
          { href: `/memories/${memoryId}`, label: <Name>{name}</Name> },
        ]}
        crumbsLabel={t('common:nav.crumbs')}
      >
        <NamesDesk scope={scope} latest={pageValue(await latestNames(deps, actor, scope))} />
      </PageFrame>
    </WithMessages>
  );
}
