import { fingerprint } from '../../text/fingerprint';
import { sameLang } from '../../text/lang';
import type { LangTag } from '../../text/types';
import type { MemoryIndex } from '../../tm/memory-index';
import { DEFAULT_PENALTIES } from '../../tm/penalties';
import { queryKeys } from '../../tm/prefix';
import { Scorer } from '../../tm/scorer';
import { Vocabulary } from '../../tm/vocabulary';
import type { Deps } from '../deps';
import type { StoredUnit } from '../ports/memories';
import { rankCandidates } from '../segment/rank-candidates';
import type { FinderQuery, Found, MatchFinder } from './finder';

/** Asks the matcher, and the database where it does not know. `atLeast` must be 50 or more. */
export const finderOf = (deps: Pick<Deps, 'memories' | 'matcher'>): MatchFinder => ({
  find: async (query) => (await deps.matcher.find(query)) ?? sqlFinder(deps).find(query),
});

/** Asks the database by the prefix filter. `atLeast` must be 50 or more. */
export const sqlFinder = (deps: Pick<Deps, 'memories'>): MatchFinder => ({
  async find({ text, lang, uses, limit, exceptSegmentId, ...query }) {
    const keys = queryKeys(text, lang, query.atLeast);
    const candidates = await deps.memories.candidates({
      memoryIds: uses.map(({ memoryId }) => memoryId),
      lang,
      fingerprint: fingerprint(text),
      ...keys,
      prefix: [...keys.prefix],
    });
    const others = candidates.filter(({ segmentId }) => exceptSegmentId === undefined || segmentId !== exceptSegmentId);
    return rankCandidates(others, new Scorer(text, sharedVocabulary()), query, uses)
      .slice(0, limit)
      .map(({ candidate: { memoryId, unitId, changedAt }, comparison: { graded, plain }, ...ranked }) => ({
        ...ranked,
        memoryId,
        unitId,
        graded,
        plain,
        stamp: changedAt.getTime(),
      }));
  },
});

/** Analysing a word costs more than comparing it a hundred times: look-ups of one process share what they have learned. */
let vocabulary = Vocabulary.empty();
const MOST_WORDS = 200_000;

function sharedVocabulary(): Vocabulary {
  if (vocabulary.size > MOST_WORDS) vocabulary = Vocabulary.empty();
  return vocabulary;
}

/** Asks indexes at hand. @param indexes by id of the memory; one that is missing has no units */
export const indexFinder = (indexes: ReadonlyMap<string, MemoryIndex>): MatchFinder => ({
  async find({ text, lang, uses, limit, previousFingerprint, nextFingerprint, atLeast }) {
    const neighbours = { previous: previousFingerprint, next: nextFingerprint };
    return uses
      .flatMap(({ memoryId, priority, penalty }) => {
        const penalties = { ...DEFAULT_PENALTIES, memory: penalty };
        const matches = indexes.get(memoryId)?.lookup({ text, lang, min: atLeast, limit, neighbours, penalties });
        return (matches ?? []).map(
          ({ id, sharedNeighbours, ...match }): Found => ({
            ...match,
            memoryId,
            unitId: id,
            shared: sharedNeighbours,
            priority,
          }),
        );
      })
      .sort(byRank)
      .slice(0, limit);
  },
});

const byRank = (a: Found, b: Found): number =>
  b.score - a.score ||
  b.shared - a.shared ||
  a.priority - b.priority ||
  b.stamp - a.stamp ||
  (a.unitId < b.unitId ? 1 : -1);

export type FoundUnit = { readonly found: Found; readonly unit: StoredUnit };

/** The units behind what was found, each pair of texts once. Looks further until there are enough of them. */
export async function distinctUnits(
  { memories }: Pick<Deps, 'memories'>,
  finder: MatchFinder,
  query: FinderQuery,
): Promise<readonly FoundUnit[]> {
  if (query.uses.length === 0 || query.text.trim() === '') return [];
  for (let limit = query.limit; ; limit *= 4) {
    const all = await finder.find({ ...query, limit });
    const units = all.length === 0 ? [] : await memories.unitsById(all);
    const byId = new Map(units.map((unit) => [unit.id, unit]));
    const seen = new Set<string>();
    const distinct = all.flatMap((found): FoundUnit[] => {
      const unit = byId.get(found.unitId);
      if (unit === undefined) return []; // deleted meanwhile
      if (query.exceptSegmentId !== undefined && unit.segmentId === query.exceptSegmentId) return [];
      const pair = `${unit.sourceText}\u0000${unit.targetText}`;
      if (seen.has(pair)) return [];
      seen.add(pair);
      return [{ found, unit }];
    });
    if (distinct.length >= query.limit || all.length < limit) return distinct.slice(0, query.limit);
  }
}

/** A unit from the side of a query: `source` is the side in the query's language. */
export function asAsked(unit: StoredUnit, lang: LangTag) {
  const { source, target, sourceLang, targetLang } = unit;
  return sameLang(sourceLang, lang)
    ? { source, target, targetLang }
    : { source: target, target: source, targetLang: sourceLang };
}
