import { answer, failed } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { openAlignment } from '@/lib/workbench/alignment/manage-alignment';
import { AlignmentParams } from './key';

/** An alignment as it is now: for a page whose own is out of date. */
export async function GET(_request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const key = AlignmentParams.safeParse(await params);
  if (!key.success) return failed({ code: 'alignmentNotFound' });
  const { deps, actor } = await house();
  return answer(await openAlignment(deps, actor, key.data));
}
