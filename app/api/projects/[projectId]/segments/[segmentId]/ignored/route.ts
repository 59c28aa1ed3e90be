import { z } from 'zod';
import { answer, readJson } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { Id } from '@/app/_lib/schemas';
import { ignoreIssue } from '@/lib/workbench/segment/ignore-issue';

const Params = z.object({ projectId: Id, segmentId: Id });
const Body = z.object({ key: z.string().min(1).max(2000), reason: z.string().trim().max(500) });

/** Lets an issue of a segment pass. */
export async function POST(request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const key = Params.safeParse(await params);
  if (!key.success) return Response.json({ code: 'segmentNotFound' }, { status: 404 });
  const body = await readJson(request, Body);
  if (body instanceof Response) return body;
  const { deps, actor } = await house();
  return answer(await ignoreIssue(deps, actor, { ...key.data, ...body }));
}
