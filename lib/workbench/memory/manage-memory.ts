import { type Failure, ok, type Result } from '../../core/result';
import { type InlineContent, plainText } from '../../text/inline';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { badLanguages, badName, forbidden, refuse } from '../failures';
import type { UnitFilter } from '../ports/memories';
import type { LanguagePair, Page } from '../views/common';
import type { ImportRunView } from '../views/job';
import type { MemoryView, UnitView } from '../views/memory';
import { unitKeys } from './unit-keys';

/** Units on one page of the table. */
const PAGE_SIZE = 50;

export async function listMemories(
  deps: Pick<Deps, 'memories'>,
  actor: Actor,
): Promise<Result<readonly MemoryView[], Failure>> {
  return forbidden(actor, 'read') ?? ok(await deps.memories.list());
}

export async function memoryOf(
  deps: Pick<Deps, 'memories'>,
  actor: Actor,
  memoryId: string,
): Promise<Result<MemoryView, Failure>> {
  const refusal = forbidden(actor, 'read');
  if (refusal) return refusal;
  const memory = await deps.memories.get(memoryId);
  return memory ? ok(memory) : refuse('memoryNotFound');
}

export async function createMemory(
  deps: Pick<Deps, 'memories' | 'newId'>,
  actor: Actor,
  input: LanguagePair & { readonly name: string; readonly note?: string },
): Promise<Result<{ readonly memoryId: string }, Failure>> {
  const name = input.name.trim();
  const { sourceLang, targetLang } = input;
  const refusal = forbidden(actor, 'editMemory') ?? badName(name) ?? badLanguages(sourceLang, targetLang);
  if (refusal) return refusal;
  if (await deps.memories.byName(name)) return refuse('nameTaken', { name });
  const id = deps.newId();
  await deps.memories.create({ id, name, note: input.note?.trim() ?? '', isSample: false, sourceLang, targetLang });
  return ok({ memoryId: id });
}

export async function renameMemory(
  deps: Pick<Deps, 'memories'>,
  actor: Actor,
  input: { readonly memoryId: string; readonly name: string; readonly note: string },
): Promise<Result<null, Failure>> {
  const name = input.name.trim();
  const refusal = forbidden(actor, 'editMemory') ?? badName(name);
  if (refusal) return refusal;
  return (await deps.memories.rename(input.memoryId, name, input.note.trim())) ? ok(null) : refuse('memoryNotFound');
}

export async function removeMemory(
  deps: Pick<Deps, 'memories'>,
  actor: Actor,
  memoryId: string,
): Promise<Result<null, Failure>> {
  const refusal = forbidden(actor, 'manage');
  if (refusal) return refusal;
  return (await deps.memories.remove(memoryId)) ? ok(null) : refuse('memoryNotFound');
}

export type MemoryPageView = {
  readonly memory: MemoryView;
  readonly units: Page<UnitView>;
  readonly imports: readonly ImportRunView[];
};

/** One page of units, newest first, and the imports that can be undone. */
export async function browseMemory(
  deps: Pick<Deps, 'memories' | 'importRuns'>,
  actor: Actor,
  input: { readonly memoryId: string; readonly filter: UnitFilter; readonly cursor: string | null },
): Promise<Result<MemoryPageView, Failure>> {
  const refusal = forbidden(actor, 'read');
  if (refusal) return refusal;
  const memory = await deps.memories.get(input.memoryId);
  if (!memory) return refuse('memoryNotFound');
  const [units, imports] = await Promise.all([
    deps.memories.page(input.memoryId, input.filter, input.cursor, PAGE_SIZE),
    deps.importRuns.list(input.memoryId),
  ]);
  return ok({ memory, units, imports });
}

/** Changes both sides of a unit. `revision` is the one the edit was based on: a stale edit is refused. */
export async function editUnit(
  deps: Pick<Deps, 'memories' | 'now'>,
  actor: Actor,
  input: {
    readonly memoryId: string;
    readonly unitId: string;
    readonly revision: string;
    readonly source: InlineContent;
    readonly target: InlineContent;
  },
): Promise<Result<null, Failure>> {
  const refusal = forbidden(actor, 'editMemory');
  if (refusal) return refusal;
  const stored = await deps.memories.unit(input.memoryId, input.unitId);
  if (!stored) return refuse('unitNotFound');
  const sourceText = plainText(input.source);
  const targetText = plainText(input.target);
  if (sourceText.trim() === '' || targetText.trim() === '') return refuse('emptyDocument');
  const { memoryId: _memory, revision: _revision, ...draft } = stored;
  const changed = {
    ...draft,
    source: input.source,
    target: input.target,
    sourceText,
    targetText,
    ...unitKeys({ ...draft, sourceText, targetText }),
    author: actor.name,
    changedAt: deps.now(),
  };
  const done = await deps.memories.replace(input.memoryId, changed, BigInt(input.revision), actor.userId);
  return done ? ok(null) : refuse('staleEdit');
}

export async function removeUnits(
  deps: Pick<Deps, 'memories'>,
  actor: Actor,
  input: { readonly memoryId: string; readonly unitIds: readonly string[] },
): Promise<Result<{ readonly removed: number }, Failure>> {
  const refusal = forbidden(actor, 'editMemory');
  if (refusal) return refusal;
  return ok({ removed: await deps.memories.removeUnits(input.memoryId, input.unitIds, actor.userId) });
}
