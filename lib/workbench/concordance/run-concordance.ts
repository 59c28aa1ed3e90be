import { finish } from '../../core/steps';
import type { ConcordanceQuery } from '../../tm/concordance-query';
import type { ConcordanceHit, ConcordanceResult } from '../../tm/concordance-search';
import { MemoryIndex } from '../../tm/memory-index';
import type { Deps } from '../deps';
import { indexedUnit } from '../memory/index-memory';
import type { ConcordanceAsk } from './concordance';

/** `isPartial`: the memory was not read to its end, so there may be more, and elsewhere in the order. */
export type ConcordanceOutcome = ConcordanceResult & { readonly isPartial: boolean };

/** How long a memory is read when the matcher does not know. Milliseconds. */
const PATIENCE = 2000;

/**
 * Asks the matcher; where it does not know, reads the memory unit by unit, for two seconds at the most. Small memories are
 * answered whole either way, with the same hits.
 */
export async function runConcordance(
  deps: Pick<Deps, 'memories' | 'concordance'>,
  ask: ConcordanceAsk,
): Promise<ConcordanceOutcome> {
  const known = await deps.concordance.concordance(ask);
  return known === null ? readThrough(deps, ask) : { ...known, isPartial: false };
}

/** Keeps what fits, in an index of its own, which then puts it in order. */
async function readThrough(
  { memories }: Pick<Deps, 'memories'>,
  { memoryId, query, langs, ...page }: ConcordanceAsk,
): Promise<ConcordanceOutcome> {
  const until = performance.now() + PATIENCE;
  const fitting = MemoryIndex.empty();
  for await (const { units } of memories.changes(memoryId, 0n)) {
    const part = MemoryIndex.empty();
    const byId = new Map(units.map((unit) => [unit.id, unit]));
    for (const unit of units) part.stage(indexedUnit(unit));
    for (const { id } of allOf(part, query, langs)) fitting.stage(indexedUnit(byId.get(id)!));
    if (performance.now() > until) return { ...inOrder(fitting, query, langs, page), isPartial: true };
  }
  return { ...inOrder(fitting, query, langs, page), isPartial: false };
}

const allOf = (index: MemoryIndex, query: ConcordanceQuery, langs: readonly string[]): readonly ConcordanceHit[] =>
  index.concordance(query, langs, { order: 'length', offset: 0, limit: Number.POSITIVE_INFINITY }).hits;

function inOrder(
  index: MemoryIndex,
  query: ConcordanceQuery,
  langs: readonly string[],
  page: Pick<ConcordanceAsk, 'order' | 'offset' | 'limit'>,
): ConcordanceResult {
  finish(index.compaction());
  return index.concordance(query, langs, page);
}
