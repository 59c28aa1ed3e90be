import { alignLetters, type Corrections, type CostTable, costTable } from './align-letters';
import { looksArabic } from './forms';

/** Names at or above it are one name; between `POSSIBLE_NAME` and it they may be. Judged on names not learned from. */
export const SAME_NAME = 0.84;
export const POSSIBLE_NAME = 0.72;

/** The costs for foreign names and for names of Arabic origin. */
export type SoundModel = { readonly foreign: CostTable; readonly arabic: CostTable };

export const soundModel = (corrections: Corrections): SoundModel => ({
  foreign: costTable(corrections),
  arabic: costTable(corrections, true),
});

/** How alike an Arabic and a Latin spelling sound, without any list of names: 1 − 2 · cost / (letters of both), at least 0. */
export function soundSimilarity(arabic: string, latin: string, model: SoundModel = BY_HAND): number {
  const table = looksArabic(arabic) ? model.arabic : model.foreign;
  const { cost, arabicLength, latinLength } = alignLetters(arabic, latin, table, false);
  if (arabicLength === 0 || latinLength === 0) return 0;
  return Math.max(0, 1 - (2 * cost) / (arabicLength + latinLength));
}

const BY_HAND = soundModel(new Map());
