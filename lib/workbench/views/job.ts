import type { Failure } from '../../core/result';
import type { ReadEncoding } from '../exchange/check-file';

export type ImportIssueView = {
  readonly code: string;
  readonly severity: string;
  readonly line: number;
  readonly column: number;
  readonly params?: Readonly<Record<string, string | number>>;
};

export type ImportReport = {
  readonly importRunId: string;
  readonly fileName: string;
  readonly encoding: string;
  readonly read: number;
  readonly written: number;
  readonly rejected: number;
  /** Ten of a kind at most; `counts` has them all. */
  readonly issues: readonly ImportIssueView[];
  readonly counts: Readonly<Record<string, number>>;
  /** Where reading ended before the file did; what stood before was taken. */
  readonly broken?: ImportIssueView;
};

/** Sentences about codes of issues in both languages of the interface; a code without one is absent. */
export type IssueMessages = Readonly<Record<string, { readonly ar: string; readonly en: string }>>;

/** What an import would take of a file, and how that was read. */
export type ImportLook = ImportReport & {
  readonly uploadId: string;
  readonly detected: ReadEncoding | null;
  /** What each code of `issues` and `broken` means, of one of its places. */
  readonly messages: IssueMessages;
};

export type ImportRunView = {
  readonly id: string;
  readonly kind: string;
  readonly fileName: string;
  readonly state: 'running' | 'done' | 'failed' | 'undone';
  readonly report: ImportReport | null;
  readonly startedAt: string;
};

export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';

export type JobView = {
  readonly id: string;
  readonly projectId: string | null;
  readonly kind: string;
  readonly state: JobState;
  readonly done: number;
  readonly total: number | null;
  readonly result: unknown;
  readonly failure: Failure | null;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly isCancelling: boolean;
};
