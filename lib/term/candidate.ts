import type { CompiledKey } from './automaton';

/** A place where a key of the automaton fits the folded letters. Not yet judged: spelling, case and cost come after. */
export type Candidate = {
  readonly keys: readonly CompiledKey[];
  /** The core: `[start, end)`. */
  readonly start: number;
  readonly end: number;
  /** The whole words: from the first proclitic to the last suffix. */
  readonly surfaceStart: number;
  readonly surfaceEnd: number;
  /** Index in `PROCLITICS`. */
  readonly proclitics: number;
  /** An article stands before the core that is none of its letters. */
  readonly articleBefore: boolean;
  /** The article of the term is written as the second ل of لل; with `elided` it swallowed the term's own ل. */
  readonly assimilated: 'no' | 'article' | 'elided';
  /** Letters after the core within its last word, folded; possessive `'s` as `'s`. */
  readonly suffix: string;
  /** A word inside has an ending or article the term has not, or an initial stands between two words. */
  readonly inside: 'same' | 'inflected' | 'article' | 'gap';
};

export type Scan = {
  readonly candidates: readonly Candidate[];
  /** The text holds a character that folds to several letters: nothing was found, fold the text first. */
  readonly needsFolding: boolean;
};
