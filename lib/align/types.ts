import type { BlockRole, LangTag } from '../text/types';

/** A segment of one side. `block` numbers the paragraph it stands in, from 0; roles and blocks guide, they do not bind. */
export type AlignSentence = { readonly text: string; readonly role?: BlockRole; readonly block?: number };

/**
 * Consecutive segments judged equivalent: `[start, end)` on each side, in segments. One side may be empty, never both.
 * The beads of an alignment are in order and cover both sides without gap or overlap.
 */
export type AlignmentBead = {
  readonly source: readonly [start: number, end: number];
  readonly target: readonly [start: number, end: number];
  /** Posterior probability that exactly this bead is right, 0–100. */
  readonly confidence: number;
  /** What spoke for it, strongest first: `words:5`, `numbers:3`, `names:2`, `length`, `punctuation`, `role`. */
  readonly reasons: readonly string[];
};

/**
 * How much more often two words stand in translations of each other than chance would have it: r(a, b) = P(b|a)/P(b).
 * Keys are those of `wordKey` in sentence-form.ts. 0 means nothing is known.
 */
export type Lexicon = {
  readonly entriesOf: (sourceKey: string) => Iterable<readonly [targetKey: string, ratio: number]>;
  /** The same lexicon asked from the target. */
  readonly reversed: () => Lexicon;
};

export type AlignInput = {
  readonly sourceLang: LangTag;
  readonly targetLang: LangTag;
  readonly source: readonly AlignSentence[];
  readonly target: readonly AlignSentence[];
  /** What is known of the languages beforehand: the shipped table, memories, glossaries. Source side first. */
  readonly lexicons?: readonly Lexicon[];
  /** Beads that stay as they are; realigning works only between them. In order, not overlapping. */
  readonly locked?: readonly Pick<AlignmentBead, 'source' | 'target'>[];
};
