import { type Failure, ok, type Result } from '../../core/result';
import type { Span } from '../../core/span';
import { fold } from '../../text/fold';
import { primaryLang } from '../../text/lang';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { forbidden, refuse } from '../failures';
import type { EntryDraft } from '../ports/glossaries';
import type { TermEntryView } from '../views/glossary';
import type { TermEvidence } from '../views/review';
import { type EntryInput, entryDraft } from './edit-entry';

export type ProposedTerm = {
  /** Its review state is not asked: a proposal is proposed. */
  readonly entry: Omit<EntryInput, 'review'>;
  readonly evidence: TermEvidence;
};

/** What became of the proposals; their sum is the number of proposals. */
export type ProposalOutcome = {
  readonly added: number;
  /** Waiting in the queue already: their evidence was brought up to date. */
  readonly renewed: number;
  /** Approved already. */
  readonly known: number;
  /** Rejected, merged or deleted before, or not complete. */
  readonly leftOut: number;
};

/** Proposals written by one transaction. */
const BATCH = 500;

/**
 * Puts candidates into the review queue of a glossary, each with its evidence. Safe to repeat: a pair of terms that the
 * glossary has in any state is not added again, so that mining, alignments and people can propose what they find as often
 * as they find it. Pairs are compared in the folded spelling of both terms; every pair of the entry's terms counts.
 */
export async function proposeTerms(
  deps: Pick<Deps, 'glossaries' | 'termReview' | 'newId'>,
  actor: Actor,
  { glossaryId, proposals }: { readonly glossaryId: string; readonly proposals: readonly ProposedTerm[] },
): Promise<Result<ProposalOutcome, Failure>> {
  const refusal = may(actor);
  if (refusal) return refusal;
  if (!(await deps.glossaries.get(glossaryId))) return refuse('glossaryNotFound');
  const sum = { added: 0, renewed: 0, known: 0, leftOut: 0 };
  for (let i = 0; i < proposals.length; i += BATCH) {
    const part = await proposeBatch(deps, actor, glossaryId, proposals.slice(i, i + BATCH));
    for (const key of Object.keys(sum) as (keyof ProposalOutcome)[]) sum[key] += part[key];
  }
  return ok(sum);
}

/** Translators propose from the editor, terminologists from the queue. */
const may = (actor: Actor) => (forbidden(actor, 'translate') && forbidden(actor, 'editTerms')) || null;

async function proposeBatch(
  deps: Pick<Deps, 'termReview' | 'newId'>,
  actor: Actor,
  glossaryId: string,
  proposals: readonly ProposedTerm[],
): Promise<ProposalOutcome> {
  const drafts = proposals.flatMap(({ entry, evidence }) => {
    const draft = entryDraft(deps, deps.newId(), { ...entry, review: 'proposed' });
    return draft.ok ? [{ entry: draft.value, evidence }] : [];
  });
  const folded = [...new Set(drafts.flatMap(({ entry }) => entry.terms.map((term) => term.folded)))];
  const alike = await deps.termReview.alike(glossaryId, folded);
  const known = new Map<string, TermEntryView>();
  for (const entry of alike) {
    for (const key of pairKeys(entry)) {
      const before = known.get(key);
      if (before === undefined || weight(entry) > weight(before)) known.set(key, entry);
    }
  }

  const fresh = new Map<string, { readonly entry: EntryDraft; readonly evidence: TermEvidence }>();
  const renewed = new Map<string, TermEvidence>();
  let knownCount = 0;
  let leftOut = proposals.length - drafts.length;
  for (const draft of drafts) {
    const keys = pairKeys(draft.entry);
    const stored = keys.map((key) => known.get(key)).find((entry) => entry !== undefined);
    if (stored === undefined) {
      if (keys.some((key) => fresh.has(key))) leftOut += 1;
      else for (const key of keys) fresh.set(key, draft);
    } else if (stored.isDeleted || stored.review === 'rejected') leftOut += 1;
    else if (stored.review === 'approved') knownCount += 1;
    else if (renewed.has(stored.id)) leftOut += 1;
    else renewed.set(stored.id, draft.evidence);
  }
  const added = [...new Set(fresh.values())];
  if (added.length > 0) await deps.termReview.propose(glossaryId, added, actor.userId);
  const renewals = [...renewed].map(([entryId, evidence]) => ({ entryId, evidence }));
  if (renewals.length > 0) await deps.termReview.renewEvidence(glossaryId, renewals);
  return { added: added.length, renewed: renewed.size, known: knownCount, leftOut };
}

/** Of two entries with one pair, what is approved counts before what waits, and that before what was turned down. */
const weight = ({ review, isDeleted }: TermEntryView): number =>
  isDeleted || review === 'rejected' ? 0 : review === 'approved' ? 2 : 1;

/** Every pair of terms in two languages, folded; a term alone where it is not to be translated. */
function pairKeys(entry: Pick<TermEntryView, 'terms'>): readonly string[] {
  const sides = entry.terms.map(({ lang, text }) => ({ lang: primaryLang(lang), key: fold(text, 'spelling') }));
  const pairs = sides.flatMap((a) =>
    sides.flatMap((b) => (a.lang < b.lang ? [`${a.lang} ${a.key} | ${b.lang} ${b.key}`] : [])),
  );
  return pairs.length > 0 ? pairs : sides.map(({ lang, key }) => `${lang} ${key}`);
}

/** Where a term stands in a text as it is written, null where only another form of it does. */
export function placeOf(term: string, text: string): Span | null {
  const start = text.indexOf(term);
  return start < 0 ? null : { start, end: start + term.length };
}
