import type { Span } from '../../core/span';
import type { TermEntry } from '../../term/types';
import type { InlineContent } from '../../text/inline';
import type { RenderingCount } from './concordance';
import type { ReviewState, TermClass, TermStatus } from './glossary';

/** A stretch of a text and how it differs from the other text. */
export type DiffPart = { readonly kind: 'same' | 'inserted' | 'deleted'; readonly text: string };

export type PenaltyView = { readonly name: string; readonly amount: number };

/** A proposal from the memory, with its derivation: nothing about the score is hidden. */
export type MatchView = {
  /** The document's own file brought it: `memoryName` is what the file calls its origin, and there is no unit. */
  readonly isFromFile: boolean;
  readonly unitId: string;
  readonly memoryId: string;
  readonly memoryName: string;
  readonly kind: 'context' | 'exact' | 'fuzzy';
  /** 0–101, after penalties. */
  readonly score: number;
  readonly plainScore: number;
  readonly gradedScore: number;
  readonly penalties: readonly PenaltyView[];
  /** What made the difference: `clitics`, `orthography`, `numbers`, `words`, `punctuation`, `negation`. */
  readonly differences: readonly string[];
  readonly sourceText: string;
  readonly targetText: string;
  readonly target: InlineContent;
  /** The proposal with numbers and codes repaired when that is safe; null when nothing was repaired. */
  readonly repaired: InlineContent | null;
  /** `numberClass` …: why a repair was not made although something differs. */
  readonly warnings: readonly string[];
  /** From the stored source to the source being translated, word by word. */
  readonly diff: readonly DiffPart[];
  readonly author: string;
  readonly changedAt: string;
  readonly provenance: string;
};

/** A term of the other language; `number` and `note` where the glossary says them. */
export type RenderingView = {
  readonly text: string;
  readonly status: TermStatus;
  readonly number?: string | undefined;
  readonly note?: string | undefined;
};

/** A term found in a text: `span` covers the core, `surface` the whole word with its clitics. */
export type TermOccurrenceView = {
  /** The document's own file brought it; there is no glossary. */
  readonly isFromFile: boolean;
  readonly entryId: string;
  readonly glossaryId: string;
  readonly class: TermClass;
  readonly review: ReviewState;
  readonly span: Span;
  readonly surface: Span;
  readonly core: string;
  readonly why: string;
  /** 0–1. */
  readonly confidence: number;
  readonly proclitics: readonly string[];
  /** Terms of the other language, preferred first. */
  readonly renderings: readonly RenderingView[];
  readonly doNotTranslate: boolean;
  readonly note: string;
};

/**
 * What helps with one segment. `entries` are the whole concepts behind the terms, so that the page can recognise
 * them in the target while it is being typed.
 */
export type HelpForSegment = {
  readonly matches: readonly MatchView[];
  readonly terms: readonly TermOccurrenceView[];
  readonly entries: readonly TermEntry[];
  /** Stored phrases of a segment that no match covers. */
  readonly fragments: readonly FragmentView[];
};

/** What selected words are in the other sentence, and how that is known; the class where the glossary says it. */
export type Counterpart = {
  readonly text: string;
  readonly why: 'glossary' | 'name' | 'same' | 'words';
  readonly class: TermClass | null;
};

/** One way to write a name. `count`: in how many sentences of the memories. */
export type SpellingView = {
  readonly text: string;
  readonly from: 'glossary' | 'memory' | 'press' | 'ala-lc' | 'bgn' | 'ijmes';
  readonly count?: number;
};

/** A phrase of a segment that stands in the memories. */
export type FragmentView = {
  readonly span: Span;
  readonly text: string;
  /** Likely renderings, commonest first; empty where the memory's words have not been learned. */
  readonly renderings: readonly RenderingCount[];
  /** A pair that holds it. */
  readonly example: { readonly source: string; readonly target: string };
};
