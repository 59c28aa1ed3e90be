import { z } from 'zod';
import { answer, readJson } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { Id, Role } from '@/app/_lib/schemas';
import { setBlockRole } from '@/lib/workbench/document/manage-document';

const Params = z.object({ projectId: Id, documentId: Id, blockIndex: z.coerce.number().int().min(0) });
const Body = z.object({ role: Role });

/** Corrects what a block is in its article. */
export async function PUT(request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const key = Params.safeParse(await params);
  if (!key.success) return Response.json({ code: 'documentNotFound' }, { status: 404 });
  const body = await readJson(request, Body);
  if (body instanceof Response) return body;
  const { deps, actor } = await house();
  return answer(await setBlockRole(deps, actor, { ...key.data, ...body }));
}
