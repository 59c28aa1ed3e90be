import type { InlineContent } from '../../text/inline';
import type { BlockRole, LangTag } from '../../text/types';
import type { SegmentStatus } from './common';

/** Where a target came from. `score` is the match's, 0–101. */
export type SegmentOrigin =
  | { readonly kind: 'typed' }
  | {
      readonly kind: 'match';
      readonly score: number;
      readonly unitId: string;
      readonly memoryId: string;
      readonly isEdited: boolean;
    }
  | { readonly kind: 'propagated'; readonly fromSegmentId: string }
  | { readonly kind: 'copied' }
  | { readonly kind: 'imported'; readonly format: string }
  | { readonly kind: 'pretranslated'; readonly score: number };

export type SegmentView = {
  readonly id: string;
  readonly blockIndex: number;
  readonly role: BlockRole;
  /** The block's own language: alternative text stands in the target language. */
  readonly lang: LangTag;
  readonly translate: boolean;
  readonly source: InlineContent;
  readonly sourceText: string;
  readonly target: InlineContent;
  readonly targetText: string;
  readonly status: SegmentStatus;
  readonly isLocked: boolean;
  readonly propagates: boolean;
  readonly version: number;
  readonly origin: SegmentOrigin | null;
  /** How many other segments of the project have the same source. */
  readonly repetitions: number;
  readonly words: number;
  readonly updatedAt: string;
  readonly ignoredIssues: readonly string[];
};

export type RevisionView = {
  readonly version: number;
  readonly target: InlineContent;
  readonly targetText: string;
  readonly status: SegmentStatus;
  readonly origin: SegmentOrigin | null;
  readonly author: string;
  readonly createdAt: string;
};

/** What somebody said about something. */
export type Remark = {
  readonly id: string;
  readonly author: string;
  readonly text: string;
  readonly createdAt: string;
};

/** What somebody said about a segment. */
export type CommentView = Remark & { readonly segmentId: string; readonly isResolved: boolean };

/** What a split, a join or the undo of one has left: `segments` stand where `removed` and they stood before. */
export type ResegmentView = {
  /** Undoes this change. */
  readonly changeId: string;
  readonly segments: readonly SegmentView[];
  readonly removed: readonly string[];
};

/** A change of a run of segments: how many it made of how many. */
export type RunChangeView = {
  readonly documentId: string;
  readonly format: string;
  readonly before: readonly { readonly id: string; readonly sourceText: string; readonly trailing: string }[];
  readonly after: readonly string[];
};
