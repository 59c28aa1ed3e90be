import type { InlineContent } from '../../text/inline';
import type { BlockRole, LangTag } from '../../text/types';
import type { LanguagePair, SegmentStatus } from './common';

/** Where a target changed since the table went out; `same` where file and workbench agree. */
export type ReturnKind = 'file' | 'here' | 'both' | 'same';

/** What there is to say about a row beside its target. `marks` are those of codes, as they stand in the cell. */
export type ReturnNote =
  | { readonly code: 'locked' | 'sourceChanged' | 'moved' | 'keyLost' | 'tooLong' | 'pairsBroken' | 'unstorable' }
  | { readonly code: 'duplicate'; readonly line: number }
  | { readonly code: 'statusUnknown'; readonly status: string }
  | { readonly code: 'marksLacking' | 'marksAdded' | 'marksUnknown'; readonly marks: string };

export type ReturnTarget = {
  readonly target: InlineContent;
  readonly targetText: string;
  /** As a cell shows it: codes are marks. */
  readonly cell: string;
  readonly status: SegmentStatus;
};

/** A row of a table that came back, beside the segment as it is now. */
export type ReturnRowView = {
  readonly segmentId: string;
  readonly number: number;
  readonly version: number;
  readonly role: BlockRole;
  readonly lang: LangTag;
  /** As a cell shows it. */
  readonly source: string;
  readonly here: ReturnTarget;
  readonly file: ReturnTarget;
  readonly kind: ReturnKind;
  readonly notes: readonly ReturnNote[];
  /** Comments that the workbench does not have. */
  readonly comments: readonly string[];
  /** False where the file's target cannot be had whatever is chosen. */
  readonly canTake: boolean;
  /** What stands to reason: the file where it alone changed and nothing speaks against it. */
  readonly proposed: 'file' | 'here';
};

/** What a table that came back would change. Rows without anything to tell are counted alone. */
export type ReturnView = LanguagePair & {
  readonly documentName: string;
  readonly rows: readonly ReturnRowView[];
  readonly unchanged: number;
  /** Numbers of segments without a row. */
  readonly missing: readonly number[];
  /** Rows of no segment of this document. */
  readonly unknown: readonly { readonly line: number; readonly source: string }[];
};

/** What came of a return. */
export type ReturnOutcome = {
  readonly importRunId: string;
  readonly segments: number;
  readonly comments: number;
};
