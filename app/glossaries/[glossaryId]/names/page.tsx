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
import { openGlossary } from '@/lib/workbench/glossary/manage-glossary';

type Props = { params: Promise<{ glossaryId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await pageTranslator('names'))('title') };
}

export default async function GlossaryNamesPage({ params }: Props) {
  const [{ deps, actor }, { glossaryId }, t] = await Promise.all([
    house(),
    pageIds(params),
    pageTranslator('names', 'glossary', 'common'),
  ]);
  const scope = { kind: 'glossary', id: glossaryId } as const;
  const { name } = pageValue(await openGlossary(deps, actor, glossaryId));
  return (
    <WithMessages areas={['names', 'glossary', 'jobs']}>
      <PageFrame
        title={t('names:title')}
        lead={t('names:lead')}
        crumbs={[
          { href: '/glossaries', label: t('glossary:title') },
          { href: `/glossaries/${glossaryId}`, label: <Name>{name}</Name> },
        ]}
        crumbsLabel={t('common:nav.crumbs')}
      >
        <NamesDesk scope={scope} latest={pageValue(await latestNames(deps, actor, scope))} />
      </PageFrame>
    </WithMessages>
  );
}
