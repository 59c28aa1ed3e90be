import { type Failure, ok, type Result } from '../../core/result';
import { fold } from '../../text/fold';
import { sameLang } from '../../text/lang';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { forbidden, refuse } from '../failures';
import type { Page } from '../views/common';
import type { ReviewState, TermEntryView } from '../views/glossary';
import type { CandidateDetail, CandidateView, QueueFilter } from '../views/review';
import { type EntryInput, entryDraft } from './edit-entry';
import { conflictsWith } from './entry-conflicts';

type Review = Pick<Deps, 'glossaries' | 'termReview' | 'newId'>;
type EntryKey = { readonly glossaryId: string; readonly entryId: string };

/** Candidates sent to the page at a time. */
const PAGE_SIZE = 100;

export async function reviewQueue(
  deps: Pick<Deps, 'termReview'>,
  actor: Actor,
  input: { readonly glossaryId: string; readonly filter: QueueFilter; readonly cursor: string | null },
): Promise<Result<Page<CandidateView>, Failure>> {
  const options = { actorId: actor.userId, cursor: input.cursor, limit: PAGE_SIZE };
  return forbidden(actor, 'read') ?? ok(await deps.termReview.queue(input.glossaryId, input.filter, options));
}

/** A candidate with the entries it collides with, what was said about it, and what was done to it. */
export async function reviewDetail(
  deps: Pick<Deps, 'glossaries' | 'termReview'>,
  actor: Actor,
  { glossaryId, entryId }: EntryKey,
): Promise<Result<CandidateDetail, Failure>> {
  const refusal = forbidden(actor, 'read');
  if (refusal) return refusal;
  const candidate = await deps.termReview.candidate(glossaryId, entryId, actor.userId);
  if (!candidate) return refuse('entryNotFound');
  const [conflicts, comments, history] = await Promise.all([
    conflictsWith(deps, candidate.entry),
    deps.termReview.comments(glossaryId, entryId),
    deps.glossaries.history(glossaryId, entryId),
  ]);
  const steps = history.map(({ snapshot: _, ...step }) => step);
  const others = conflicts.filter(({ entry }) => entry.id !== entryId);
  return ok({ candidate, conflicts: others, comments, steps });
}

/** Entries offered for a merge. */
const TARGETS = 20;

/** Entries with a text in any of their terms that a candidate may become part of: not itself, and none that was turned down. */
export async function mergeTargets(
  deps: Pick<Deps, 'glossaries'>,
  actor: Actor,
  { glossaryId, entryId, text }: EntryKey & { readonly text: string },
): Promise<Result<readonly TermEntryView[], Failure>> {
  const refusal = forbidden(actor, 'editTerms');
  if (refusal) return refusal;
  const wanted = text.trim();
  if (fold(wanted, 'spelling') === '') return ok([]);
  const { items } = await deps.glossaries.page(glossaryId, { text: wanted }, null, 2 * TARGETS);
  return ok(items.filter(({ id, review }) => id !== entryId && review !== 'rejected').slice(0, TARGETS));
}

/** Entries written by a decision, at the versions they have now: what undo needs. */
export type Decided = { readonly entries: readonly { readonly entryId: string; readonly version: number }[] };

/** Accepts, rejects or takes up a candidate, with the reason. */
export async function decideTerm(
  deps: Review,
  actor: Actor,
  input: EntryKey & { readonly version: number; readonly review: ReviewState; readonly reason: string },
): Promise<Result<Decided, Failure>> {
  const refusal = forbidden(actor, 'editTerms');
  if (refusal) return refusal;
  const current = await deps.glossaries.entry(input.glossaryId, input.entryId);
  if (!current) return refuse('entryNotFound');
  return write(deps, actor, input.glossaryId, input.reason, [
    { id: current.id, version: input.version, entry: { ...current, review: input.review } },
  ]);
}

/**
 * Makes a candidate's terms part of another entry: what that one lacks comes in as admitted, the candidate is rejected.
 * Both are written or neither.
 */
