import { z } from 'zod';
import { answer, readJson } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { Id } from '@/app/_lib/schemas';
import { joinSegments } from '@/lib/workbench/segment/resegment';

const Params = z.object({ projectId: Id, segmentId: Id });
const Version = z.number().int().min(0);
const Body = z.object({ version: Version, next: z.object({ id: Id, version: Version }) });

/** Makes one segment of this and the next. */
export async function POST(request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const key = Params.safeParse(await params);
  if (!key.success) return Response.json({ code: 'segmentNotFound' }, { status: 404 });
  const body = await readJson(request, Body);
  if (body instanceof Response) return body;
  const { deps, actor } = await house();
  return answer(await joinSegments(deps, actor, { ...key.data, ...body }));
}
