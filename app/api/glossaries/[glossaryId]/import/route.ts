import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { answer, failed, readJson } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { refuseForeign } from '@/app/_lib/same-origin';
import { Id } from '@/app/_lib/schemas';
import { receiveUpload } from '@/app/_lib/upload';
import { uploads } from '@/lib/io/uploads';
import {
  discardGlossaryFile,
  previewGlossaryFile,
  startGlossaryImport,
} from '@/lib/workbench/glossary/start-glossary-import';
import { MERGE_POLICIES, SAME_AS } from '@/lib/workbench/views/glossary-import';

const Params = z.object({ glossaryId: Id });
const FileName = z.string().trim().min(1).max(300);
const Body = z.object({
  uploadId: Id,
  fileName: FileName,
  reading: z.object({
    columns: z.array(z.string().max(100)).max(500).optional(),
    hasHeading: z.boolean().optional(),
  }),
  policy: z.enum(MERGE_POLICIES),
  sameAs: z.enum(SAME_AS),
  isDryRun: z.boolean(),
});

/** Takes a glossary file in and says what it is. The body is the file. */
export async function POST(request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const refusal = refuseForeign(request, 'upload');
  if (refusal) return refusal;
  const key = Params.safeParse(await params);
  if (!key.success) return failed({ code: 'glossaryNotFound' });
  const fileName = FileName.safeParse(new URL(request.url).searchParams.get('name'));
  if (!fileName.success) return Response.json({ code: 'invalidRequest' }, { status: 400 });
  const upload = await receiveUpload(request);
  if (!upload.ok) return failed(upload.error);
  const uploadId = upload.value.id;
  const { deps, actor } = await house();
  const result = await previewGlossaryFile(deps, actor, { ...key.data, uploadId, fileName: fileName.data });
  if (!result.ok) await uploads.remove(uploadId);
  return result.ok ? Response.json({ uploadId, preview: result.value }, { status: 201 }) : failed(result.error);
}

/** Hands a file that was taken in to the queue: to be brought in, or tried. */
export async function PUT(request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const key = Params.safeParse(await params);
  if (!key.success) return failed({ code: 'glossaryNotFound' });
  const body = await readJson(request, Body);
  if (body instanceof Response) return body;
  const { deps, actor } = await house();
  const result = await startGlossaryImport(deps, actor, { ...key.data, ...body });
  if (result.ok) revalidatePath(`/glossaries/${key.data.glossaryId}`);
  return answer(result, 202);
}

/** Lets go of a file that is not to be brought in after all. */
export async function DELETE(request: Request): Promise<Response> {
  const refusal = refuseForeign(request);
  if (refusal) return refusal;
  const upload = Id.safeParse(new URL(request.url).searchParams.get('upload'));
  if (!upload.success) return failed({ code: 'fileUnreadable' });
  const { deps, actor } = await house();
  return answer(await discardGlossaryFile(deps, actor, upload.data));
}
