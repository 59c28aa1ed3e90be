import type { MatchReason } from './types';

/** What a form of a term costs, and why it is one. */
export type Verdict = { readonly cost: number; readonly why: MatchReason };

/** Costs added up by a reading. Source: notes on Arabic, §2.3; those of inflection were set by bench/terms.bench.ts. */
export const PROCLITIC: Readonly<Record<string, number>> = { و: 0.3, ف: 0.8, ب: 0.5, ل: 0.5, ك: 1.0 };
export const ANY_PROCLITIC = 1;
export const BARE_ALEF_AFTER_PROCLITIC = 0.6;
export const ARTICLE = 0.8;
export const PRONOUN = 1.2;
export const INFLECTION = 1.0;
export const NISBA = 2.0;
export const VARIANT = 0.4;
export const GAP = 1.0;
/** Nunation of a proper name: rare in prose, and its letters are mostly an adjective's (سعيدًا). */
export const ACCUSATIVE = 2.9;
export const ACCUSATIVE_UNMARKED = 3.6;
export const SHORT_CORE = 1.8;
export const FUNCTION_WORD = 5;
export const SEVERAL_WORDS = 2;
