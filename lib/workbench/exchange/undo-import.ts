import { type Failure, ok, type Result } from '../../core/result';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { forbidden, refuse } from '../failures';
import type { ImportRunView } from '../views/job';

type Needs = Pick<Deps, 'importRuns' | 'memories' | 'glossaryImports' | 'documents' | 'segments' | 'newId'>;

/** What was brought into a project: documents, and tables that came back. */
export async function listImports(
  deps: Pick<Deps, 'importRuns'>,
  actor: Actor,
  projectId: string,
): Promise<Result<readonly ImportRunView[], Failure>> {
  return forbidden(actor, 'read') ?? ok(await deps.importRuns.list(projectId));
}

/**
 * Takes an import back as a whole: what it brought goes, what it replaced returns. Entries of a glossary that somebody has changed
 * since stay. A document that was worked on, and segments that have moved on since a table came back, are not taken from anybody: the
 * whole is refused then.
 */
export async function undoImport(
  deps: Needs,
  actor: Actor,
  importRunId: string,
): Promise<Result<{ readonly undone: number }, Failure>> {
  const refusal = forbidden(actor, 'manage');
  if (refusal) return refusal;
  const run = await deps.importRuns.get(importRunId);
  if (!run) return refuse('importNotFound');
  if (run.state === 'undone') return refuse('importAlreadyUndone');
  const undone = await undo(deps, actor, run);
  if (undone === null) return refuse('importWorkedOn');
  await deps.importRuns.finish(importRunId, 'undone', null);
  return ok({ undone });
}

function undo(
  deps: Needs,
  { userId: actorId }: Actor,
  { id, kind, ownerId }: ImportRunView & { readonly ownerId: string },
): Promise<number | null> {
  switch (kind) {
    case 'glossary':
      return deps.glossaryImports.undo(ownerId, id, actorId);
    case 'document':
      return deps.documents.undoImport(ownerId, id);
    case 'return':
      return deps.segments.undoMany({ projectId: ownerId, changeId: id, actorId, undoId: deps.newId() });
    default:
      return deps.memories.undoImport(ownerId, id, actorId);
  }
}
