import { type Failure, fail, ok, type Result } from '@/lib/core/result';
import type { JobView } from '@/lib/workbench/views/job';
import { ask } from './ask';

const POLL_MS = 500;

/** Waits for a job to end and gives its result; told to stop, it asks the job to stop and waits until it has. */
export async function awaitJob<T>(
  jobId: string,
  { onJob, signal }: { readonly onJob: (job: JobView) => void; readonly signal: AbortSignal },
): Promise<Result<T, Failure>> {
  let isAsked = false;
  for (;;) {
    if (signal.aborted && !isAsked) {
      isAsked = true;
      await ask(`/api/jobs/${jobId}`, { method: 'DELETE', headers: { 'content-type': 'application/json' } });
    }
    const found = await ask<JobView>(`/api/jobs/${jobId}`);
    if (!found.ok) {
      if (found.error.code !== 'offline') return found;
    } else {
      onJob(found.value);
      const { state, result, failure } = found.value;
      if (state === 'done') return ok(result as T);
      if (state === 'failed') return fail(failure ?? { code: 'unexpected' });
      if (state === 'cancelled') return fail({ code: 'cancelled' });
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
