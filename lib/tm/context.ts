import type { MatchKind, MatchScore } from './types';

/**
 * What stands before and after a segment, as fingerprints: `''` at the edge of the document, `null` when nobody knows.
 */
export type Neighbours = { readonly previous: string | null; readonly next: string | null };
export const NO_NEIGHBOURS: Neighbours = { previous: null, next: null };

/** Score of a context match: the same text between the same neighbours. */
export const CONTEXT_SCORE: MatchScore = 101;

/** How many of the two neighbours are known on both sides and equal: 0, 1, 2. */
export function sharedNeighbours(a: Neighbours, b: Neighbours): 0 | 1 | 2 {
  const previous = a.previous !== null && a.previous === b.previous ? 1 : 0;
  const next = a.next !== null && a.next === b.next ? 1 : 0;
  return (previous + next) as 0 | 1 | 2;
}

/**
 * The kind of a match and its score before penalties. A context match needs the same text and both neighbours.
 * @param shared `sharedNeighbours`
 */
export function kindOf(
  graded: MatchScore,
  shared: 0 | 1 | 2,
): { readonly kind: MatchKind; readonly score: MatchScore } {
  if (graded < 100) return { kind: 'fuzzy', score: graded };
  return shared === 2 ? { kind: 'context', score: CONTEXT_SCORE } : { kind: 'exact', score: 100 };
}
