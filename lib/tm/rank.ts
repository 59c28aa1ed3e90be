import type { PenaltySettings } from './penalties';
import type { MatchScore, Penalty } from './types';

/** What ranking needs to know of a match, wherever it was found. */
export type Rankable = {
  readonly memoryId: string;
  readonly unitId: string;
  readonly source: string;
  readonly target: string;
  /** After penalties. */
  readonly score: MatchScore;
  readonly graded: MatchScore;
  readonly penalties: readonly Penalty[];
  readonly sharedNeighbours: 0 | 1 | 2;
  /** Of the memory: the lower is asked first. */
  readonly priority: number;
  readonly stamp: number;
};

/** Best first: score, shared neighbours, the memory's priority, newest; then by id, so that the order is total. */
export function compareMatches(a: Rankable, b: Rankable): number {
  return (
    b.score - a.score ||
    b.sharedNeighbours - a.sharedNeighbours ||
    a.priority - b.priority ||
    b.stamp - a.stamp ||
    (a.unitId < b.unitId ? 1 : a.unitId > b.unitId ? -1 : 0)
  );
}

/**
 * Merges what several memories found: ranked, each pair of texts once, cut to `limit`.
 *
 * Where one source text has several translations among the matches, each of them gets the penalty `severalTranslations`.
 * Exact when each memory gave its own best `limit` by the same order, before that penalty.
 */
export function rankMatches<M extends Rankable>(
  matches: readonly M[],
  limit: number,
  settings: PenaltySettings,
): readonly M[] {
  const seen = new Set<string>();
  const single = matches.toSorted(compareMatches).filter(({ source, target }) => {
    const pair = `${source}\u0000${target}`;
    return !seen.has(pair) && seen.add(pair) !== undefined;
  });
  const translations = new Map<string, number>();
  for (const { source } of single) translations.set(source, (translations.get(source) ?? 0) + 1);
  const points = settings.severalTranslations;
  return single
    .map((match) =>
      points > 0 && match.graded === 100 && translations.get(match.source)! > 1
        ? {
            ...match,
            score: Math.max(0, match.score - points),
            penalties: [...match.penalties, { name: 'severalTranslations' as const, points }],
          }
        : match,
    )
    .sort(compareMatches)
    .slice(0, limit);
}
