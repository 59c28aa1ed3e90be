import { alignLetters, type Corrections, type CostTable, costTable } from './align-letters';
import { arabicWords, latinForm, looksArabic } from './forms';
import { confusion, exonymsOf } from './known';
import { withoutArabicTitles, withoutLatinTitles } from './titles';

/** Names at or above it are one name; between `POSSIBLE_NAME` and it they may be. Judged on names not learned from. */
export const SAME_NAME = 0.84;
export const POSSIBLE_NAME = 0.72;

/** Brings the threshold that decides best on held-back names to `SAME_NAME`. */
const SCALE = 1.2;

/** The costs for foreign names and for names of Arabic origin. */
export type SoundModel = { readonly foreign: CostTable; readonly arabic: CostTable };

export const soundModel = (corrections: Corrections): SoundModel => ({
  foreign: costTable(corrections),
  arabic: costTable(corrections, true),
});

/**
 * How alike an Arabic and a Latin spelling sound, from letters alone: 1 − 2.4 · cost / (letters of both), at least 0,
 * where cost is that of the cheapest alignment of letters.
 *
 * Source: weighted alignment after Freeman, Condon and Ackerman (NAACL 2006); costs in `letter-costs.ts`.
 */
export function soundSimilarity(arabic: string, latin: string, model: SoundModel): number {
  const table = looksArabic(arabic) ? model.arabic : model.foreign;
  const { cost, arabicLength, latinLength } = alignLetters(arabic, latin, table, false);
  if (arabicLength === 0 || latinLength === 0) return 0;
  return Math.max(0, 1 - (2 * SCALE * cost) / (arabicLength + latinLength));
}

const VETOED = 0.6;
const LISTED = 0.97;

/**
 * Whether an Arabic and a Latin form are one name, 0 to 1: their sound, raised by what lists know of them (طرابلس is
 * Tripoli, يوسف may be Joseph) and cut where lists know them as two (محمد is not Mahmoud). Titles before them may be
 * no part of the names.
 */
export function nameSimilarity(arabic: string, latin: string, model: SoundModel): number {
  const [bareArabic, bareLatin] = [withoutArabicTitles(arabic), withoutLatinTitles(latin)];
  const bare = bareSimilarity(bareArabic, bareLatin, model);
  // General Electric is no general.
  return bareArabic === arabic && bareLatin === latin ? bare : Math.max(bare, bareSimilarity(arabic, latin, model));
}

function bareSimilarity(arabic: string, latin: string, model: SoundModel): number {
  const letters = latinForm(latin).letters;
  if (exonymsOf(arabic).some((english) => latinForm(english).letters === letters)) return 1;
  const sound = soundSimilarity(arabic, latin, model);
  const { words } = latinForm(latin);
  const source = arabicWords(arabic);
  if (source.length !== words.length) return sound;
  const said = source.map((word, i) => confusion(word, words[i]!));
  if (said.includes('other')) return Math.min(sound, VETOED);
  return source.length === 1 && said[0] === 'own' ? Math.max(sound, LISTED) : sound;
}
