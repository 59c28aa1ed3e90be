import { z } from 'zod';
import { answer, failed, readJson } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { Id, Role } from '@/app/_lib/schemas';
import { TRACKED_CHANGES } from '@/lib/workbench/document/document-source';
import { IMPORT_FORMATS } from '@/lib/workbench/document/import-document';
import { startDocumentJob } from '@/lib/workbench/document/import-upload';

const Params = z.object({ projectId: Id });
const Body = z.object({
  uploadId: Id,
  fileName: z.string().trim().min(1).max(300),
  name: z.string().trim().min(1).max(200),
  encoding: z.string().min(1).max(40).optional(),
  format: z.enum(IMPORT_FORMATS).optional(),
  trackedChanges: z.enum(TRACKED_CHANGES).optional(),
  /** Corrections of the preview; null asks for the preview. */
  roles: z.record(z.string().regex(/^\d{1,7}$/u), Role).nullable(),
});

/** Hands a document that was sent before to the queue: to be shown as it would be cut, or to be stored. */
export async function POST(request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const key = Params.safeParse(await params);
  if (!key.success) return failed({ code: 'projectNotFound' });
  const body = await readJson(request, Body);
  if (body instanceof Response) return body;
  const { deps, actor } = await house();
  return answer(await startDocumentJob(deps, actor, { ...key.data, ...body }), 202);
}
