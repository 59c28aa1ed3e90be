import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { answer, failed } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { refuseForeign } from '@/app/_lib/same-origin';
import { Checked, Id } from '@/app/_lib/schemas';
import { MAX_DOCUMENT_BYTES } from '@/app/_lib/upload';
import { CodecError } from '@/lib/codec/types';
import { type Failure, fail, ok, type Result } from '@/lib/core/result';
import { importSource } from '@/lib/io/import-source';
import { saveUpload } from '@/lib/io/uploads';
import type { AlignmentText, StoredText } from '@/lib/workbench/alignment/alignment-texts';
import { createAlignment } from '@/lib/workbench/alignment/create-alignment';
import { startAlignment } from '@/lib/workbench/alignment/start-alignment';
import { failureOf } from '@/lib/workbench/failures';

const Params = z.object({ projectId: Id });
const Fields = z.object({
  name: z.string().max(1000),
  whenReversed: z.enum(['ask', 'swap', 'keep']),
  ignoresStructure: Checked,
});

/**
 * Makes an alignment of two texts. Each side is a document of the project (`source.document`), a file (`source.file`)
 * or text (`source.text`); the same with `target`.
 */
export async function POST(request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const refusal = refuseForeign(request, 'upload');
  if (refusal) return refusal;
  const key = Params.safeParse(await params);
  if (!key.success) return failed({ code: 'projectNotFound' });
  const announced = Number(request.headers.get('content-length') ?? Number.NaN);
  if (!(announced <= MAX_DOCUMENT_BYTES))
    return failed({ code: 'fileTooLarge', params: { bytes: MAX_DOCUMENT_BYTES } });
  const form = await request.formData();
  const fields = Fields.safeParse(Object.fromEntries(form));
  if (!fields.success) return Response.json({ code: 'invalidRequest' }, { status: 400 });
  const source = await sideOf(form, 'source');
  if (!source.ok) return failed(source.error);
  const target = await sideOf(form, 'target');
  if (!target.ok) return failed(target.error);
  const { deps, actor } = await house();
  const { projectId } = key.data;
  const result = await createAlignment(deps, actor, {
    projectId,
    ...fields.data,
    source: source.value,
    target: target.value,
  });
  if (result.ok && result.value.kind === 'long') {
    const pair = {
      name: fields.data.name,
      ignoresStructure: fields.data.ignoresStructure,
      whenReversed: fields.data.whenReversed === 'keep' ? ('keep' as const) : ('swap' as const),
      source: await storedSide(form, 'source'),
      target: await storedSide(form, 'target'),
    };
    const started = await startAlignment(deps, actor, { projectId, pairs: [pair] });
    if (!started.ok) return failed(started.error);
    const { jobId, alignmentIds } = started.value;
    return Response.json({ kind: 'started', jobId, alignmentId: alignmentIds[0] }, { status: 202 });
  }
  if (result.ok) revalidatePath(`/projects/${projectId}/alignments`);
  return answer(result, result.ok && result.value.kind === 'created' ? 201 : 200);
}

/** The side where a job finds it. */
async function storedSide(form: FormData, side: 'source' | 'target'): Promise<StoredText> {
  const documentId = form.get(`${side}.document`);
  if (typeof documentId === 'string' && documentId !== '') return { kind: 'document', documentId };
  const sent = form.get(`${side}.file`);
  const file = sent instanceof File ? sent : new File([String(form.get(`${side}.text`) ?? '')], `${side}.txt`);
  const { id } = await saveUpload(file.stream() as unknown as AsyncIterable<Uint8Array>);
  return { kind: 'upload', uploadId: id, fileName: file.name };
}

async function sideOf(form: FormData, side: 'source' | 'target'): Promise<Result<AlignmentText, Failure>> {
  const documentId = form.get(`${side}.document`);
  if (typeof documentId === 'string' && documentId !== '') {
    return Id.safeParse(documentId).success ? ok({ kind: 'document', documentId }) : fail({ code: 'documentNotFound' });
  }
  const file = form.get(`${side}.file`);
  if (!(file instanceof File)) {
    const text = String(form.get(`${side}.text`) ?? '');
    return ok({ kind: 'file', source: { text, format: 'plain' } });
  }
  try {
    const { source } = importSource(new Uint8Array(await file.arrayBuffer()), file.name);
    return ok({ kind: 'file', source });
  } catch (error) {
    if (!(error instanceof CodecError)) throw error;
    return fail(failureOf(error));
  }
}
