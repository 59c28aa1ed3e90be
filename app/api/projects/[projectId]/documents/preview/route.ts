import { z } from 'zod';
import { answer, failed } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { refuseForeign } from '@/app/_lib/same-origin';
import { Id } from '@/app/_lib/schemas';
import { uploadedDocument } from '@/app/_lib/upload';
import { ok } from '@/lib/core/result';
import { previewDocument } from '@/lib/workbench/document/import-document';
import { importPreview } from '@/lib/workbench/document/import-preview';

const Params = z.object({ projectId: Id });

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
  return answer(ok(importPreview(draft.value, { name, format: source.format, encoding: detected })));
}
