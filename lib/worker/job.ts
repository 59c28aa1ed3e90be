import type { ZodType } from 'zod';
import type { Failure, Result } from '../core/result';
import type { Actor } from '../workbench/actor';
import type { Deps } from '../workbench/deps';
import type { JobProgress } from '../workbench/ports/jobs';

/** What a job works with. It reports between batches and asks there whether to stop. */
export type JobContext = { readonly deps: Deps; readonly actor: Actor; readonly progress: JobProgress };

/**
 * One kind of long work. Like a verb or a page it only parses and calls a use case; the result is what its page shows.
 *
 * It may be run again from the start after a kill, so what it does twice must have the effect of once. Stopped by
 * `progress.isCancelled()`, it returns the failure `cancelled`.
 */
export type Job<Input = never> = {
  readonly kind: string;
  readonly input: ZodType<Input>;
  readonly run: (input: Input, context: JobContext) => Promise<Result<unknown, Failure>>;
};

/** For the registry: any kind of input, checked before `run` sees it. */
export const job = <Input>(definition: Job<Input>): Job => definition as unknown as Job;
