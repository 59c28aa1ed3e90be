import { type Failure, ok, type Result } from '../../core/result';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { forbidden, refuse } from '../failures';
import type { ReplaceOutcome, ReplaceQuery } from '../views/replace';
import { documentsOf } from './preview-replace';

type Needs = Pick<Deps, 'projects' | 'documents' | 'jobs' | 'newId'>;

/** Hands a replacement to the queue, with a change of its own for every document. */
export async function startReplace(
  deps: Needs,
  actor: Actor,
  { query, skip }: { readonly query: ReplaceQuery; readonly skip: readonly string[] },
): Promise<Result<{ readonly jobId: string }, Failure>> {
  const refusal = forbidden(actor, 'translate');
  if (refusal) return refusal;
  if (query.find === '') return refuse('nothingToSearch');
  if (!(await deps.projects.get(query.projectId))) return refuse('projectNotFound');
  const changes = (await documentsOf(deps, query)).map(({ id }) => ({ documentId: id, changeId: deps.newId() }));
  return ok(await queue(deps, actor, query.projectId, { kind: 'replaceTexts', input: { query, skip, changes } }));
}

/** Hands the undo of a replacement to the queue. */
export async function startUndoReplace(
  deps: Pick<Deps, 'jobs' | 'newId'>,
  actor: Actor,
  undo: Pick<ReplaceOutcome, 'projectId' | 'changes'>,
): Promise<Result<{ readonly jobId: string }, Failure>> {
  const refusal = forbidden(actor, 'translate');
  return refusal ?? ok(await queue(deps, actor, undo.projectId, { kind: 'undoReplace', input: undo }));
}

async function queue(
  deps: Pick<Deps, 'jobs' | 'newId'>,
  { userId: actorId }: Actor,
  projectId: string,
  job: { readonly kind: string; readonly input: unknown },
): Promise<{ readonly jobId: string }> {
  const jobId = deps.newId();
  await deps.jobs.create({ id: jobId, projectId, ...job, actorId });
  return { jobId };
}
