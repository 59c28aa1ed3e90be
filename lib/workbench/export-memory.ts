import type { TmxUnit } from '../codec/tmx/types';
import { writeTmx } from '../codec/tmx/write';
import { type Failure, ok, type Result } from '../core/result';
import type { Actor } from './actor';
import type { Deps, StoredUnit } from './deps';
import { forbidden, refuse } from './failures';
import { tmxOfUnit } from './tmx-units';

export type ExportedText = {
  readonly fileName: string;
  readonly mediaType: string;
  readonly pieces: AsyncGenerator<string>;
};

/** A memory as TMX 1.4, level 2, unit by unit: a million units cost the memory of one page. */
export async function exportMemory(
  deps: Pick<Deps, 'memories'>,
  actor: Actor,
  memoryId: string,
): Promise<Result<ExportedText, Failure>> {
  const refusal = forbidden(actor, 'read');
  if (refusal) return refusal;
  const memory = await deps.memories.get(memoryId);
  if (!memory) return refuse('memoryNotFound');
  const header = { attrs: { srclang: memory.sourceLang } };
  return ok({
    fileName: `${memory.name}.tmx`,
    mediaType: 'application/x-tmx+xml; charset=utf-8',
    pieces: writeTmx(tmxUnits(deps.memories.units(memoryId)), header),
  });
}

async function* tmxUnits(units: AsyncIterable<StoredUnit>): AsyncGenerator<TmxUnit> {
  for await (const unit of units) yield tmxOfUnit(unit);
}
