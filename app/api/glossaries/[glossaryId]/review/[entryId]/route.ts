import { z } from 'zod';
import { answer, failed } from '@/app/_lib/answer';
import { house } from '@/app/_lib/house';
import { Id } from '@/app/_lib/schemas';
import { reviewDetail } from '@/lib/workbench/glossary/review-terms';

const Params = z.object({ glossaryId: Id, entryId: Id });

/** A candidate with its conflicts, comments and history. */
export async function GET(_request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const key = Params.safeParse(await params);
  if (!key.success) return failed({ code: 'entryNotFound' });
  const { deps, actor } = await house();
  return answer(await reviewDetail(deps, actor, key.data));
}
