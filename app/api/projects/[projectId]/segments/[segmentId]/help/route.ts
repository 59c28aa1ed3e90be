import { z } from 'zod';
import { answer } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { Id } from '@/app/_lib/schemas';
import { helpSegment } from '@/lib/workbench/segment/help-segment';

const Params = z.object({ projectId: Id, segmentId: Id });

/** Matches from the project's memories and terms from its glossaries for one segment. */
export async function GET(_request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const key = Params.safeParse(await params);
  if (!key.success) return Response.json({ code: 'segmentNotFound' }, { status: 404 });
  const { deps, actor } = await house();
  return answer(await helpSegment(deps, actor, key.data));
}
