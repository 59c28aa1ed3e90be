import { answer, failed, readJson } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { realignAlignment } from '@/lib/workbench/alignment/operate-alignment';
import { AlignmentParams, Based } from '../key';

/** Aligns anew what is neither locked nor confirmed. */
export async function POST(request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const key = AlignmentParams.safeParse(await params);
  if (!key.success) return failed({ code: 'alignmentNotFound' });
  const body = await readJson(request, Based);
  if (body instanceof Response) return body;
  const { deps, actor } = await house();
  return answer(await realignAlignment(deps, actor, { ...key.data, ...body }));
}
