import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { answer, failed } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { refuseForeign } from '@/app/_lib/same-origin';
import { Id, Role } from '@/app/_lib/schemas';
import { uploadedDocument } from '@/app/_lib/upload';
import { importDocument } from '@/lib/workbench/document/import-document';

const Params = z.object({ projectId: Id });
const Roles = z.record(z.string().regex(/^\d{1,7}$/u), Role);

/** Stores a document, whole or not at all, with the roles that were corrected in the preview. */
export async function POST(request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const refusal = refuseForeign(request, 'upload');
  if (refusal) return refusal;
  const key = Params.safeParse(await params);
  if (!key.success) return failed({ code: 'projectNotFound' });
  const upload = await uploadedDocument(request);
  if (!upload.ok) return failed(upload.error);
  const { source, name, detected, form } = upload.value;
  const roles = Roles.safeParse(parsed(form.get('roles')));
  if (!roles.success) return Response.json({ code: 'invalidRequest' }, { status: 400 });
  const { deps, actor } = await house();
  const { projectId } = key.data;
  const encoding = { encoding: detected?.encoding ?? 'binary', hasMark: (detected?.bomLength ?? 0) > 0 };
  const input = { ...source, ...encoding, projectId, name, roles: roles.data };
  const result = await importDocument(deps, actor, input);
  if (result.ok) revalidatePath(`/projects/${projectId}`);
  return answer(result, 201);
}

function parsed(json: unknown): unknown {
  try {
    return typeof json === 'string' && json !== '' ? JSON.parse(json) : {};
  } catch {
    return null;
  }
}
