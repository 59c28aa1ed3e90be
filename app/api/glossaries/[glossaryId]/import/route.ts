import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { answer, failed } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { refuseForeign } from '@/app/_lib/same-origin';
import { Id } from '@/app/_lib/schemas';
import { uploadedDocument } from '@/app/_lib/upload';
import { importGlossary } from '@/lib/workbench/glossary/import-glossary';

const Params = z.object({ glossaryId: Id });

/** Brings a TBX file or a table into a glossary, whole or not at all. */
export async function POST(request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const refusal = refuseForeign(request, 'upload');
  if (refusal) return refusal;
  const key = Params.safeParse(await params);
  if (!key.success) return failed({ code: 'glossaryNotFound' });
  const upload = await uploadedDocument(request);
  if (!upload.ok) return failed(upload.error);
  const { source, name, detected } = upload.value;
  if (!('text' in source) || detected === null) return failed({ code: 'formatUnknown' });
  const { text } = source;
  const { deps, actor } = await house();
  const { glossaryId } = key.data;
  const result = await importGlossary(deps, actor, { glossaryId, fileName: name, encoding: detected.encoding, text });
  if (result.ok) revalidatePath(`/glossaries/${glossaryId}`);
  return answer(result, 201);
}
