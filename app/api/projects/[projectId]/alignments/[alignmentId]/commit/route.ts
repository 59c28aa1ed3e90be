import { answer, failed, readJson } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { commitAlignment } from '@/lib/workbench/alignment/commit-alignment';
import { AlignmentParams, CommitBody } from '../key';

/** Writes the good pairs to a memory, or says what that would do. */
export async function POST(request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const key = AlignmentParams.safeParse(await params);
  if (!key.success) return failed({ code: 'alignmentNotFound' });
  const body = await readJson(request, CommitBody);
  if (body instanceof Response) return body;
  const { deps, actor } = await house();
  return answer(await commitAlignment(deps, actor, { ...key.data, ...body }));
}
