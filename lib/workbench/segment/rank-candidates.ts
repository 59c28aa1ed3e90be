import { kindOf, NO_NEIGHBOURS, sharedNeighbours } from '../../tm/context';
import {
  ALIGNED,
  DEFAULT_PENALTIES,
  MACHINE_TRANSLATED,
  negationPenalty,
  originPenalties,
  penalized,
  UNREVIEWED,
  type UnitOrigin,
} from '../../tm/penalties';
import type { Comparison, Scorer } from '../../tm/scorer';
import type { MatchKind, Penalty } from '../../tm/types';
import type { MemoryUse, RankQuery } from '../memory/finder';
import type { Candidate } from '../ports/memories';

export type RankedCandidate = {
  readonly candidate: Candidate;
  readonly comparison: Comparison;
  readonly kind: MatchKind;
  readonly score: number;
  readonly shared: 0 | 1 | 2;
  readonly penalties: readonly Penalty[];
  readonly priority: number;
};

/**
 * Candidates that reach the floor, best first: by score, shared neighbours, the memory's priority, newest, then by id. Of
 * several that say the same on both sides only the first is kept.
 */
export function rankCandidates(
  candidates: readonly Candidate[],
  scorer: Scorer,
  query: RankQuery,
  uses: readonly MemoryUse[],
): readonly RankedCandidate[] {
  const use = new Map(uses.map((each) => [each.memoryId, each]));
  const ranked = candidates
    .flatMap((candidate): RankedCandidate[] => {
      const comparison = scorer.compare(candidate.text, query.atLeast);
      return comparison ? [rank(candidate, comparison, query, use.get(candidate.memoryId)!)] : [];
    })
    .filter(({ score }) => score >= query.atLeast);
  return withoutTwins(ranked.sort(byRank));
}

function rank(candidate: Candidate, comparison: Comparison, query: RankQuery, use: MemoryUse): RankedCandidate {
  const neighbours =
    candidate.side === 'source'
      ? { previous: candidate.previousFingerprint, next: candidate.nextFingerprint }
      : NO_NEIGHBOURS;
  const shared = sharedNeighbours(neighbours, { previous: query.previousFingerprint, next: query.nextFingerprint });
  const { kind, score } = kindOf(comparison.graded, shared);
  const penalties = [
    ...negationPenalty(comparison.negations.query, comparison.negations.match, DEFAULT_PENALTIES),
    ...originPenalties(originOf(candidate.status), { ...DEFAULT_PENALTIES, memory: use.penalty }),
  ];
  return { candidate, comparison, kind, score: penalized(score, penalties), shared, penalties, priority: use.priority };
}

const ORIGINS: Readonly<Record<string, UnitOrigin>> = {
  aligned: ALIGNED,
  machine: MACHINE_TRANSLATED,
  draft: UNREVIEWED,
};
/** What the status of a unit says about how it came into its memory. */
export const originOf = (status: string): UnitOrigin => ORIGINS[status] ?? 0;

const byRank = (a: RankedCandidate, b: RankedCandidate): number =>
  b.score - a.score ||
  b.shared - a.shared ||
  a.priority - b.priority ||
  b.candidate.changedAt.getTime() - a.candidate.changedAt.getTime() ||
  (a.candidate.unitId < b.candidate.unitId ? 1 : -1);

function withoutTwins(ranked: readonly RankedCandidate[]): readonly RankedCandidate[] {
  const seen = new Set<string>();
  return ranked.filter(({ candidate: { text, other } }) => {
    const key = `${text}\u0000${other}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
