import { type Failure, ok, type Result } from '../../core/result';
import { type InlineContent, plainText } from '../../text/inline';
import { primaryLang } from '../../text/lang';
import type { LangTag } from '../../text/types';
import { type DifferenceGroup, differenceGroups } from '../../tm/differences';
import type { IndexMatch, Lookup } from '../../tm/lookup-run';
import { PREFIX_FLOOR } from '../../tm/prefix';
import { Scorer } from '../../tm/scorer';
import type { MatchScore } from '../../tm/types';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { forbidden, refuse } from '../failures';
import type { MatchFinder } from './finder';
import { indexMemory } from './index-memory';
import { asAsked, distinctUnits, finderOf, indexFinder } from './match-finder';

/** A match of an open memory: `source` is in the language of the query. */
export type MemoryMatch = Pick<IndexMatch, 'score' | 'plain' | 'graded' | 'kind' | 'penalties'> & {
  readonly source: InlineContent;
  readonly target: InlineContent;
  readonly targetLang: LangTag;
  /** The `tuid` that the unit came with, else its id, or its number in a file, from 1. */
  readonly unit: string;
  readonly differences: readonly DifferenceGroup[];
};

/** A memory to be asked again and again, wherever it lies. `langs` are its primary languages, the source's first. */
export type OpenMemory = {
  readonly name: string;
  readonly size: number;
  readonly langs: readonly string[];
  /** Best first, each pair of texts once. */
  lookup(query: Lookup): Promise<readonly MemoryMatch[]>;
  /** The score of the best match; null when there is none. */
  best(query: Lookup): Promise<MatchScore | null>;
};

/** So many units are read into an index in the time of one look-up through the database, or less. */
const UNITS_PER_LOOKUP = 100;

/**
 * Opens a stored memory for look-ups. It answers as `FileMemory` does for a TMX of the same units.
 *
 * @param min whole percent, the lowest that will be asked for: below 50 the database's filter is of no use
 * @param queries about how many look-ups will come: for many the whole memory is read into an index first
 */
export async function openMemory(
  deps: Pick<Deps, 'memories' | 'matcher'>,
  actor: Actor,
  { memoryId, min, queries = 1 }: { readonly memoryId: string; readonly min: number; readonly queries?: number },
): Promise<Result<OpenMemory, Failure>> {
  const refusal = forbidden(actor, 'read');
  if (refusal) return refusal;
  const memory = await deps.memories.get(memoryId);
  if (!memory) return refuse('memoryNotFound');
  const isIndexed = min < PREFIX_FLOOR || queries * UNITS_PER_LOOKUP > memory.units;
  const finder: MatchFinder = isIndexed
    ? indexFinder(new Map([[memoryId, await indexMemory(deps, memoryId)]]))
    : finderOf(deps);
  const uses = [{ memoryId, priority: 0, penalty: 0 }];
  const asked = ({ text, lang, min: atLeast, limit, neighbours }: Lookup) => {
    const { previous: previousFingerprint = null, next: nextFingerprint = null } = neighbours ?? {};
    return { text, lang, atLeast, limit, previousFingerprint, nextFingerprint, uses };
  };
  return ok({
    name: memory.name,
    size: memory.units,
    langs: [primaryLang(memory.sourceLang), primaryLang(memory.targetLang)],
    async lookup(query) {
      const scorer = new Scorer(query.text);
      return (await distinctUnits(deps, finder, asked(query))).map(({ found, unit }): MemoryMatch => {
        const { source, target, targetLang } = asAsked(unit, query.lang);
        const { score, plain, graded, kind, penalties } = found;
        return {
          ...{ score, plain, graded, kind, penalties, source, target, targetLang },
          unit: unit.extras.tu?.attrs['tuid'] ?? unit.id,
          differences: differenceGroups(scorer.differences(plainText(source))),
        };
      });
    },
    async best(query) {
      if (query.text.trim() === '') return null;
      const [found] = await finder.find({ ...asked(query), limit: 1 });
      return found?.score ?? null;
    },
  });
}
