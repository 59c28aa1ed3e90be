import type { Metadata } from 'next';
import { PageFrame } from '@/app/_components/page-frame';
import { pageValue } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { WithMessages } from '@/app/_lib/page-messages';
import { pageTranslator } from '@/app/_lib/preferences';
import { listGlossaries } from '@/lib/workbench/glossary/manage-glossary';
import { GlossaryList, NewGlossary } from './_components/glossary-list';

export async function generateMetadata(): Promise<Metadata> {
  const t = await pageTranslator('glossary');
  return { title: t('title') };
}

export default async function GlossariesPage() {
  const [{ deps, actor }, t] = await Promise.all([house(), pageTranslator('glossary')]);
  const glossaries = pageValue(await listGlossaries(deps, actor));
  return (
    <WithMessages areas={['glossary']}>
      <PageFrame title={t('title')} lead={t('lead')} actions={glossaries.length > 0 ? <NewGlossary /> : null}>
        <GlossaryList glossaries={glossaries} />
      </PageFrame>
    </WithMessages>
  );
}
