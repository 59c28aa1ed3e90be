import type { Deps } from '../deps';
import type { StoredUnit } from '../ports/memories';

/** Units of one memory by their ids, each asked for once; those that were deleted meanwhile are not among them. */
export async function storedUnits(
  { memories }: Pick<Deps, 'memories'>,
  memoryId: string,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, StoredUnit>> {
  const keys = [...new Set(ids)].map((unitId) => ({ memoryId, unitId }));
  const units = keys.length === 0 ? [] : await memories.unitsById(keys);
  return new Map(units.map((unit) => [unit.id, unit]));
}
