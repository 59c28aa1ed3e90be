import { finish } from '../../core/steps';
import { type IndexedUnit, MemoryIndex } from '../../tm/memory-index';
import type { Deps } from '../deps';
import type { UnitState } from '../ports/memories';
import { originOf } from '../segment/rank-candidates';

/** Reads a whole stored memory into an index: some 15 seconds and 350 MB for a million units, in both languages. */
export async function indexMemory({ memories }: Pick<Deps, 'memories'>, memoryId: string): Promise<MemoryIndex> {
  const index = MemoryIndex.empty();
  for await (const { units } of memories.changes(memoryId, 0n))
    for (const unit of units) index.stage(indexedUnit(unit));
  finish(index.compaction());
  return index;
}

/** A stored unit as an index takes it in: newer by the time it was changed. */
export const indexedUnit = (unit: UnitState): IndexedUnit => ({
  id: unit.id,
  stamp: unit.changedAt.getTime(),
  origin: originOf(unit.status),
  neighbours: { previous: unit.previousFingerprint, next: unit.nextFingerprint },
  texts: [
    { lang: unit.sourceLang, text: unit.sourceText },
    { lang: unit.targetLang, text: unit.targetText },
  ],
});
