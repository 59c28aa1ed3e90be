import { z } from 'zod';
import { answer, failed } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { alignmentChanges } from '@/lib/workbench/alignment/manage-alignment';
import { AlignmentParams } from '../key';

const Since = z.coerce.number().int().min(0);

/** What happened to an alignment since the version a page knows. */
export async function GET(request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const key = AlignmentParams.safeParse(await params);
  if (!key.success) return failed({ code: 'alignmentNotFound' });
  const since = Since.safeParse(new URL(request.url).searchParams.get('since'));
  if (!since.success) return Response.json({ code: 'invalidRequest' }, { status: 400 });
  const { deps, actor } = await house();
  return answer(await alignmentChanges(deps, actor, { ...key.data, since: since.data }));
}
