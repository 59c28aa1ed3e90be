import type { InlineContent } from '../../text/inline';
import type { SegmentStatus } from '../views/common';
import type { SegmentOrigin } from '../views/segment';
import type { SegmentVersion } from './segments';

/** What a segment was before a name was changed in it, and the version and the text that it has since. */
export type RenamedSegment = SegmentVersion & {
  readonly before: {
    readonly target: InlineContent;
    readonly status: SegmentStatus;
    readonly origin: SegmentOrigin | null;
  };
  readonly after: string;
};

/** What changes of names have touched, so that each can be taken back as one. */
export type RenameStore = {
  /** Adds segments to a change of a project; noted before they are saved, so that none is forgotten. */
  note(change: {
    readonly projectId: string;
    readonly changeId: string;
    readonly actorId: string;
    readonly segments: readonly RenamedSegment[];
  }): Promise<void>;
  /** What was noted, each segment once: as it was noted last; null when there is no such change or it was taken back. */
  noted(projectId: string, changeId: string): Promise<readonly RenamedSegment[] | null>;
  setUndone(projectId: string, changeId: string): Promise<void>;
};
