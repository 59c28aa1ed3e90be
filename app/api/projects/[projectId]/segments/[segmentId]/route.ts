import { z } from 'zod';
import { answer, readJson } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { Id, SaveBody } from '@/app/_lib/schemas';
import { saveSegment } from '@/lib/workbench/segment/save-segment';

const Params = z.object({ projectId: Id, segmentId: Id });

/** Saves a target. A stale save is answered with 409 and the segment as it is stored now. */
export async function PUT(request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const key = Params.safeParse(await params);
  if (!key.success) return Response.json({ code: 'segmentNotFound' }, { status: 404 });
  const body = await readJson(request, SaveBody);
  if (body instanceof Response) return body;
  const { deps, actor } = await house();
  const result = await saveSegment(deps, actor, { ...key.data, ...body });
  return answer(result, result.ok && result.value.kind === 'conflict' ? 409 : 200);
}
