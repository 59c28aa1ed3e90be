import { type Failure, ok, type Result } from '../../core/result';
import type { Span } from '../../core/span';
import { batches, each } from '../../core/stream';
import { sameLang } from '../../text/lang';
import type { LangTag } from '../../text/types';
import { type ConcordanceQuery, parseConcordance, spansOf, type TokenRange } from '../../tm/concordance-query';
import type { ConcordanceHit } from '../../tm/concordance-search';
import type { MemoryIndex } from '../../tm/memory-index';
import type { Actor } from '../actor';
import type { ConcordanceAsk } from '../concordance/concordance';
import type { Deps } from '../deps';
import { type FailureCode, forbidden, refuse } from '../failures';
import type { StoredUnit } from '../ports/memories';
import type { PatternSearch } from '../ports/outside';
import type { LanguagePair } from '../views/common';
import type { MemoryView } from '../views/memory';
import { indexMemory } from './index-memory';
import { storedUnits } from './stored-units';

export type SearchSide = 'source' | 'target';
export type SearchMemoryInput = {
  readonly memoryId: string;
  readonly text: string;
  /** Words must all stand on one side; with `both` it may be either. */
  readonly sides: readonly SearchSide[];
  /** `exact`: words as written, tashkeel and case aside · `forms`: any form of them · `regex`: a regular expression. */
  readonly by: ConcordanceQuery['words'] | 'regex';
  readonly limit: number;
};

/** A unit in which something was found, and where: spans in the plain texts. */
export type SearchHit = LanguagePair & {
  readonly unitId: string;
  /** The `tuid` it came with, else its id. */
  readonly name: string;
  readonly source: string;
  readonly target: string;
  readonly spans: Readonly<Record<SearchSide, readonly Span[]>>;
};

/** Milliseconds that a regular expression may take for a whole memory, reading not counted. */
const PATTERN_LIMIT = 2000;
const TOO_SLOW: Failure<FailureCode> = { code: 'patternTooSlow', params: { seconds: PATTERN_LIMIT / 1000 } };
/** Units fetched at once. */
const PAGE = 200;
/** Hits asked of the matcher at the most: an answer holds up everybody else who asks it. */
const MOST_ASKED = 1000;

/**
 * Concordance: every unit of a memory in which words, forms of words, phrases in quotation marks, words with `*`, or a
 * regular expression stand. Words are found through an index of the memory, the matcher's where it has one, shortest segments first; a regular expression
 * is held against one text after the other, in the order of their ids.
 *
 * The sequence returns null at its end, or why it broke off; hits given before stand.
 */
export async function searchMemory(
  deps: Pick<Deps, 'memories' | 'concordance' | 'pattern'>,
  actor: Actor,
  input: SearchMemoryInput,
): Promise<Result<AsyncGenerator<SearchHit, Failure | null>, Failure>> {
  const refusal = forbidden(actor, 'read');
  if (refusal) return refusal;
  const memory = await deps.memories.get(input.memoryId);
  if (!memory) return refuse('memoryNotFound');
  if (input.by === 'regex') {
    if (input.text === '') return refuse('nothingToSearch');
    const pattern = deps.pattern(input.text, PATTERN_LIMIT);
    return pattern ? ok(byPattern(deps, pattern, input)) : refuse('patternInvalid');
  }
  const query = parseConcordance(input.text, input.by);
  return query ? ok(byWords(deps, memory, query, input)) : refuse('nothingToSearch');
}

type Ranges = Partial<Record<SearchSide, readonly TokenRange[]>>;

async function* byWords(
  deps: Pick<Deps, 'memories' | 'concordance'>,
  memory: MemoryView,
  query: ConcordanceQuery,
  { sides, limit }: SearchMemoryInput,
): AsyncGenerator<SearchHit, null> {
  let index: MemoryIndex | null = null;
  const langs: Readonly<Record<SearchSide, LangTag>> = { source: memory.sourceLang, target: memory.targetLang };
  const found = new Map<string, Ranges>();
  for (const side of sides) {
    const ask = { memoryId: memory.id, query, langs: [langs[side]] };
    let hits = await hitsOfMatcher(deps, ask, limit);
    if (hits === null) {
      index ??= await indexMemory(deps, memory.id);
      ({ hits } = index.concordance(query, ask.langs, { order: 'length', offset: 0, limit }));
    }
    for (const { id, ranges } of hits) found.set(id, { ...found.get(id), [side]: ranges });
  }
  const first = each([...found.keys()].slice(0, limit));
  for await (const ids of batches(first, PAGE)) {
    const units = await storedUnits(deps, memory.id, ids);
    for (const id of ids) {
      const unit = units.get(id);
      if (!unit) continue; // deleted meanwhile
      const ranges = found.get(id)!;
      // A unit may have its languages the other way round than its memory.
      const isTurned = !sameLang(unit.sourceLang, memory.sourceLang);
      const [source, target] = isTurned ? [ranges.target, ranges.source] : [ranges.source, ranges.target];
      yield hitOf(unit, {
        source: spansOf(unit.sourceText, source ?? []),
        target: spansOf(unit.targetText, target ?? []),
      });
    }
  }
  return null;
}

/** Null where the matcher has no index of the memory, or more is wanted than one answer of it holds. */
async function hitsOfMatcher(
  { concordance }: Pick<Deps, 'concordance'>,
  ask: Pick<ConcordanceAsk, 'memoryId' | 'query' | 'langs'>,
  limit: number,
): Promise<readonly ConcordanceHit[] | null> {
  const asked = Math.min(limit, MOST_ASKED);
  const known = await concordance.concordance({ ...ask, order: 'length', offset: 0, limit: asked });
  return known !== null && (limit <= asked || known.total <= asked) ? known.hits : null;
}

async function* byPattern(
  deps: Pick<Deps, 'memories'>,
  pattern: PatternSearch,
  { memoryId, sides, limit }: SearchMemoryInput,
): AsyncGenerator<SearchHit, Failure | null> {
  let count = 0;
  try {
    for await (const { units } of deps.memories.changes(memoryId, 0n)) {
      const spans = new Map<string, Partial<Record<SearchSide, readonly Span[]>>>();
      for (const side of sides) {
        const texts = units.map((unit) => (side === 'source' ? unit.sourceText : unit.targetText));
        const found = await pattern.find(texts);
        if (found === null) return TOO_SLOW;
        units.forEach(({ id }, i) => {
          if (found[i]!.length > 0) spans.set(id, { ...spans.get(id), [side]: found[i]! });
        });
      }
      for await (const ids of batches(each(spans.keys()), PAGE)) {
        const stored = await storedUnits(deps, memoryId, ids);
        for (const id of ids) {
          const unit = stored.get(id);
          if (!unit) continue;
          if (count++ >= limit) return null;
          yield hitOf(unit, { source: [], target: [], ...spans.get(id) });
        }
      }
    }
    return null;
  } finally {
    await pattern.close();
  }
}

const hitOf = (unit: StoredUnit, spans: SearchHit['spans']): SearchHit => ({
  unitId: unit.id,
  name: unit.extras.tu?.attrs['tuid'] ?? unit.id,
  sourceLang: unit.sourceLang,
  targetLang: unit.targetLang,
  source: unit.sourceText,
  target: unit.targetText,
  spans,
});
