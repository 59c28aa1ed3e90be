import { answer, failed } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { refuseForeign } from '@/app/_lib/same-origin';
import { CodecError } from '@/lib/codec/types';
import { decodeBytes } from '@/lib/io/bytes';
import { failureOf } from '@/lib/workbench/failures';
import { readRules } from '@/lib/workbench/rules/read-rules';

/** The largest file of rules known has 600,000 characters. */
const MAX_BYTES = 8_000_000;

/** Reads a file of segmentation rules for the editor. The body is the file; nothing is stored. */
export async function POST(request: Request): Promise<Response> {
  const refusal = refuseForeign(request, 'upload');
  if (refusal) return refusal;
  if (!(Number(request.headers.get('content-length') ?? Number.NaN) <= MAX_BYTES))
    return failed({ code: 'fileTooLarge', params: { bytes: MAX_BYTES } });
  const bytes = new Uint8Array(await request.arrayBuffer());
  const { actor } = await house();
  try {
    return answer(await readRules(actor, decodeBytes(bytes).text));
  } catch (error) {
    if (!(error instanceof CodecError)) throw error;
    return failed(failureOf(error));
  }
}
