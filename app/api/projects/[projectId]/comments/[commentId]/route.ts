import { z } from 'zod';
import { answer, readJson } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { Id } from '@/app/_lib/schemas';
import { resolveComment } from '@/lib/workbench/segment/comment-segment';

const Params = z.object({ projectId: Id, commentId: Id });
const Body = z.object({ isResolved: z.boolean() });

/** Says that a comment is dealt with, or reopens it. */
export async function PUT(request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const key = Params.safeParse(await params);
  if (!key.success) return Response.json({ code: 'commentNotFound' }, { status: 404 });
  const body = await readJson(request, Body);
  if (body instanceof Response) return body;
  const { deps, actor } = await house();
  return answer(await resolveComment(deps, actor, { ...key.data, ...body }));
}
