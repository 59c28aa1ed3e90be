import type { Failure } from '../../core/result';
import type { ImportReport, ImportRunView, JobView } from '../views/job';

export type ImportRunStore = {
  start(run: {
    readonly id: string;
    readonly kind: string;
    readonly ownerId: string;
    readonly fileName: string;
    readonly actorId: string;
  }): Promise<void>;
  finish(id: string, state: 'done' | 'failed' | 'undone', report: ImportReport | null): Promise<void>;
  list(ownerId: string): Promise<readonly ImportRunView[]>;
  get(id: string): Promise<(ImportRunView & { readonly ownerId: string }) | null>;
};

/** What a running job may say and must ask. `isCancelled` is looked at between batches. */
export type JobProgress = {
  report(done: number, total: number | null): Promise<void>;
  isCancelled(): Promise<boolean>;
};
/** For work that is done within a request or a command: nobody watches it, nobody stops it. */
export const NO_PROGRESS: JobProgress = { report: async () => {}, isCancelled: async () => false };

export type JobStore = {
  create(job: {
    readonly id: string;
    readonly projectId: string | null;
    readonly kind: string;
    readonly input: unknown;
    readonly actorId: string;
  }): Promise<void>;
  get(id: string): Promise<JobView | null>;
  /** The newest of a kind with exactly this input, unless it failed or was cancelled. */
  latest(kind: string, input: object): Promise<JobView | null>;
  list(projectId: string | null, limit: number): Promise<readonly JobView[]>;
  requestCancel(id: string): Promise<boolean>;
  start(id: string): Promise<{ readonly kind: string; readonly input: unknown; readonly actorId: string } | null>;
  report(id: string, done: number, total: number | null): Promise<void>;
  /** Every id that the input of a job names which waits or runs. */
  idsInUse(): Promise<ReadonlySet<string>>;
  isCancelRequested(id: string): Promise<boolean>;
  finish(
    id: string,
    outcome: { readonly state: 'done' | 'failed' | 'cancelled'; readonly result?: unknown; readonly failure?: Failure },
  ): Promise<void>;
};
