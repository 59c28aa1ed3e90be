import { z } from 'zod';
import { answer } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { Id } from '@/app/_lib/schemas';
import { segmentHistory } from '@/lib/workbench/segment/segment-state';

const Params = z.object({ projectId: Id, segmentId: Id });

/** Every state that a segment was saved in. */
export async function GET(_request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const key = Params.safeParse(await params);
  if (!key.success) return Response.json({ code: 'segmentNotFound' }, { status: 404 });
  const { deps, actor } = await house();
  return answer(await segmentHistory(deps, actor, key.data));
}
