import type { InlineContent } from '../../text/inline';
import type { SegmentStatus } from './common';
import type { DocumentView } from './document';
import type { ProjectSettings } from './project';
import type { SegmentOrigin, SegmentView } from './segment';

export type EditorView = {
  readonly project: { readonly id: string; readonly name: string };
  readonly document: DocumentView;
  readonly segments: readonly SegmentView[];
  readonly settings: ProjectSettings;
  readonly hasWrittenMemory: boolean;
  readonly hasWrittenGlossary: boolean;
};

export type SaveSegmentInput = {
  readonly projectId: string;
  readonly segmentId: string;
  /** The version the edit was based on. */
  readonly version: number;
  readonly target: InlineContent;
  readonly status: SegmentStatus;
  readonly origin: SegmentOrigin | null;
};

/** `segment` as stored now; `propagated` are the repetitions that followed. */
export type SaveSegmentOutcome =
  | { readonly kind: 'saved'; readonly segment: SegmentView; readonly propagated: readonly SegmentView[] }
  | { readonly kind: 'conflict'; readonly current: SegmentView };
