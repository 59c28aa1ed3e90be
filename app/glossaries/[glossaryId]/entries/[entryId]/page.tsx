import type { Metadata } from 'next';
import { PageFrame } from '@/app/_components/page-frame';
import { Name } from '@/app/_components/segment-text';
import { pageValue } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { pageIds } from '@/app/_lib/page-ids';
import { WithMessages } from '@/app/_lib/page-messages';
import { pageTranslator } from '@/app/_lib/preferences';
import { bestTerm, EntryName } from '@/app/glossaries/_components/entry/entry-name';
import { openEntry } from '@/lib/workbench/glossary/open-entry';
import { EntryDesk } from './_components/entry-desk';

type Props = { params: Promise<{ glossaryId: string; entryId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ deps }, { glossaryId, entryId }] = await Promise.all([house(), pageIds(params)]);
  const entry = await deps.glossaries.entry(glossaryId, entryId);
  return { title: entry ? bestTerm(entry, entry.terms[0]?.lang ?? '') : '' };
}

export default async function EntryPage({ params }: Props) {
  const [{ deps, actor }, key, t] = await Promise.all([house(), pageIds(params), pageTranslator('glossary', 'common')]);
  const view = pageValue(await openEntry(deps, actor, key));
  const { glossary, entry } = view;
  return (
    <WithMessages areas={['entry', 'glossary', 'review', 'names', 'jobs']}>
      <PageFrame
        title={<EntryName entry={entry} glossary={glossary} className="text text-[22px]!" />}
        crumbs={[
          { href: '/glossaries', label: t('glossary:title') },
          { href: `/glossaries/${glossary.id}`, label: <Name>{glossary.name}</Name> },
        ]}
        crumbsLabel={t('common:nav.crumbs')}
      >
        <EntryDesk key={`${entry.id} ${entry.version}`} view={view} />
      </PageFrame>
    </WithMessages>
  );
}
