import type { Page } from '../views/common';
import type { FindingView, NewFinding, QaRunView, ReportFilter } from '../views/report';

type RunKey = { readonly projectId: string; readonly runId: string };

/** Looks of all checks at a project. One finished run is kept; an unfinished one is nobody's report. */
export type ReportStore = {
  /** Forgets runs of the project that were begun and not finished. */
  start(run: RunKey & { readonly actorId: string }): Promise<void>;
  add(run: RunKey, findings: readonly NewFinding[]): Promise<void>;
  /** Makes the run the report of its project: earlier ones go. */
  finish(run: RunKey, segments: number): Promise<void>;
  remove(run: RunKey): Promise<void>;
  latest(projectId: string): Promise<QaRunView | null>;
  page(run: RunKey, filter: ReportFilter, cursor: string | null, limit: number): Promise<Page<FindingView>>;
};
