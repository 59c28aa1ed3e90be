import { answer, failed, readJson } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { stepAlignment } from '@/lib/workbench/alignment/operate-alignment';
import { AlignmentParams, HistoryBody } from '../key';

/** One step back or forward in the history. */
export async function POST(request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const key = AlignmentParams.safeParse(await params);
  if (!key.success) return failed({ code: 'alignmentNotFound' });
  const body = await readJson(request, HistoryBody);
  if (body instanceof Response) return body;
  const { deps, actor } = await house();
  return answer(await stepAlignment(deps, actor, { ...key.data, ...body }));
}
