import { type Failure, ok, type Result } from '../../core/result';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { forbidden, refuse } from '../failures';
import type { Renaming } from './rename-places';
import type { RenameInput, UndoRename } from './rename-term';

/** What the queue is asked to do about a name. */
export type RenameDeed =
  | { readonly kind: 'preview'; readonly renaming: Renaming }
  | { readonly kind: 'rename'; readonly rename: RenameInput }
  | { readonly kind: 'undo'; readonly undo: UndoRename };

/** Hands a preview, a change of a form, or its undo to the queue. */
export async function startRename(
  deps: Pick<Deps, 'glossaries' | 'jobs' | 'newId'>,
  actor: Actor,
  deed: RenameDeed,
): Promise<Result<{ readonly jobId: string }, Failure>> {
  const refusal = forbidden(actor, deed.kind === 'preview' ? 'read' : 'editTerms');
  if (refusal) return refusal;
  const { glossaryId, entryId } =
    deed.kind === 'preview' ? deed.renaming : deed.kind === 'rename' ? deed.rename : deed.undo;
  if (!(await deps.glossaries.entry(glossaryId, entryId))) return refuse('entryNotFound');
  const jobId = deps.newId();
  await deps.jobs.create({ id: jobId, projectId: null, kind: 'renameTerm', input: deed, actorId: actor.userId });
  return ok({ jobId });
}
