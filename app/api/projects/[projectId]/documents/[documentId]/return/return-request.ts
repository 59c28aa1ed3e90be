import { z } from 'zod';
import { failed } from '@/app/_lib/answer';
import { refuseForeign } from '@/app/_lib/same-origin';
import { Id } from '@/app/_lib/schemas';
import { uploadedDocument } from '@/app/_lib/upload';
import { statusOfWords } from '@/lib/i18n/table-words';
import type { ReturnInput } from '@/lib/workbench/exchange/return-table';

const Params = z.object({ projectId: Id, documentId: Id });
const FilledAs = z.enum(['draft', 'translated']).catch('draft');

export type ReturnRequest = { readonly input: ReturnInput; readonly fileName: string; readonly form: FormData };

/** The table that a request brings for a document; the response that refuses where it brings none. */
export async function returnRequest(request: Request, params: Promise<unknown>): Promise<ReturnRequest | Response> {
  const refusal = refuseForeign(request, 'upload');
  if (refusal) return refusal;
  const key = Params.safeParse(await params);
  if (!key.success) return failed({ code: 'documentNotFound' });
  const upload = await uploadedDocument(request);
  if (!upload.ok) return failed(upload.error);
  const { source, name, form } = upload.value;
  if (!('bytes' in source)) return failed({ code: 'noBilingualTable' });
  const { format, bytes } = source;
  const filledAs = FilledAs.parse(form.get('filledAs'));
  return { input: { ...key.data, format, bytes, filledAs, statusOf: statusOfWords }, fileName: name, form };
}
