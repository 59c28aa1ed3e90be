import { type Failure, ok, type Result } from '../../core/result';
import { fold } from '../../text/fold';
import { sameLang } from '../../text/lang';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { forbidden, refuse } from '../failures';
import type { EntryDraft, TermDraft } from '../ports/glossaries';
import type { EntryExtras, ReviewState, TermClass, TermEntryView, TermStatus } from '../views/glossary';

const NO_GRAMMAR = { partOfSpeech: '', gender: '', number: '' };

export type TermInput = {
  readonly lang: string;
  readonly text: string;
  readonly status: TermStatus;
  readonly partOfSpeech?: string;
  readonly gender?: string;
  readonly number?: string;
  readonly caseSensitive?: boolean;
  readonly exactOnly?: boolean;
  readonly note?: string;
  readonly example?: string;
};
export type EntryInput = {
  readonly class: TermClass;
  readonly domain?: string;
  readonly definition?: string;
  readonly note?: string;
  readonly doNotTranslate?: boolean;
  readonly review?: ReviewState;
  readonly extras?: EntryExtras;
  readonly terms: readonly TermInput[];
};

/** Adds a concept. Who may edit terms adds it approved, anybody else proposes it. */
export async function addEntry(
  deps: Pick<Deps, 'glossaries' | 'newId'>,
  actor: Actor,
  { glossaryId, entry }: { readonly glossaryId: string; readonly entry: EntryInput },
): Promise<Result<{ readonly entryId: string }, Failure>> {
  const refusal = forbidden(actor, 'translate');
  if (refusal) return refusal;
  if (!(await deps.glossaries.get(glossaryId))) return refuse('glossaryNotFound');
  const draft = entryDraft(deps, deps.newId(), {
    ...entry,
    review: forbidden(actor, 'editTerms') ? 'proposed' : (entry.review ?? 'approved'),
  });
  if (!draft.ok) return draft;
  await deps.glossaries.insert(glossaryId, [draft.value], { importRunId: null, actorId: actor.userId });
  return ok({ entryId: draft.value.id });
}

/** Writes a new version of a concept; `version` is the one the edit was based on. */
export async function saveEntry(
  deps: Pick<Deps, 'glossaries' | 'termReview' | 'newId'>,
  actor: Actor,
  input: {
    readonly glossaryId: string;
    readonly entryId: string;
    readonly version: number;
    readonly entry: EntryInput;
    readonly reason?: string;
  },
): Promise<Result<null, Failure>> {
  const refusal = forbidden(actor, 'editTerms');
  if (refusal) return refusal;
  const current = await deps.glossaries.entry(input.glossaryId, input.entryId);
  if (!current) return refuse('entryNotFound');
  const terms = input.entry.terms.map((term) => ({ ...keptOf(current, term), ...term }));
  const draft = entryDraft(deps, input.entryId, {
    review: current.review,
    extras: current.extras,
    ...input.entry,
    terms,
  });
  if (!draft.ok) return draft;
  const options = { actorId: actor.userId, reason: input.reason ?? '' };
  const done = await deps.termReview.write(input.glossaryId, [{ entry: draft.value, version: input.version }], options);
  return done ? ok(null) : refuse('staleEdit');
}

/** What is known of a term beyond the fields that a form sends: grammar, capitals, note and example stay as they were. */
function keptOf(current: TermEntryView, { lang, text }: TermInput): Partial<TermInput> {
  const { id: _, ...kept } = current.terms.find((term) => term.lang === lang && term.text === text.trim()) ?? {
    id: '',
  };
  return kept;
}

/** A step of the review: proposed → in review → approved or rejected, with the reason. */
export async function reviewEntry(
  deps: Pick<Deps, 'glossaries' | 'termReview' | 'newId'>,
  actor: Actor,
  input: {
    readonly glossaryId: string;
    readonly entryId: string;
    readonly version: number;
    readonly review: ReviewState;
    readonly reason?: string;
  },
): Promise<Result<null, Failure>> {
  const current = await deps.glossaries.entry(input.glossaryId, input.entryId);
  if (!current) return refuse('entryNotFound');
  const entry: EntryInput = { ...current, review: input.review };
  return saveEntry(deps, actor, { ...input, entry });
}

/** Deletes a concept, or brings a deleted one back. */
export async function setEntryDeleted(
  deps: Pick<Deps, 'glossaries'>,
  actor: Actor,
  input: {
    readonly glossaryId: string;
    readonly entryId: string;
    readonly version: number;
    readonly isDeleted: boolean;
  },
): Promise<Result<null, Failure>> {
  const refusal = forbidden(actor, 'editTerms');
  if (refusal) return refusal;
  const { glossaryId, entryId, version, isDeleted } = input;
  const done = await deps.glossaries.setDeleted(glossaryId, entryId, version, isDeleted, actor.userId);
  return done ? ok(null) : refuse('staleEdit');
}

/** Checks and completes an entry: no empty term, and something to translate into unless it is not to be translated. */
export function entryDraft(deps: Pick<Deps, 'newId'>, id: string, input: EntryInput): Result<EntryDraft, Failure> {
  const terms = input.terms.map((term): TermDraft => {
    const text = term.text.trim();
    return {
      ...NO_GRAMMAR,
      caseSensitive: false,
      exactOnly: false,
      note: '',
      example: '',
      ...term,
      id: deps.newId(),
      text,
      folded: fold(text, 'spelling'),
    };
  });
  if (terms.length === 0 || terms.some((term) => term.text === '')) return refuse('emptyTerm');
  const isBilingual = terms.some((term) => !sameLang(term.lang, terms[0]!.lang));
  if (!isBilingual && !input.doNotTranslate) return refuse('termsInTwoLanguagesNeeded');
  return ok({
    id,
    class: input.class,
    domain: input.domain ?? '',
    definition: input.definition ?? '',
    note: input.note ?? '',
    doNotTranslate: input.doNotTranslate ?? false,
    review: input.review ?? 'proposed',
    terms,
    extras: input.extras ?? {},
  });
}
