import { answer, failed, readJson } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { operateAlignment } from '@/lib/workbench/alignment/operate-alignment';
import { AlignmentParams, OperateBody } from '../key';

/** One operation by hand. Based on an old version it is answered with 409 and changes nothing. */
export async function POST(request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const key = AlignmentParams.safeParse(await params);
  if (!key.success) return failed({ code: 'alignmentNotFound' });
  const body = await readJson(request, OperateBody);
  if (body instanceof Response) return body;
  const { deps, actor } = await house();
  return answer(await operateAlignment(deps, actor, { ...key.data, ...body }));
}
