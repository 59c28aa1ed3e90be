import type { Metadata } from 'next';
import { pageValue } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { pageIds } from '@/app/_lib/page-ids';
import { WithMessages } from '@/app/_lib/page-messages';
import { pageTranslator } from '@/app/_lib/preferences';
import { openAlignment } from '@/lib/workbench/alignment/manage-alignment';
import { AlignmentEditor } from './_components/alignment-editor';

type Props = { params: Promise<{ projectId: string; alignmentId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ deps, actor }, key, t] = await Promise.all([house(), pageIds(params), pageTranslator('alignment')]);
  const opened = await openAlignment(deps, actor, key);
  return { title: t('editor.title', { name: opened.ok ? opened.value.alignment.name : '' }) };
}

/** The alignment editor. Everything it shows at first comes in one answer. */
export default async function AlignmentPage({ params }: Props) {
  const [{ deps, actor }, key] = await Promise.all([house(), pageIds(params)]);
  const view = pageValue(await openAlignment(deps, actor, key));
  return (
    <WithMessages areas={['alignment', 'aligning', 'pairs', 'jobs']}>
      <AlignmentEditor view={view} />
    </WithMessages>
  );
}
