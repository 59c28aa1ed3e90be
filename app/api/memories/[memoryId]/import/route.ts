import { z } from 'zod';
import { answer, failed } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { refuseForeign } from '@/app/_lib/same-origin';
import { Id } from '@/app/_lib/schemas';
import { saveUpload, UploadTooLarge, uploads } from '@/lib/io/uploads';
import { startMemoryImport } from '@/lib/workbench/start-import';

const Params = z.object({ memoryId: Id });
const Query = z.object({
  name: z.string().trim().min(1).max(300),
  policy: z.enum(['keepBoth', 'keepNewest', 'skip']).default('keepNewest'),
  encoding: z.string().min(1).max(40).optional(),
});

/** Takes a TMX file in, bounded and counted, and hands it to the queue. The body is the file. */
export async function POST(request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const refusal = refuseForeign(request, 'upload');
  if (refusal) return refusal;
  const key = Params.safeParse(await params);
  if (!key.success) return failed({ code: 'memoryNotFound' });
  const query = Query.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!query.success || !request.body) return Response.json({ code: 'invalidRequest' }, { status: 400 });
  const { name, policy, encoding } = query.data;
  let upload: Awaited<ReturnType<typeof saveUpload>>;
  try {
    upload = await saveUpload(request.body as unknown as AsyncIterable<Uint8Array>);
  } catch (error) {
    if (error instanceof UploadTooLarge) return failed({ code: 'fileTooLarge' });
    throw error;
  }
  const announced = request.headers.get('content-length');
  if (announced !== null && Number(announced) !== upload.bytes) {
    await uploads.remove(upload.id);
    return failed({ code: 'fileUnreadable' });
  }
  const { deps, actor } = await house();
  const result = await startMemoryImport(deps, actor, {
    memoryId: key.data.memoryId,
    uploadId: upload.id,
    fileName: name,
    policy,
    ...(encoding ? { encoding } : {}),
  });
  if (!result.ok) await uploads.remove(upload.id);
  return answer(result, 202);
}
