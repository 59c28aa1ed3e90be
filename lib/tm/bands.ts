import type { MatchScore } from './types';

/** The bands of an analysis, best first. `none` stands under the lowest. */
export const BANDS = ['context', 'exact', '95-99', '85-94', '75-84', '50-74', 'none'] as const;
export type Band = (typeof BANDS)[number];

/** Matches under this score are not shown, unless the user asks for them. */
export const DEFAULT_FLOOR: MatchScore = 70;
/** How many matches are shown. */
export const DEFAULT_LIMIT = 5;

/** The band of a score. Scores are whole percents, 101 for context. */
export function bandOf(score: MatchScore): Band {
  if (score >= 101) return 'context';
  if (score === 100) return 'exact';
  if (score >= 95) return '95-99';
  if (score >= 85) return '85-94';
  if (score >= 75) return '75-84';
  return score >= 50 ? '50-74' : 'none';
}
