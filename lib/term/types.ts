import type { Span } from '../core/span';
import type { LangTag } from '../text/types';

/** What a concept names. Recognition allows a person fewer forms than a common noun. */
export const TERM_CLASSES = ['person', 'place', 'organisation', 'event', 'work', 'product', 'other'] as const;
export type TermClass = (typeof TERM_CLASSES)[number];

/** Administrative status of ISO 30042 (TBX-Basic): `deprecated` is the forbidden one. */
export const TERM_STATUSES = ['preferred', 'admitted', 'deprecated', 'superseded'] as const;
export type TermStatus = (typeof TERM_STATUSES)[number];

/** Where an entry stands between being proposed and being used. */
export const REVIEW_STATES = ['proposed', 'inReview', 'approved', 'rejected'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** Where a candidate waits: `deferred` was put off; `mine` are those of the open that I am to decide. */
export const REVIEW_QUEUES = ['open', 'mine', 'deferred'] as const;
export type ReviewQueue = (typeof REVIEW_QUEUES)[number];

/**
 * How a concept relates to another: `broader` names the one above it, `narrower` the one below. All but `related` have a
 * direction and may not lead back to where they began.
 */
export const RELATION_KINDS = ['related', 'broader', 'narrower', 'variantOf', 'abbreviationOf'] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];
export const TERM_RELATION_KINDS = ['variantOf', 'abbreviationOf'] as const;
export type TermRelationKind = (typeof TERM_RELATION_KINDS)[number];

export const PARTS_OF_SPEECH = ['properNoun', 'noun', 'adjective', 'verb', 'adverb', 'other'] as const;
export type PartOfSpeech = (typeof PARTS_OF_SPEECH)[number];
export const GENDERS = ['masculine', 'feminine', 'neuter', 'other'] as const;
export type GrammaticalGender = (typeof GENDERS)[number];
export const NUMBERS = ['singular', 'dual', 'plural', 'mass', 'other'] as const;
export type GrammaticalNumber = (typeof NUMBERS)[number];

/** One way to say a concept in one language. */
export type Term = {
  readonly id: string;
  readonly text: string;
  readonly status: TermStatus;
  readonly partOfSpeech?: PartOfSpeech | undefined;
  readonly gender?: GrammaticalGender | undefined;
  readonly number?: GrammaticalNumber | undefined;
  /** The text must carry the same capitals. Without it `Libya` still does not match `libya`, but does match `LIBYA`. */
  readonly caseSensitive?: boolean | undefined;
  /** No clitic, no inflection, no orthographic variant: the term as written, or nothing. */
  readonly exactOnly?: boolean | undefined;
  readonly note?: string | undefined;
  readonly example?: string | undefined;
  readonly source?: string | undefined;
  /** What this term is to another of its entry, by id. */
  readonly relation?: { readonly kind: TermRelationKind; readonly termId: string } | undefined;
};

/** The terms of a concept in one language; the preferred one need not stand first. */
export type LanguageSection = {
  readonly lang: LangTag;
  readonly definition?: string | undefined;
  readonly terms: readonly Term[];
};

/** A concept: everything the glossary knows about one thing, in every language. */
export type TermEntry = {
  readonly id: string;
  readonly glossaryId?: string | undefined;
  readonly class: TermClass;
  readonly languages: readonly LanguageSection[];
  readonly domain?: string | undefined;
  readonly definition?: string | undefined;
  readonly source?: string | undefined;
  readonly note?: string | undefined;
  readonly image?: string | undefined;
  readonly link?: string | undefined;
  /** The target keeps the term as the source writes it. */
  readonly doNotTranslate?: boolean | undefined;
  /** Adjectives of a place count as the place (ليبي for ليبيا). Off unless the entry says so. */
  readonly nisba?: boolean | undefined;
  readonly review?: ReviewState | undefined;
  /** Other concepts, by id. */
  readonly relations?: readonly {
    readonly kind: RelationKind;
    readonly entryId: string;
  }[];
};

/**
 * Why a stretch of text was taken for a term, the strongest difference first:
 * `exact` letter for letter · `case` capitals differ · `folded` an orthographic variant (أحمد/احمد, ـة/ـه, é/e) ·
 * `clitic` something stands before it (و ف ب ل ك ال) · `article` the article was added or left out ·
 * `suffix` a pronoun or possessive after it · `inflected` number or case · `nisba` derived adjective · `gap` an initial stands inside.
 */
export type MatchReason = 'exact' | 'case' | 'folded' | 'clitic' | 'article' | 'suffix' | 'inflected' | 'nisba' | 'gap';

/** How sure a reading is: `sure` may be acted on, `likely` is marked and confirmed, `possible` is only listed. */
export type Certainty = 'sure' | 'likely' | 'possible';

/** One reading of a stretch of text as a term. The span covers the core: the term without what is attached to it. */
export type TermReading = Span & {
  /** The whole words around the core, with clitics and suffixes. */
  readonly surface: Span;
  readonly entryId: string;
  readonly termId: string;
  readonly why: MatchReason;
  /** Proclitics before the core, in order, without the article. */
  readonly proclitics: readonly string[];
  /** Cost of the reading (notes: 0 exact, one proclitic 1.3–2, above 4.5 dropped); lower is better. */
  readonly cost: number;
  readonly certainty: Certainty;
  /** 0–1, falling with the cost: 1 exact, .9 at the end of `sure`, .75 of `likely`, .4 of `possible`. */
  readonly confidence: number;
};

/** A term found in a text. Occurrences of one text never overlap; readings that lost against this one are kept. */
export type TermOccurrence = TermReading & { readonly alternatives: readonly TermReading[] };

/** All terms of an entry in one language, preferred first, forbidden last. */
export function termsIn(entry: TermEntry, isLang: (lang: LangTag) => boolean): readonly Term[] {
  return entry.languages
    .filter((section) => isLang(section.lang))
    .flatMap((section) => section.terms)
    .toSorted((a, b) => TERM_STATUSES.indexOf(a.status) - TERM_STATUSES.indexOf(b.status));
}
