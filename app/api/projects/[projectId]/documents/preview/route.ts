import { z } from 'zod';
import type { ImportPreview } from '@/app/_components/import-preview';
import { answer, failed } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { refuseForeign } from '@/app/_lib/same-origin';
import { Id } from '@/app/_lib/schemas';
import { uploadedDocument } from '@/app/_lib/upload';
import { ok } from '@/lib/core/result';
import { plainText } from '@/lib/text/inline';
import { countWords } from '@/lib/text/words';
import { previewDocument } from '@/lib/workbench/document/import-document';

const Params = z.object({ projectId: Id });
/** More is cut and stored, but a person looks at so many at most. */
const SHOWN_BLOCKS = 400;

/** Shows how a document would be cut. Nothing is stored. */
export async function POST(request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const refusal = refuseForeign(request, 'upload');
  if (refusal) return refusal;
  const key = Params.safeParse(await params);
  if (!key.success) return failed({ code: 'projectNotFound' });
  const upload = await uploadedDocument(request);
  if (!upload.ok) return failed(upload.error);
  const { source, name, detected } = upload.value;
  const { deps, actor } = await house();
  const draft = await previewDocument(deps, actor, { ...source, projectId: key.data.projectId });
  if (!draft.ok) return failed(draft.error);
  const blocks = draft.value.blocks.map((block) => ({
    role: block.role,
    lang: block.lang,
    translate: block.translate,
    segments: block.segments.map(({ source }) => plainText(source)),
  }));
  const preview: ImportPreview = {
    name,
    format: source.format,
    encoding: detected && {
      encoding: detected.encoding,
      evidence: detected.evidence,
      declared: detected.declared,
    },
    blocks: blocks.slice(0, SHOWN_BLOCKS),
    blockCount: blocks.length,
    segmentCount: blocks.reduce((sum, { segments }) => sum + segments.length, 0),
    words: blocks.reduce((sum, { segments, lang }) => sum + segments.reduce((n, s) => n + countWords(s, lang), 0), 0),
    issues: draft.value.issues,
  };
  return answer(ok(preview));
}
