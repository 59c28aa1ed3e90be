import type { Span } from '../core/span';

/** Whole percent. 100: the same text; 101: the same text between the same neighbours. */
export type MatchScore = number;

/** `context`: same text and same neighbours · `exact`: same text · `fuzzy`: anything else above the floor. */
export type MatchKind = 'context' | 'exact' | 'fuzzy';

/** Why points were taken off a score. The names double as i18n keys `tm.penalty.<name>`. */
export type PenaltyName =
  | 'negation'
  | 'alignment'
  | 'machineTranslation'
  | 'unreviewed'
  | 'codes'
  | 'severalTranslations'
  | 'memory';

/** A named amount of whole points taken off a graded score. Never hidden from the user. */
export type Penalty = { readonly name: PenaltyName; readonly points: number };

/**
 * What made two tokens differ, cheapest first:
 * `marks` tashkeel, tatweel, invisible characters · `spelling` hamza, ى/ي, ة/ه · `case` · `digits` digit system or separators ·
 * `punctuation` another sign of the same meaning (quote style, ؟ for ?) · `clitics` و ف ب ك ل س ال · `suffix` pronoun, number,
 * gender, inflection · `number` another number · `word` another word, or one that is on one side only · `sign` a punctuation
 * mark or symbol that differs or is on one side only · `spacing` the same tokens, written apart or together.
 */
export type DifferenceKind =
  | 'marks'
  | 'spelling'
  | 'case'
  | 'digits'
  | 'punctuation'
  | 'clitics'
  | 'suffix'
  | 'number'
  | 'word'
  | 'sign'
  | 'spacing';

/** One difference: where it is on either side; `null` where the other side has nothing. */
export type Difference = {
  readonly kind: DifferenceKind;
  readonly query: Span | null;
  readonly match: Span | null;
  /** What it cost, in hundredths of a token. */
  readonly cost: number;
};
