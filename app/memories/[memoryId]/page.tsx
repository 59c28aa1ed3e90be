import { ScanText } from 'lucide-react';
import type { Metadata } from 'next';
import { LinkButton } from '@/app/_components/button';
import { LanguagePair } from '@/app/_components/language-pair';
import { PageFrame } from '@/app/_components/page-frame';
import { Name } from '@/app/_components/segment-text';
import { pageValue } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { pageIds } from '@/app/_lib/page-ids';
import { WithMessages } from '@/app/_lib/page-messages';
import { pageTranslator } from '@/app/_lib/preferences';
import { browseMemory } from '@/lib/workbench/memory/manage-memory';
import { ImportRuns } from '../../_components/import-runs';
import { MemoryActions } from './_components/memory-actions';
import { UnitTable } from './_components/unit-table';

type Props = { params: Promise<{ memoryId: string }>; searchParams: Promise<{ q?: string; cursor?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ deps }, { memoryId }] = await Promise.all([house(), pageIds(params)]);
  return { title: (await deps.memories.get(memoryId))?.name ?? '' };
}

export default async function MemoryPage({ params, searchParams }: Props) {
  const [{ deps, actor }, { memoryId }, { q, cursor }, t] = await Promise.all([
    house(),
    pageIds(params),
    searchParams,
    pageTranslator('memory', 'common', 'names'),
  ]);
  const filter = q ? { text: q } : {};
  const { memory, units, imports } = pageValue(
    await browseMemory(deps, actor, { memoryId, filter, cursor: cursor ?? null }),
  );
  return (
    <WithMessages areas={['memory', 'jobs', 'check']}>
      <PageFrame
        title={<Name>{memory.name}</Name>}
        lead={
          <>
            <LanguagePair {...memory} />
            {' · '}
            {t('common:count.units', { count: memory.units })}
            {memory.note ? <p dir="auto">{memory.note}</p> : null}
          </>
        }
        crumbs={[{ href: '/memories', label: t('memory:title') }]}
        crumbsLabel={t('common:nav.crumbs')}
        actions={
          <>
            <LinkButton href={`/memories/${memoryId}/names`}>
              <ScanText aria-hidden className="size-4" />
              {t('names:open')}
            </LinkButton>
            <MemoryActions memory={memory} />
          </>
        }
      >
        <UnitTable memory={memory} units={units} isFiltered={q !== undefined} />
        <ImportRuns runs={imports} path={`/memories/${memoryId}`} />
      </PageFrame>
    </WithMessages>
  );
}
