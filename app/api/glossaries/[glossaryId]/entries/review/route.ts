import { z } from 'zod';
import { answer, failed, readJson } from '@/app/_lib/answer';
import { EntryQuery, entryFilter } from '@/app/_lib/entry-filter';
import { house } from '@/app/_lib/house';
import { Id } from '@/app/_lib/schemas';
import { REVIEW_STATES } from '@/lib/term/types';
import { startReviewMany, undoMany } from '@/lib/workbench/glossary/review-many';

const Params = z.object({ glossaryId: Id });
const Change = { review: z.enum(REVIEW_STATES), batchId: Id };
const Deed = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('these'), entryIds: z.array(Id).min(1).max(1000), ...Change }),
  z.object({ kind: z.literal('all'), query: EntryQuery, ...Change }),
  z.object({ kind: z.literal('undo'), batchId: Id }),
]);

/** Moves many entries to a state of the review, or takes that back. */
export async function POST(request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const key = Params.safeParse(await params);
  if (!key.success) return failed({ code: 'glossaryNotFound' });
  const deed = await readJson(request, Deed);
  if (deed instanceof Response) return deed;
  const { deps, actor } = await house();
  const { glossaryId } = key.data;
  if (deed.kind === 'undo') return answer(await undoMany(deps, actor, { glossaryId, batchId: deed.batchId }));
  const { review, batchId } = deed;
  const of = deed.kind === 'these' ? { entryIds: deed.entryIds } : { filter: entryFilter(deed.query) };
  return answer(await startReviewMany(deps, actor, { glossaryId, of, review, batchId, reason: '' }));
}
