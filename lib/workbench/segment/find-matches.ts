import type { Span } from '../../core/span';
import { codesOf, type InlineContent, plainText } from '../../text/inline';
import type { LangTag } from '../../text/types';
import { wordDiff } from '../../tm/diff';
import { differenceGroups } from '../../tm/differences';
import { codesPenalty, DEFAULT_PENALTIES, penalized } from '../../tm/penalties';
import { Scorer } from '../../tm/scorer';
import { repair } from '../../tm/substitute';
import type { Deps } from '../deps';
import type { RankQuery } from '../memory/finder';
import { asAsked, distinctUnits, type FoundUnit, finderOf } from '../memory/match-finder';
import type { DiffPart, MatchView } from '../views/help';
import type { AttachedMemory } from '../views/project';

/** `atLeast` is 50 to 100. */
export type MatchQuery = RankQuery & {
  readonly lang: LangTag;
  readonly source: InlineContent;
  readonly limit: number;
  /** The segment itself: what it wrote to the memory is no proposal for it. */
  readonly segmentId?: string;
};

/**
 * The stored units most like a segment, best first: what a scan of every attached memory would return, with the derivation
 * of each score. Equal scores are ordered by context, then by the memory's priority, then newest first.
 */
export async function findMatches(
  deps: Pick<Deps, 'memories' | 'matcher'>,
  memories: readonly AttachedMemory[],
  { source, segmentId, ...query }: MatchQuery,
): Promise<readonly MatchView[]> {
  const text = plainText(source);
  const uses = memories.map(({ memory, priority, penalty }) => ({ memoryId: memory.id, priority, penalty }));
  const asked = { ...query, text, uses, exceptSegmentId: segmentId };
  const found = await distinctUnits(deps, finderOf(deps), asked);
  const scorer = new Scorer(text);
  const names = new Map(memories.map(({ memory }) => [memory.id, memory.name]));
  return found.map((each) => ({
    ...matchView(each, source, query.lang, scorer),
    memoryName: names.get(each.unit.memoryId)!,
  }));
}

function matchView(
  { found, unit }: FoundUnit,
  query: InlineContent,
  lang: LangTag,
  scorer: Scorer,
): Omit<MatchView, 'memoryName'> {
  const { source, target, targetLang } = asAsked(unit, lang);
  const codes = codesPenalty(signatures(query), signatures(source), DEFAULT_PENALTIES);
  const penalties = [...found.penalties, ...codes];
  const repaired = repair({ query, source, target, targetLang });
  const sourceText = plainText(source);
  return {
    isFromFile: false,
    unitId: unit.id,
    memoryId: unit.memoryId,
    kind: found.kind,
    score: penalized(found.score, codes),
    plainScore: found.plain,
    gradedScore: found.graded,
    penalties: penalties.map(({ name, points }) => ({ name, amount: points })),
    differences: differenceGroups(scorer.differences(sourceText)),
    sourceText,
    targetText: plainText(target),
    target,
    repaired: repaired.numbers.length > 0 || repaired.codes ? repaired.content : null,
    warnings: repaired.warnings.map(({ code }) => code),
    diff: diffParts(scorer, sourceText),
    author: unit.author,
    changedAt: unit.changedAt.toISOString(),
    provenance: unit.provenance.document ?? unit.provenance.file ?? '',
  };
}

const signatures = (content: InlineContent): readonly string[] =>
  codesOf(content).map((code) => `${code.element} ${code.form} ${code.label ?? ''}`);

/** From the stored source to the text being translated; white space between stretches goes with the one before it. */
export function diffParts(scorer: Scorer, match: string): readonly DiffPart[] {
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
