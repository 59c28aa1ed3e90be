import 'server-only';
import { CodecError } from '@/lib/codec/types';
import { type Failure, fail, ok, type Result } from '@/lib/core/result';
import type { DetectedEncoding } from '@/lib/io/encoding';
import { importSource } from '@/lib/io/import-source';
import { saveUpload, UploadTooLarge, uploads } from '@/lib/io/uploads';
import { type ImportSource, TRACKED_CHANGES } from '@/lib/workbench/document/document-source';
import { IMPORT_FORMATS } from '@/lib/workbench/document/import-document';
import { failureOf } from '@/lib/workbench/failures';

/** Largest document that is taken whole, in bytes. Memories stream and are not bound by this. */
export const MAX_DOCUMENT_BYTES = 32_000_000;

export type UploadedDocument = {
  readonly source: ImportSource;
  readonly name: string;
  /** Null for a packed file. */
  readonly detected: DetectedEncoding | null;
};

/**
 * Reads one uploaded document: bounded, counted against what was announced, text decoded as detected or as asked.
 * The fields of the form: `file`, and `name`, `format`, `encoding`, `trackedChanges` where the user overrules.
 */
export async function uploadedDocument(
  request: Request,
): Promise<Result<UploadedDocument & { readonly form: FormData }, Failure>> {
  const announced = Number(request.headers.get('content-length') ?? Number.NaN);
  const limit = { bytes: MAX_DOCUMENT_BYTES };
  if (!(announced <= MAX_DOCUMENT_BYTES)) return fail({ code: 'fileTooLarge', params: limit });
  const form = await request.formData();
  const file = form.get('file');
  if (!(file instanceof File)) return fail({ code: 'fileUnreadable' });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const asked = String(form.get('encoding') ?? '');
  try {
    const name = String(form.get('name') ?? '') || file.name;
    const format = IMPORT_FORMATS.find((known) => known === form.get('format'));
    const trackedChanges = TRACKED_CHANGES.find((known) => known === form.get('trackedChanges'));
    const encoding = asked === '' ? undefined : asked;
    return ok({ ...importSource(bytes, file.name, { encoding, format, trackedChanges }), name, form });
  } catch (error) {
    if (!(error instanceof CodecError)) throw error;
    return fail(failureOf(error));
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
