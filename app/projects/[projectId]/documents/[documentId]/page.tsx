import type { Metadata } from 'next';
import { pageValue } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { pageIds } from '@/app/_lib/page-ids';
import { pageTranslator, preferences, rememberedEditor } from '@/app/_lib/preferences';
import { PageMessages } from '@/lib/i18n/client';
import { loadMessages } from '@/lib/i18n/server';
import { openDocument } from '@/lib/workbench/document/manage-document';
import { EDITOR_AREAS } from './_components/areas';
import { Editor } from './_components/editor';
import { packSegments } from './_components/packed-segments';

type Props = { params: Promise<{ projectId: string; documentId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ deps }, { projectId, documentId }, t] = await Promise.all([
    house(),
    pageIds(params),
    pageTranslator('editor'),
  ]);
  const document = await deps.documents.get(projectId, documentId);
  return { title: t('title', { document: document?.name ?? '' }) };
}

/** The editor of one document. Everything it shows at first comes in one answer. */
export default async function EditorPage({ params }: Props) {
  const [{ deps, actor }, key, { locale }] = await Promise.all([house(), pageIds(params), preferences()]);
  const { segments, ...view } = pageValue(await openDocument(deps, actor, key));
  const messages = await loadMessages(locale, EDITOR_AREAS);
  return (
    <PageMessages messages={messages}>
      <Editor view={view} segments={packSegments(segments)} remembered={await rememberedEditor()} />
    </PageMessages>
  );
}
