import 'server-only';
import { CodecError } from '@/lib/codec/types';
import { type Failure, fail, ok, type Result } from '@/lib/core/result';
import { decodeBytes } from '@/lib/io/bytes';
import type { DetectedEncoding } from '@/lib/io/encoding';
import { saveUpload, UploadTooLarge, uploads } from '@/lib/io/uploads';
import { IMPORT_FORMATS, type ImportFormat } from '@/lib/workbench/import-document';

/** Largest document that is taken whole, in bytes. Memories stream and are not bound by this. */
export const MAX_DOCUMENT_BYTES = 32_000_000;

export type UploadedText = {
  readonly text: string;
  readonly name: string;
  readonly format: ImportFormat;
  readonly detected: DetectedEncoding;
};

/**
 * Reads one uploaded document: bounded, counted against what was announced, decoded as detected or as asked.
 * The fields of the form: `file`, and `name`, `format`, `encoding` where the user overrules.
 */
export async function uploadedText(
  request: Request,
): Promise<Result<UploadedText & { readonly form: FormData }, Failure>> {
  const announced = Number(request.headers.get('content-length') ?? Number.NaN);
  const limit = { bytes: MAX_DOCUMENT_BYTES };
  if (!(announced <= MAX_DOCUMENT_BYTES)) return fail({ code: 'fileTooLarge', params: limit });
  const form = await request.formData();
  const file = form.get('file');
  if (!(file instanceof File)) return fail({ code: 'fileUnreadable' });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const asked = String(form.get('encoding') ?? '');
  try {
    const { text, detected } = decodeBytes(bytes, asked === '' ? undefined : asked);
    const name = String(form.get('name') ?? '') || file.name;
    const format = IMPORT_FORMATS.find((known) => known === form.get('format')) ?? formatOf(file.name, text);
    return ok({ text, name, format, detected, form });
  } catch (error) {
    if (!(error instanceof CodecError)) throw error;
    const { code, at, params } = error;
    return fail({ code, params: { ...params, line: at.line, column: at.column } });
  }
}

/** Keeps what the body of a request brings, bounded and counted against what was announced. */
export async function receiveUpload(request: Request): Promise<Result<{ readonly id: string }, Failure>> {
  if (!request.body) return fail({ code: 'fileUnreadable' });
  try {
    const upload = await saveUpload(request.body as unknown as AsyncIterable<Uint8Array>);
    const announced = request.headers.get('content-length');
    if (announced === null || Number(announced) === upload.bytes) return ok(upload);
    await uploads.remove(upload.id);
    return fail({ code: 'fileUnreadable' });
  } catch (error) {
    if (error instanceof UploadTooLarge) return fail({ code: 'fileTooLarge' });
    throw error;
  }
}

/** The format by the name's ending, else by how the text begins. */
export function formatOf(name: string, text: string): ImportFormat {
  const ending = /\.([a-z0-9]+)$/iu.exec(name)?.[1]?.toLowerCase() ?? '';
  if (/^(?:xlf|xliff|sdlxliff|mqxliff)$/u.test(ending)) return 'xliff';
  if (/^x?html?$/u.test(ending)) return 'html';
  if (/^(?:md|markdown)$/u.test(ending)) return 'markdown';
  const head = text.slice(0, 2000).trimStart();
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<xliff\b/u.test(head)) return 'xliff';
  return /^<(?:!doctype html|html)\b/iu.test(head) ? 'html' : 'plain';
}
