import type { Metadata } from 'next';
import { PageFrame } from '@/app/_components/page-frame';
import { pageValue } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { WithMessages } from '@/app/_lib/page-messages';
import { pageTranslator } from '@/app/_lib/preferences';
import { listMemories } from '@/lib/workbench/memory/manage-memory';
import { MemoryList, NewMemory } from './_components/memory-list';

export async function generateMetadata(): Promise<Metadata> {
  const t = await pageTranslator('memory');
  return { title: t('title') };
}

export default async function MemoriesPage() {
  const [{ deps, actor }, t] = await Promise.all([house(), pageTranslator('memory')]);
  const memories = pageValue(await listMemories(deps, actor));
  return (
    <WithMessages areas={['memory']}>
      <PageFrame title={t('title')} lead={t('lead')} actions={memories.length > 0 ? <NewMemory /> : null}>
        <MemoryList memories={memories} />
      </PageFrame>
    </WithMessages>
  );
}
