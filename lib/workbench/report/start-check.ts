import { type Failure, ok, type Result } from '../../core/result';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { forbidden, refuse } from '../failures';

/** Hands the look of all checks at a project to the queue. */
export async function startCheck(
  deps: Pick<Deps, 'projects' | 'jobs' | 'newId'>,
  actor: Actor,
  projectId: string,
): Promise<Result<{ readonly jobId: string }, Failure>> {
  const refusal = forbidden(actor, 'translate');
  if (refusal) return refusal;
  if (!(await deps.projects.get(projectId))) return refuse('projectNotFound');
  const jobId = deps.newId();
  const input = { projectId, runId: deps.newId() };
  await deps.jobs.create({ id: jobId, projectId, kind: 'checkProject', input, actorId: actor.userId });
  return ok({ jobId });
}
