import { z } from 'zod';
import { answer } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { Id } from '@/app/_lib/schemas';
import { documentComments } from '@/lib/workbench/segment/comment-segment';

const Params = z.object({ projectId: Id, documentId: Id });

/** What was said about the segments of a document. */
export async function GET(_request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const key = Params.safeParse(await params);
  if (!key.success) return Response.json({ code: 'documentNotFound' }, { status: 404 });
  const { deps, actor } = await house();
  return answer(await documentComments(deps, actor, key.data));
}
