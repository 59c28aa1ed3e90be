import { type Failure, ok, type Result } from '../../core/result';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { forbidden, refuse } from '../failures';

/**
 * Takes an import back as a whole: what it brought goes, what it replaced returns.
 * Entries of a glossary that somebody has changed since stay.
 */
export async function undoImport(
  deps: Pick<Deps, 'importRuns' | 'memories' | 'glossaryImports'>,
  actor: Actor,
  importRunId: string,
): Promise<Result<{ readonly undone: number }, Failure>> {
  const refusal = forbidden(actor, 'manage');
  if (refusal) return refusal;
  const run = await deps.importRuns.get(importRunId);
  if (!run) return refuse('importNotFound');
  if (run.state === 'undone') return refuse('importAlreadyUndone');
  const undone =
    run.kind === 'glossary'
      ? await deps.glossaryImports.undo(run.ownerId, importRunId, actor.userId)
      : await deps.memories.undoImport(run.ownerId, importRunId, actor.userId);
  await deps.importRuns.finish(importRunId, 'undone', null);
  return ok({ undone });
}
