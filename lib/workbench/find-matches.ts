import type { Span } from '../core/span';
import { fingerprint } from '../text/fingerprint';
import { codesOf, type InlineContent, plainText } from '../text/inline';
import type { LangTag } from '../text/types';
import { kindOf, NO_NEIGHBOURS, sharedNeighbours } from '../tm/context';
import { wordDiff } from '../tm/diff';
import { differenceGroups } from '../tm/differences';
import {
  ALIGNED,
  codesPenalty,
  DEFAULT_PENALTIES,
  MACHINE_TRANSLATED,
  negationPenalty,
  originPenalties,
  penalized,
  UNREVIEWED,
  type UnitOrigin,
} from '../tm/penalties';
import { queryKeys } from '../tm/prefix';
import { type Comparison, Scorer } from '../tm/scorer';
import { repair } from '../tm/substitute';
import type { MatchKind, Penalty } from '../tm/types';
import type { Candidate, Deps, StoredUnit } from './deps';
import type { AttachedMemory, DiffPart, MatchView } from './views';

export type MatchQuery = {
  readonly lang: LangTag;
  readonly source: InlineContent;
  /** Fingerprints of the neighbouring sources: empty at an edge, null when unknown. */
  readonly previousFingerprint: string | null;
  readonly nextFingerprint: string | null;
  /** Whole percentage, 50 to 100. */
  readonly atLeast: number;
  readonly limit: number;
  /** The segment itself: what it wrote to the memory is no proposal for it. */
  readonly segmentId?: string;
};

type Ranked = {
  readonly candidate: Candidate;
  readonly comparison: Comparison;
  readonly kind: MatchKind;
  readonly score: number;
  readonly shared: 0 | 1 | 2;
  readonly penalties: readonly Penalty[];
  readonly priority: number;
};

/**
 * The stored units most like a segment, best first: what a scan of every attached memory would return, with the derivation
 * of each score. Equal scores are ordered by context, then by the memory's priority, then newest first.
 */
export async function findMatches(
  deps: Pick<Deps, 'memories'>,
  memories: readonly AttachedMemory[],
  query: MatchQuery,
): Promise<readonly MatchView[]> {
  const text = plainText(query.source);
  if (memories.length === 0 || text.trim() === '') return [];
  const keys = queryKeys(text, query.lang, query.atLeast);
  const candidates = await deps.memories.candidates({
    memoryIds: memories.map(({ memory }) => memory.id),
    lang: query.lang,
    fingerprint: fingerprint(text),
    ...keys,
    prefix: [...keys.prefix],
  });
  const scorer = new Scorer(text);
  const ranked = candidates
    .flatMap((candidate): Ranked[] => {
      const comparison = scorer.compare(candidate.text, query.atLeast);
      const use = memories.find(({ memory }) => memory.id === candidate.memoryId);
      return comparison && use ? [rank(candidate, comparison, query, use)] : [];
    })
    .filter(({ score }) => score >= query.atLeast)
    .sort(byRank);
  const best = withoutTwins(ranked).slice(0, query.limit);
  const units = await deps.memories.unitsById(best.map(({ candidate }) => candidate));
  return best.flatMap((found) => {
    const unit = units.find(({ id }) => id === found.candidate.unitId);
    const use = memories.find(({ memory }) => memory.id === found.candidate.memoryId)!;
    return unit && unit.segmentId !== query.segmentId ? [matchView(found, unit, use, query, scorer)] : [];
  });
}

function rank(candidate: Candidate, comparison: Comparison, query: MatchQuery, use: AttachedMemory): Ranked {
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
const originOf = (status: string): UnitOrigin => ORIGINS[status] ?? 0;

const byRank = (a: Ranked, b: Ranked): number =>
  b.score - a.score ||
  b.shared - a.shared ||
  a.priority - b.priority ||
  b.candidate.changedAt.getTime() - a.candidate.changedAt.getTime() ||
  (a.candidate.unitId < b.candidate.unitId ? 1 : -1);

/** One of several units that say the same on both sides is enough: the first, which ranks highest. */
function withoutTwins(ranked: readonly Ranked[]): readonly Ranked[] {
  const seen = new Set<string>();
  return ranked.filter(({ candidate: { text, other } }) => {
    const key = `${text}\u0000${other}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function matchView(found: Ranked, unit: StoredUnit, use: AttachedMemory, query: MatchQuery, scorer: Scorer): MatchView {
  const { candidate, comparison, kind } = found;
  const [source, target] = candidate.side === 'source' ? [unit.source, unit.target] : [unit.target, unit.source];
  const codes = codesPenalty(signatures(query.source), signatures(source), DEFAULT_PENALTIES);
  const penalties = [...found.penalties, ...codes];
  const targetLang = candidate.side === 'source' ? unit.targetLang : unit.sourceLang;
  const repaired = repair({ query: query.source, source, target, targetLang });
  return {
    unitId: unit.id,
    memoryId: unit.memoryId,
    memoryName: use.memory.name,
    kind,
    score: penalized(found.score, codes),
    plainScore: comparison.plain,
    gradedScore: comparison.graded,
    penalties: penalties.map(({ name, points }) => ({ name, amount: points })),
    differences: differenceGroups(scorer.differences(candidate.text)),
    sourceText: plainText(source),
    targetText: plainText(target),
    target,
    repaired: repaired.numbers.length > 0 || repaired.codes ? repaired.content : null,
    warnings: repaired.warnings.map(({ code }) => code),
    diff: diffParts(scorer, candidate.text),
    author: unit.author,
    changedAt: unit.changedAt.toISOString(),
    provenance: unit.provenance.document ?? unit.provenance.file ?? '',
  };
}

const signatures = (content: InlineContent): readonly string[] =>
  codesOf(content).map((code) => `${code.element} ${code.form} ${code.label ?? ''}`);

/** From the stored source to the text being translated; white space between stretches goes with the one before it. */
function diffParts(scorer: Scorer, match: string): readonly DiffPart[] {
  const { query } = scorer;
  const runs = wordDiff(scorer, match);
  const part = (kind: DiffPart['kind'], text: string, span: Span | null): DiffPart[] => {
    if (!span) return [];
    const gap = /^\s*/u.exec(text.slice(span.end))![0];
    return [{ kind, text: text.slice(span.start, span.end + gap.length) }];
  };
  return runs.flatMap(({ kind, query: mine, match: stored }) =>
    kind === 'equal'
      ? part('same', query, mine)
      : [...part('deleted', match, stored), ...part('inserted', query, mine)],
  );
}
