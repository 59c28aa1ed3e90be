import { type Failure, ok, type Result } from '../../core/result';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { forbidden, refuse } from '../failures';
import type { JobView } from '../views/job';

const SHOWN = 100;

/** The jobs of a project, or of all, newest first. */
export async function listJobs(
  deps: Pick<Deps, 'jobs'>,
  actor: Actor,
  projectId: string | null,
): Promise<Result<readonly JobView[], Failure>> {
  return forbidden(actor, 'read') ?? ok(await deps.jobs.list(projectId, SHOWN));
}

export async function viewJob(
  deps: Pick<Deps, 'jobs'>,
  actor: Actor,
  jobId: string,
): Promise<Result<JobView, Failure>> {
  const refusal = forbidden(actor, 'read');
  if (refusal) return refusal;
  const job = await deps.jobs.get(jobId);
  return job ? ok(job) : refuse('jobNotFound');
}

/** Asks a job to stop at its next safe place; what it had finished stays or is taken back as its kind promises. */
export async function cancelJob(deps: Pick<Deps, 'jobs'>, actor: Actor, jobId: string): Promise<Result<null, Failure>> {
  const refusal = forbidden(actor, 'read');
  if (refusal) return refusal;
  return (await deps.jobs.requestCancel(jobId)) ? ok(null) : refuse('jobNotFound');
}
