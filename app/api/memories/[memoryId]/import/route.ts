import { z } from 'zod';
import { answer, failed } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { refuseForeign } from '@/app/_lib/same-origin';
import { Id } from '@/app/_lib/schemas';
import { receiveUpload } from '@/app/_lib/upload';
import { ok } from '@/lib/core/result';
import { uploads } from '@/lib/io/uploads';
import { startMemoryImport, startMemoryLook } from '@/lib/workbench/exchange/start-import';

const Params = z.object({ memoryId: Id });
const Query = z.object({
  name: z.string().trim().min(1).max(300),
  policy: z.enum(['keepBoth', 'keepNewest', 'skip']).default('keepNewest'),
  encoding: z.string().min(1).max(40).optional(),
  /** Only say what an import would take: what is to be done is decided afterwards, under the id of the upload. */
  look: z.literal('1').optional(),
});

/** Takes a TMX file in, bounded and counted, and hands it to the queue. The body is the file. */
export async function POST(request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const refusal = refuseForeign(request, 'upload');
  if (refusal) return refusal;
  const key = Params.safeParse(await params);
  if (!key.success) return failed({ code: 'memoryNotFound' });
  const query = Query.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!query.success) return Response.json({ code: 'invalidRequest' }, { status: 400 });
  const { name, policy, encoding, look } = query.data;
  const upload = await receiveUpload(request);
  if (!upload.ok) return failed(upload.error);
  const { deps, actor } = await house();
  const file = {
    memoryId: key.data.memoryId,
    uploadId: upload.value.id,
    fileName: name,
    ...(encoding ? { encoding } : {}),
  };
  const result = look
    ? await startMemoryLook(deps, actor, file)
    : await startMemoryImport(deps, actor, { ...file, policy });
  if (!result.ok) await uploads.remove(upload.value.id);
  return answer(result.ok ? ok({ ...result.value, uploadId: upload.value.id }) : result, 202);
}
