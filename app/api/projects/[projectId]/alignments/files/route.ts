import { z } from 'zod';
import { failed } from '@/app/_lib/answer';
import { refuseForeign } from '@/app/_lib/same-origin';
import { receiveUpload } from '@/app/_lib/upload';
import { CodecError } from '@/lib/codec/types';
import { unpackUpload } from '@/lib/io/unpack-uploads';
import { failureOf } from '@/lib/workbench/failures';

const Query = z.object({ path: z.string().min(1).max(1000) });

/** Keeps a file of a folder of pairs, or every file of a ZIP archive, for `pairs`. The body is the file; `path` its name. */
export async function POST(request: Request): Promise<Response> {
  const refusal = refuseForeign(request, 'upload');
  if (refusal) return refusal;
  const query = Query.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!query.success) return Response.json({ code: 'invalidRequest' }, { status: 400 });
  const kept = await receiveUpload(request);
  if (!kept.ok) return failed(kept.error);
  try {
    return Response.json({ files: await unpackUpload({ uploadId: kept.value.id, path: query.data.path }) });
  } catch (error) {
    if (!(error instanceof CodecError)) throw error;
    return failed(failureOf(error));
  }
}
