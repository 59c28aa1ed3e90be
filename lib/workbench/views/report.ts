import type { Span } from '../../core/span';
import type { IssueParams, Severity } from '../../qa/types';
import type { LitText } from './concordance';

/** How much one check found in a project; `ignored` of them were let pass. */
export type CheckCount = {
  readonly checkId: string;
  readonly severity: Severity;
  readonly count: number;
  readonly ignored: number;
};

/** The last look of all checks at a project. */
export type QaRunView = {
  readonly id: string;
  readonly finishedAt: string;
  readonly segments: number;
  readonly counts: readonly CheckCount[];
  /** Documents in which something was found. */
  readonly documents: readonly { readonly id: string; readonly name: string; readonly count: number }[];
};

/** What of a report is shown: `isIgnored` shows what was let pass instead of what was not. */
export type ReportFilter = {
  readonly checkId?: string | undefined;
  readonly severity?: Severity | undefined;
  readonly documentId?: string | undefined;
  readonly isIgnored: boolean;
  readonly group: ReportGroup;
};
export const REPORT_GROUPS = ['document', 'check'] as const;
export type ReportGroup = (typeof REPORT_GROUPS)[number];

/** An issue of a report with its segment as it is now. Its places are lit only while the segment is as it was looked at. */
export type FindingView = {
  readonly number: number;
  readonly checkId: string;
  readonly severity: Severity;
  readonly params: IssueParams;
  readonly key: string;
  readonly isIgnored: boolean;
  /** Why it was let pass. */
  readonly reason: string;
  /** The segment was changed after the look. */
  readonly isStale: boolean;
  readonly document: { readonly id: string; readonly name: string };
  readonly segment: { readonly id: string; readonly number: number };
  readonly source: LitText;
  readonly target: LitText;
};

/** An issue as a run stores it. */
export type NewFinding = {
  readonly number: number;
  readonly documentId: string;
  readonly segmentId: string;
  readonly segmentVersion: number;
  readonly checkId: string;
  readonly checkOrder: number;
  readonly severity: Severity;
  readonly params: IssueParams;
  readonly span: Span | null;
  readonly sourceSpan: Span | null;
  readonly key: string;
};
