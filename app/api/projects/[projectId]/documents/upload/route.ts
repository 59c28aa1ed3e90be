import { answer, failed } from '@/app/_lib/answer';
import { refuseForeign } from '@/app/_lib/same-origin';
import { MAX_DOCUMENT_BYTES, receiveUpload } from '@/app/_lib/upload';

/** Keeps a large document until it is decided what becomes of it. The body is the file. */
export async function POST(request: Request): Promise<Response> {
  const refusal = refuseForeign(request, 'upload');
  if (refusal) return refusal;
  if (!(Number(request.headers.get('content-length') ?? Number.NaN) <= MAX_DOCUMENT_BYTES))
    return failed({ code: 'fileTooLarge', params: { bytes: MAX_DOCUMENT_BYTES } });
  return answer(await receiveUpload(request), 201);
}
