import { ListChecks, ScanText } from 'lucide-react';
import type { Metadata } from 'next';
import { LinkButton } from '@/app/_components/button';
import { ImportRuns } from '@/app/_components/import-runs';
import { LanguagePair } from '@/app/_components/language-pair';
import { PageFrame } from '@/app/_components/page-frame';
import { Name } from '@/app/_components/segment-text';
import { pageValue } from '@/app/_lib/answer';
import { EntryQuery, entryFilter } from '@/app/_lib/entry-filter';
import { house } from '@/app/_lib/house';
import { pageIds } from '@/app/_lib/page-ids';
import { WithMessages } from '@/app/_lib/page-messages';
import { pageTranslator } from '@/app/_lib/preferences';
import { browseGlossary } from '@/lib/workbench/glossary/manage-glossary';
import { EntryTable } from './_components/entry-table';
import { GlossaryActions } from './_components/glossary-actions';

type Query = { cursor?: string } & Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ glossaryId: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ deps }, { glossaryId }] = await Promise.all([house(), pageIds(params)]);
  return { title: (await deps.glossaries.get(glossaryId))?.name ?? '' };
}

export default async function GlossaryPage({ params, searchParams }: Props) {
  const [{ deps, actor }, { glossaryId }, query, t] = await Promise.all([
    house(),
    pageIds(params),
    searchParams,
    pageTranslator('glossary', 'common', 'review', 'names'),
  ]);
  const filter = entryFilter(EntryQuery.parse(query));
  const { glossary, entries, domains, imports } = pageValue(
    await browseGlossary(deps, actor, { glossaryId, filter, cursor: query.cursor ?? null }),
  );
  return (
    <WithMessages areas={['glossary', 'entry', 'review', 'jobs', 'termfile']}>
      <PageFrame
        title={<Name>{glossary.name}</Name>}
        lead={
          <>
            <LanguagePair {...glossary} />
            {' · '}
            {t('common:count.entries', { count: glossary.entries })}
            {glossary.note ? <p dir="auto">{glossary.note}</p> : null}
          </>
        }
        crumbs={[{ href: '/glossaries', label: t('glossary:title') }]}
        crumbsLabel={t('common:nav.crumbs')}
        actions={
          <>
            <LinkButton href={`/glossaries/${glossaryId}/names`}>
              <ScanText aria-hidden className="size-4" />
              {t('names:open')}
            </LinkButton>
            <LinkButton href={`/glossaries/${glossaryId}/review`}>
              <ListChecks aria-hidden className="size-4" />
              {t('review:open')}
            </LinkButton>
            <GlossaryActions glossary={glossary} />
          </>
        }
      >
        <EntryTable
          key={JSON.stringify([filter, query.cursor])}
          {...{ glossary, entries, domains }}
          isFiltered={Object.keys(filter).length > 0}
        />
        <ImportRuns runs={imports} path={`/glossaries/${glossaryId}`} />
      </PageFrame>
    </WithMessages>
  );
}
