import type { Span } from '../../core/span';
import type { RuleKey } from '../../segment/rules-of-language';
import type { Boundary } from '../../segment/trace';
import type { RuleIssue } from '../../segment/types';
import type { SegmentationRules } from '../../text/segmentation-rules';
import type { SegmentStatus } from './common';
import type { ImportIssueView } from './job';
import type { ProjectView } from './project';

/** `version` 0: the shipped rules. */
export type RulesView = {
  readonly project: ProjectView;
  readonly rules: SegmentationRules;
  readonly version: number;
};

/** How rules cut a text, and what is wrong with them. `tooSlow` names the rules that ran out of time; nothing is cut then. */
export type RulesPreview = {
  readonly boundaries: readonly Boundary[];
  readonly segments: readonly Span[];
  readonly issues: readonly RuleIssue[];
  readonly tooSlow: readonly RuleKey[] | null;
};

/** Rules read from a file, and what was unusual in it. */
export type ReadRules = {
  readonly rules: SegmentationRules;
  readonly count: number;
  readonly issues: readonly ImportIssueView[];
};

export type ResegmentedPart = {
  readonly sourceText: string;
  readonly targetText: string;
  readonly status: SegmentStatus;
};
/** Neighbouring segments whose boundaries move. */
export type ResegmentGroup = {
  readonly lang: string;
  readonly before: readonly ResegmentedPart[];
  readonly after: readonly ResegmentedPart[];
};
/** What other rules would do to a document. Groups beyond the first hundred are counted, not listed. */
export type ResegmentPreview = {
  readonly version: number;
  readonly before: number;
  readonly after: number;
  /** Segments whose boundaries stay, and with them everything they have. */
  readonly kept: number;
  readonly changed: number;
  /** Of the segments that change, those with a translation: it becomes a draft. */
  readonly translated: number;
  /** Places that would change and stay as they are, because a segment is locked. */
  readonly locked: number;
  readonly groups: readonly ResegmentGroup[];
};
