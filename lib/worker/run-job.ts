import { databaseProblem } from '../db/errors';
import type { Actor } from '../workbench/actor';
import type { Deps } from '../workbench/deps';
import type { JobProgress } from '../workbench/ports/jobs';
import type { JobContext } from './job';
import { JOBS } from './registry';

/** Progress is written, and cancelling asked for, at most this often. Milliseconds. */
const INTERVAL = 500;

export type RunOptions = {
  readonly deps: Deps;
  readonly actorOf: (userId: string) => Promise<Actor>;
  readonly log: (event: string, fields: Readonly<Record<string, unknown>>) => void;
  readonly jobs?: typeof JOBS;
};

/**
 * Runs one job to its end and writes the outcome. Throws only when the database was the reason: then the queue tries it again.
 * A bug ends the job as failed with `unexpected`; its stack goes to the log.
 */
export async function runJob(jobId: string, { deps, actorOf, log, jobs = JOBS }: RunOptions): Promise<void> {
  if (await deps.jobs.isCancelRequested(jobId)) return deps.jobs.finish(jobId, { state: 'cancelled' });
  const started = await deps.jobs.start(jobId);
  if (started === null) return; // finished already, or deleted with its project
  const load = jobs[started.kind];
  if (!load)
    return deps.jobs.finish(jobId, {
      state: 'failed',
      failure: { code: 'unknownJob', params: { kind: started.kind } },
    });
  try {
    const { job } = await load();
    const input = job.input.safeParse(started.input);
    if (!input.success) return await deps.jobs.finish(jobId, { state: 'failed', failure: { code: 'invalidInput' } });
    const progress = patientProgress(deps, jobId);
    const context: JobContext = { deps, actor: await actorOf(started.actorId), progress };
    const result = await job.run(input.data, context);
    await progress.flush();
    if (result.ok) await deps.jobs.finish(jobId, { state: 'done', result: result.value });
    else if (result.error.code === 'cancelled') await deps.jobs.finish(jobId, { state: 'cancelled' });
    else await deps.jobs.finish(jobId, { state: 'failed', failure: result.error });
  } catch (error) {
    const problem = databaseProblem(error);
    log('job failed', { jobId, kind: started.kind, problem, error });
    if (problem === 'unreachable' || problem === 'busy') throw error;
    const code = problem === 'diskFull' ? 'diskFull' : 'unexpected';
    await deps.jobs.finish(jobId, { state: 'failed', failure: { code } });
  }
}

function patientProgress({ jobs }: Pick<Deps, 'jobs'>, jobId: string): JobProgress & { flush: () => Promise<void> } {
  let reported = 0;
  let asked = 0;
  let isCancelled = false;
  let last: [number, number | null] | null = null;
  const flush = async (): Promise<void> => {
    if (last === null) return;
    const [done, total] = last;
    last = null;
    await jobs.report(jobId, done, total);
  };
  return {
    async report(done, total) {
      last = [done, total];
      if (Date.now() - reported < INTERVAL) return;
      reported = Date.now();
      await flush();
    },
    async isCancelled() {
      if (isCancelled || Date.now() - asked < INTERVAL) return isCancelled;
      asked = Date.now();
      isCancelled = await jobs.isCancelRequested(jobId);
      return isCancelled;
    },
    flush,
  };
}
