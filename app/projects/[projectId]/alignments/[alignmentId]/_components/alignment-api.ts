import type { Side } from '@/lib/align/alignment';
import type { Operation } from '@/lib/align/operations';
import { type Failure, fail, ok, type Result } from '@/lib/core/result';
import type { CommitOutcome } from '@/lib/workbench/alignment/commit-alignment';
import type { AlignmentStep } from '@/lib/workbench/alignment/operate-alignment';
import type { NamesOutcome } from '@/lib/workbench/alignment/propose-names';
import type { AlignmentChangesView, AlignmentPageView, SegmentationReturn } from '@/lib/workbench/views/alignment';

export type StartedJob = { readonly jobId: string };
export type CommitChoice = {
  readonly memoryId: string;
  readonly least: number | null;
  readonly published?: { readonly outlet?: string; readonly date?: string; readonly url?: string };
};

/** What the page asks the server for. Rejects when no answer came; an answer that says no is a value. */
export type AlignmentApi = {
  open(): Promise<Result<AlignmentPageView, Failure>>;
  /** What has happened since a version. */
  changes(since: number): Promise<Result<AlignmentChangesView, Failure>>;
  operate(version: number, stepId: string, operation: Operation): Promise<Result<AlignmentStep, Failure>>;
  step(version: number, stepId: string, direction: 'undo' | 'redo'): Promise<Result<AlignmentStep, Failure>>;
  /** What it did, or the job that does it with a long alignment. */
  realign(version: number, stepId: string): Promise<Result<AlignmentStep | StartedJob, Failure>>;
  /** Looks for names in the confirmed links and proposes them to the project's glossary. */
  names(): Promise<Result<NamesOutcome, Failure>>;
  /** Cuts a document as its side of the alignment is cut, a bounded number of changes a call; `isDry` only says what. */
  segmentation(side: Side, isDry: boolean): Promise<Result<SegmentationReturn, Failure>>;
  commit(version: number, choice: CommitChoice, isDry: boolean): Promise<Result<CommitOutcome, Failure>>;
};

/** Answers below this are the application's own; above, the server or something before it is in trouble: try again. */
const SERVER_TROUBLE = 500;

export function alignmentApi(projectId: string, alignmentId: string): AlignmentApi {
  const base = `/api/projects/${projectId}/alignments/${alignmentId}`;
  return {
    open: () => ask('GET', base),
    changes: (since) => ask('GET', `${base}/changes?since=${since}`),
    operate: (version, stepId, operation) => ask('POST', `${base}/operations`, { version, stepId, operation }),
    step: (version, stepId, direction) => ask('POST', `${base}/history`, { version, stepId, direction }),
    realign: (version, stepId) => ask('POST', `${base}/realign`, { version, stepId }),
    names: () => ask('POST', `${base}/names`, {}),
    segmentation: (side, isDry) => ask('POST', `${base}/segmentation`, { side, isDry }),
    commit: (version, choice, isDry) => ask('POST', `${base}/commit`, { version, ...choice, isDry }),
  };
}

async function ask<T>(method: string, url: string, body?: object): Promise<Result<T, Failure>> {
  const json = JSON.stringify(body);
  const response = await fetch(url, {
    method,
    // lets the last step of a page that is being left arrive; browsers bound it at 64 kB
    keepalive: body !== undefined && json.length < 60_000,
    ...(body === undefined ? {} : { body: json, headers: { 'content-type': 'application/json' } }),
  });
  if (response.status >= SERVER_TROUBLE) throw new Error(`${method} ${url} answered ${response.status}`);
  const answer = await response.json();
  return response.ok ? ok(answer as T) : fail(answer as Failure);
}
