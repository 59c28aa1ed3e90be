import { failed } from '@/app/_lib/answer';
import { download } from '@/app/_lib/download';
import { house } from '@/app/_lib/house';
import { exportAlignment } from '@/lib/workbench/alignment/export-alignment';
import { AlignmentParams } from '../key';

/** The linked pairs as TMX. */
export async function GET(_request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const key = AlignmentParams.safeParse(await params);
  if (!key.success) return failed({ code: 'alignmentNotFound' });
  const { deps, actor } = await house();
  const result = await exportAlignment(deps, actor, key.data);
  return result.ok ? download(result.value) : failed(result.error);
}
