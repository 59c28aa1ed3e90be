import { type Failure, ok, type Result } from '../../core/result';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { forbidden, refuse } from '../failures';
import type { EntryFilter } from '../ports/glossaries';
import type { JobProgress } from '../ports/jobs';
import type { ReviewState } from '../views/glossary';

/** Entries moved by one transaction. */
const BATCH = 500;
/** The most that is moved while somebody waits; more is a job. */
const MOST_AT_ONCE = 1_000;

export type ManyOutcome = { readonly batchId: string; readonly changed: number };
export type ReviewManyInput = {
  readonly glossaryId: string;
  /** Those on the page, or all that a filter lets through. */
  readonly of: { readonly entryIds: readonly string[] } | { readonly filter: EntryFilter };
  readonly review: ReviewState;
  readonly reason: string;
  /** What the change is taken back by; made by whoever asks, so that a job that runs again stays one change. */
  readonly batchId: string;
};

/** Moves many entries to a state of the review, each with its history, to be taken back as one. */
export async function reviewMany(
  deps: Pick<Deps, 'glossaries'>,
  actor: Actor,
  { glossaryId, of, ...change }: ReviewManyInput,
  progress?: JobProgress,
): Promise<Result<ManyOutcome, Failure>> {
  const refusal = forbidden(actor, 'editTerms');
  if (refusal) return refusal;
  if (!(await deps.glossaries.get(glossaryId))) return refuse('glossaryNotFound');
  let changed = 0;
  let done = 0;
  for await (const ids of idsOf(deps, glossaryId, of)) {
    if (await progress?.isCancelled()) return refuse('cancelled');
    changed += await deps.glossaries.reviewMany(glossaryId, ids, { ...change, actorId: actor.userId });
    done += ids.length;
    await progress?.report(done, null);
  }
  return ok({ batchId: change.batchId, changed });
}

/** Takes such a change back; entries that were changed since stay as they are. */
export async function undoMany(
  deps: Pick<Deps, 'glossaries'>,
  actor: Actor,
  { glossaryId, batchId }: { readonly glossaryId: string; readonly batchId: string },
  progress?: JobProgress,
): Promise<Result<ManyOutcome, Failure>> {
  const refusal = forbidden(actor, 'editTerms');
  if (refusal) return refusal;
  if (!(await deps.glossaries.get(glossaryId))) return refuse('glossaryNotFound');
  let changed = 0;
  for (;;) {
    const part = await deps.glossaries.undoMany(glossaryId, batchId, { actorId: actor.userId, limit: BATCH });
    if (part === 0) return ok({ batchId, changed });
    changed += part;
    await progress?.report(changed, null);
    if (await progress?.isCancelled()) return refuse('cancelled');
  }
}

/** Does it at once when it is little, else hands it to the queue. */
export async function startReviewMany(
  deps: Pick<Deps, 'glossaries' | 'jobs' | 'newId'>,
  actor: Actor,
  input: ReviewManyInput,
): Promise<Result<ManyOutcome | { readonly jobId: string }, Failure>> {
  const refusal = forbidden(actor, 'editTerms');
  if (refusal) return refusal;
  if ('entryIds' in input.of) return reviewMany(deps, actor, input);
  const { total } = await deps.glossaries.page(input.glossaryId, input.of.filter, null, 1);
  if (total <= MOST_AT_ONCE) return reviewMany(deps, actor, input);
  const jobId = deps.newId();
  await deps.jobs.create({ id: jobId, projectId: null, kind: 'reviewEntries', input, actorId: actor.userId });
  return ok({ jobId });
}

async function* idsOf(
  deps: Pick<Deps, 'glossaries'>,
  glossaryId: string,
  of: ReviewManyInput['of'],
): AsyncGenerator<readonly string[]> {
  if ('entryIds' in of) {
    for (let i = 0; i < of.entryIds.length; i += BATCH) yield of.entryIds.slice(i, i + BATCH);
    return;
  }
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof deps.glossaries.page>> = await deps.glossaries.page(
      glossaryId,
      of.filter,
      cursor,
      BATCH,
    );
    yield page.items.map(({ id }) => id);
    cursor = page.next;
  } while (cursor !== null);
}
