import { z } from 'zod';
import { answer, readJson } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { Id } from '@/app/_lib/schemas';
import { setSegmentLocked } from '@/lib/workbench/segment/segment-state';

const Params = z.object({ projectId: Id, segmentId: Id });
const Body = z.object({ isLocked: z.boolean() });

/** Locks a segment, or opens it again. */
export async function PUT(request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const key = Params.safeParse(await params);
  if (!key.success) return Response.json({ code: 'segmentNotFound' }, { status: 404 });
  const body = await readJson(request, Body);
  if (body instanceof Response) return body;
  const { deps, actor } = await house();
  return answer(await setSegmentLocked(deps, actor, { ...key.data, ...body }));
}
