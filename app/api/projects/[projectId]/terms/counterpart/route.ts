import { z } from 'zod';
import { answer, failed, readJson } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { Id, TermText } from '@/app/_lib/schemas';
import { findCounterpart } from '@/lib/workbench/glossary/find-counterpart';

const Params = z.object({ projectId: Id });
const Body = z.object({
  segmentId: Id,
  side: z.enum(['source', 'target']),
  words: TermText,
  target: z.string().max(100_000),
});

/** What words selected on one side of a segment are on the other. Changes nothing; the text of the field is in the body. */
export async function POST(request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const key = Params.safeParse(await params);
  if (!key.success) return failed({ code: 'projectNotFound' });
  const body = await readJson(request, Body);
  if (body instanceof Response) return body;
  const { deps, actor } = await house();
  return answer(await findCounterpart(deps, actor, { ...key.data, ...body }));
}
