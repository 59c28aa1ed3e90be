import { type Failure, ok, type Result } from '../../core/result';
import { fold } from '../../text/fold';
import { sameLang } from '../../text/lang';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { forbidden, refuse } from '../failures';
import type { EntryDraft, TermDraft } from '../ports/glossaries';
import type {
  EntryExtras,
  RelationView,
  ReviewState,
  TermClass,
  TermEntryView,
  TermStatus,
  TermView,
} from '../views/glossary';

const NO_GRAMMAR = { partOfSpeech: '', gender: '', number: '' };

export type TermInput = {
  /** Of a term that the entry has; another one tells new terms apart, for `relation`. */
  readonly id?: string;
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
  readonly source?: string;
  readonly relation?: TermView['relation'];
};
export type EntryInput = {
  readonly class: TermClass;
  readonly domain?: string;
  readonly definition?: string;
  readonly note?: string;
  readonly doNotTranslate?: boolean;
  readonly review?: ReviewState;
  readonly extras?: EntryExtras;
  readonly relations?: readonly RelationView[];
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
  const others = [...new Set(draft.value.relations.map((relation) => relation.entryId))];
  const there = await deps.glossaries.entries(glossaryId, others);
  if (there.length < others.length || there.some(({ isDeleted }) => isDeleted)) return refuse('danglingRelation');
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
): Promise<Result<{ readonly version: number }, Failure>> {
  const refusal = forbidden(actor, 'editTerms');
  if (refusal) return refusal;
  const current = await deps.glossaries.entry(input.glossaryId, input.entryId);
  if (!current || current.isDeleted) return refuse('entryNotFound');
  const terms = input.entry.terms.map((term) => ({ ...keptOf(current, term), ...term }));
  const draft = entryDraft(
    deps,
    input.entryId,
    {
      review: current.review,
      relations: current.relations,
      ...input.entry,
      extras: { ...current.extras, ...input.entry.extras },
      terms,
    },
    current.terms,
  );
  if (!draft.ok) return draft;
  const options = { actorId: actor.userId, reason: input.reason ?? '' };
  const done = await deps.termReview.write(input.glossaryId, [{ entry: draft.value, version: input.version }], options);
  return done === 'written' ? ok({ version: input.version + 1 }) : refuse(done);
}

/** What is known of a term beyond the fields that a form sends: grammar, capitals, note and example stay as they were. */
function keptOf(current: TermEntryView, { id, lang, text }: TermInput): Partial<TermInput> {
  return (
    current.terms.find((term) => term.id === id) ??
    current.terms.find((term) => term.lang === lang && term.text === text.trim()) ??
    {}
  );
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
): Promise<Result<{ readonly version: number }, Failure>> {
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

/**
 * Checks and completes an entry: no empty term, something to translate into unless it is not to be translated, and no term
 * that is a variant of itself. Terms that the entry has (`known`) keep their ids, new ones get new ids.
 */
export function entryDraft(
  deps: Pick<Deps, 'newId'>,
  id: string,
  input: EntryInput,
  known: readonly Pick<TermView, 'id'>[] = [],
): Result<EntryDraft, Failure> {
  const own = new Set(known.map((term) => term.id));
  const ids = new Map(
    input.terms.flatMap((term) =>
      term.id === undefined ? [] : [[term.id, own.has(term.id) ? term.id : deps.newId()]],
    ),
  );
  // Files name two terms alike, or the same language twice: the first has the id, and what refers to it means that one.
  const given = new Set<string>();
  const idOf = (named: string | undefined): string => {
    const id = named === undefined ? undefined : ids.get(named);
    if (id === undefined || given.has(id)) return deps.newId();
    given.add(id);
    return id;
  };
  const terms = input.terms.map((term): TermDraft => {
    const text = term.text.trim();
    const other = term.relation ? ids.get(term.relation.termId) : undefined;
    return {
      ...NO_GRAMMAR,
      caseSensitive: false,
      exactOnly: false,
      note: '',
      example: '',
      source: '',
      ...term,
      id: idOf(term.id),
      relation: term.relation && other !== undefined ? { kind: term.relation.kind, termId: other } : null,
      text,
      folded: fold(text, 'spelling'),
    };
  });
  if (terms.length === 0 || terms.some((term) => term.text === '')) return refuse('emptyTerm');
  const isBilingual = terms.some((term) => !sameLang(term.lang, terms[0]!.lang));
  if (!isBilingual && !input.doNotTranslate) return refuse('termsInTwoLanguagesNeeded');
  if (terms.some((term) => leadsBack(term, terms))) return refuse('cyclicRelation');
  const relations = uniqueRelations(input.relations ?? []);
  if (relations.some(({ entryId }) => entryId === id)) return refuse('cyclicRelation');
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
    relations,
  });
}

/** Whether following what a term is to another comes back to it. */
function leadsBack(term: TermDraft, terms: readonly TermDraft[]): boolean {
  let next = term.relation?.termId;
  for (let steps = 0; next !== undefined && steps <= terms.length; steps += 1) {
    if (next === term.id) return true;
    next = terms.find(({ id }) => id === next)?.relation?.termId;
  }
  return false;
}

const uniqueRelations = (relations: readonly RelationView[]): readonly RelationView[] => [
  ...new Map(relations.map((relation) => [`${relation.kind} ${relation.entryId}`, relation])).values(),
];
