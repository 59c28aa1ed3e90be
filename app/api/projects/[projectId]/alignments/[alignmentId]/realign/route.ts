import { answer, failed, readJson } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { isLongToRealign, realignAlignment } from '@/lib/workbench/alignment/operate-alignment';
import { startRealign } from '@/lib/workbench/alignment/start-alignment';
import { AlignmentParams, Based } from '../key';

/** Aligns anew what is neither locked nor confirmed; a long alignment is answered with the job that does it. */
export async function POST(request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const key = AlignmentParams.safeParse(await params);
  if (!key.success) return failed({ code: 'alignmentNotFound' });
  const body = await readJson(request, Based);
  if (body instanceof Response) return body;
  const { deps, actor } = await house();
  const input = { ...key.data, ...body };
  if (await isLongToRealign(deps, key.data)) return answer(await startRealign(deps, actor, input), 202);
  return answer(await realignAlignment(deps, actor, input));
}
