import { z } from 'zod';
import { answer, readJson } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { Id } from '@/app/_lib/schemas';
import { undoResegment } from '@/lib/workbench/segment/resegment';

const Params = z.object({ projectId: Id, changeId: Id });

/** Takes a split or a join back. */
export async function POST(request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const key = Params.safeParse(await params);
  if (!key.success) return Response.json({ code: 'segmentNotFound' }, { status: 404 });
  const body = await readJson(request, z.object({}));
  if (body instanceof Response) return body;
  const { deps, actor } = await house();
  return answer(await undoResegment(deps, actor, key.data));
}
