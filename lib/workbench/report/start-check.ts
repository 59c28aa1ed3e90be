import { type Failure, ok, type Result } from '../../core/result';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { forbidden, refuse } from '../failures';

/** Of the jobs of a project, so many are looked through for one that waits or goes on. */
const RECENT = 50;

/** Hands the look of all checks at a project to the queue; gives the one that waits or goes on where there is one already. */
export async function startCheck(
  deps: Pick<Deps, 'projects' | 'jobs' | 'newId'>,
  actor: Actor,
  projectId: string,
): Promise<Result<{ readonly jobId: string }, Failure>> {
  const refusal = forbidden(actor, 'translate');
  if (refusal) return refusal;
  if (!(await deps.projects.get(projectId))) return refuse('projectNotFound');
  const going = (await deps.jobs.list(projectId, RECENT)).find(
    ({ kind, state, isCancelling }) =>
      kind === 'checkProject' && (state === 'waiting' || state === 'running') && !isCancelling,
  );
  if (going) return ok({ jobId: going.id });
  const jobId = deps.newId();
  const input = { projectId, runId: deps.newId() };
  await deps.jobs.create({ id: jobId, projectId, kind: 'checkProject', input, actorId: actor.userId });
  return ok({ jobId });
}