export async function mergeTerm(
  deps: Review,
  actor: Actor,
  input: EntryKey & { readonly version: number; readonly intoId: string; readonly reason: string },
): Promise<Result<Decided, Failure>> {
  const refusal = forbidden(actor, 'editTerms');
  if (refusal) return refusal;
  const { glossaryId, entryId, intoId } = input;
  const [from, into] = await Promise.all([
    deps.glossaries.entry(glossaryId, entryId),
    deps.glossaries.entry(glossaryId, intoId),
  ]);
  if (!from || !into || into.isDeleted || into.review === 'rejected' || from.id === into.id) {
    return refuse('entryNotFound');
  }
  const isThere = ({ lang, text }: TermEntryView['terms'][number]) =>
    into.terms.some((term) => sameLang(term.lang, lang) && fold(term.text, 'spelling') === fold(text, 'spelling'));
  const added = from.terms
    .filter((term) => !isThere(term))
    .map(({ id: _, relation: _relation, ...term }) => ({
      ...term,
      status: term.status === 'preferred' ? ('admitted' as const) : term.status,
    }));
  return write(deps, actor, glossaryId, input.reason, [
    { id: into.id, version: into.version, entry: { ...into, terms: [...into.terms, ...added] } },
    { id: from.id, version: input.version, entry: { ...from, review: 'rejected' } },
  ]);
}

/** Takes a decision back: every entry returns to what it was before, as a new version. Refused when one was changed since. */
export async function undoDecision(
  deps: Review,
  actor: Actor,
  { glossaryId, entries }: Decided & { readonly glossaryId: string },
): Promise<Result<Decided, Failure>> {
  const refusal = forbidden(actor, 'editTerms');
  if (refusal) return refusal;
  const before = await Promise.all(
    entries.map(async ({ entryId, version }) => {
      const history = await deps.glossaries.history(glossaryId, entryId);
      const snapshot = history.find((step) => step.version === version - 1)?.snapshot;
      return snapshot ? [{ id: entryId, version, entry: snapshot }] : [];
    }),
  );
  if (before.some((found) => found.length === 0)) return refuse('entryNotFound');
  return write(deps, actor, glossaryId, '', before.flat());
}

async function write(
  deps: Pick<Deps, 'termReview' | 'newId'>,
  actor: Actor,
  glossaryId: string,
  reason: string,
  changes: readonly { readonly id: string; readonly version: number; readonly entry: EntryInput }[],
): Promise<Result<Decided, Failure>> {
  const written = [];
  for (const { id, version, entry } of changes) {
    const draft = entryDraft(
      deps,
      id,
      entry,
      entry.terms.flatMap((term) => (term.id === undefined ? [] : [{ id: term.id }])),
    );
    if (!draft.ok) return draft;
    written.push({ entry: draft.value, version });
  }
  const done = await deps.termReview.write(glossaryId, written, { actorId: actor.userId, reason });
  if (done !== 'written') return refuse(done);
  return ok({ entries: changes.map(({ id, version }) => ({ entryId: id, version: version + 1 })) });
}

/** Puts a candidate off or back, or takes it upon oneself or gives it free. */
export async function arrangeTerm(
  deps: Pick<Deps, 'termReview' | 'now'>,
  actor: Actor,
  input: EntryKey & { readonly isDeferred?: boolean | undefined; readonly isMine?: boolean | undefined },
): Promise<Result<null, Failure>> {
  const refusal = forbidden(actor, 'editTerms');
  if (refusal) return refusal;
  const isDone = await deps.termReview.arrange(input.glossaryId, input.entryId, {
    ...(input.isDeferred === undefined ? {} : { deferredAt: input.isDeferred ? deps.now() : null }),
    ...(input.isMine === undefined ? {} : { assigneeId: input.isMine ? actor.userId : null }),
  });
  return isDone ? ok(null) : refuse('entryNotFound');
}

export async function commentOnTerm(
  deps: Pick<Deps, 'glossaries' | 'termReview' | 'newId'>,
  actor: Actor,
  { glossaryId, entryId, text }: EntryKey & { readonly text: string },
): Promise<Result<null, Failure>> {
  const refusal = forbidden(actor, 'read');
  if (refusal) return refusal;
  if (!(await deps.glossaries.entry(glossaryId, entryId))) return refuse('entryNotFound');
  await deps.termReview.comment(glossaryId, { id: deps.newId(), entryId, authorId: actor.userId, text: text.trim() });
  return ok(null);
}
