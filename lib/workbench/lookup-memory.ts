import { type Failure, ok, type Result } from '../core/result';
import { plainText } from '../text/inline';
import { primaryLang } from '../text/lang';
import { differenceGroups } from '../tm/differences';
import type { Lookup } from '../tm/memory-index';
import { PREFIX_FLOOR } from '../tm/prefix';
import { Scorer } from '../tm/scorer';
import type { Actor } from './actor';
import type { Deps } from './deps';
import { forbidden, refuse } from './failures';
import type { FileMatch } from './file-memory';
import { indexMemory } from './index-memory';
import { asAsked, distinctUnits, indexFinder, sqlFinder } from './match-finder';

/** A memory to be asked again and again. `langs` are its primary languages, the source's first. */
export type OpenMemory = {
  readonly size: number;
  readonly langs: readonly string[];
  lookup(query: Lookup): Promise<readonly FileMatch[]>;
};

/**
 * Opens a stored memory for look-ups. It answers as `FileMemory` does for a TMX of the same units; a unit is named by the
 * `tuid` it came with, else by its id.
 *
 * @param min whole percent, the lowest that will be asked for: below 50 the database's filter is of no use, and the whole
 *   memory is read into an index first
 */
export async function lookupMemory(
  deps: Pick<Deps, 'memories'>,
  actor: Actor,
  { memoryId, min }: { readonly memoryId: string; readonly min: number },
): Promise<Result<OpenMemory, Failure>> {
  const refusal = forbidden(actor, 'read');
  if (refusal) return refusal;
  const memory = await deps.memories.get(memoryId);
  if (!memory) return refuse('memoryNotFound');
  const finder =
    min >= PREFIX_FLOOR ? sqlFinder(deps) : indexFinder(new Map([[memoryId, await indexMemory(deps, memoryId)]]));
  const uses = [{ memoryId, priority: 0, penalty: 0 }];
  return ok({
    size: memory.units,
    langs: [primaryLang(memory.sourceLang), primaryLang(memory.targetLang)],
    async lookup({ text, lang, min: atLeast, limit, neighbours }) {
      const { previous: previousFingerprint = null, next: nextFingerprint = null } = neighbours ?? {};
      const query = { text, lang, atLeast, limit, previousFingerprint, nextFingerprint, uses };
      const scorer = new Scorer(text);
      return (await distinctUnits(deps, finder, query)).map(({ found, unit }): FileMatch => {
        const { source, target, targetLang } = asAsked(unit, lang);
        const { score, plain, graded, kind, penalties } = found;
        const sourceText = plainText(source);
        return {
          ...{ score, plain, graded, kind, penalties },
          ...{ source: sourceText, target: plainText(target), targetLang },
          unit: unit.extras.tu?.attrs['tuid'] ?? unit.id,
          differences: differenceGroups(scorer.differences(sourceText)),
        };
      });
    },
  });
}
