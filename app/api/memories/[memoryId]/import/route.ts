import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { answer, failed } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { refuseForeign } from '@/app/_lib/same-origin';
import { Id } from '@/app/_lib/schemas';
import { CodecError } from '@/lib/codec/types';
import { textChunks } from '@/lib/io/bytes';
import { importMemory } from '@/lib/workbench/import-memory';

const Params = z.object({ memoryId: Id });
const Query = z.object({
  name: z.string().trim().min(1).max(300),
  policy: z.enum(['keepBoth', 'keepNewest', 'skip']).default('keepNewest'),
  encoding: z.string().max(40).optional(),
  dryRun: z.literal('1').optional(),
});
/** Largest upload, in bytes of unpacked text: a memory of some ten million units. */
const MAX_BYTES = 8_000_000_000;

/** Streams an uploaded TMX file into a memory: the body is the file, bounded and counted, never gathered. */
export async function POST(request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const refusal = refuseForeign(request, 'upload');
  if (refusal) return refusal;
  const key = Params.safeParse(await params);
  if (!key.success) return failed({ code: 'memoryNotFound' });
  const query = Query.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!query.success || !request.body) return Response.json({ code: 'invalidRequest' }, { status: 400 });
  const { name, policy, encoding, dryRun } = query.data;
  const { memoryId } = key.data;
  const { deps, actor } = await house();

  let found = encoding ?? '';
  const chunks = textChunks(counted(request), {
    maxBytes: MAX_BYTES,
    encoding,
    onDetected: (detected) => {
      found = detected.encoding;
    },
  });
  const isDryRun = dryRun === '1';
  const result = await importMemory(deps, actor, { memoryId, fileName: name, encoding: () => found, chunks, policy, isDryRun });
  if (result.ok && !isDryRun) revalidatePath(`/memories/${memoryId}`);
  return answer(result, 201);
}

/** The body's bytes; fewer than were announced mean that the upload broke off. */
async function* counted(request: Request): AsyncGenerator<Uint8Array> {
  const announced = request.headers.get('content-length');
  let bytes = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    yield chunk;
  }
  if (announced !== null && bytes !== Number(announced)) {
    throw new CodecError('truncated', { line: 1, column: 1 }, { bytes, announced });
  }
}
