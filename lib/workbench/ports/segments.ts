import type { InlineContent } from '../../text/inline';
import type { BlockRole } from '../../text/types';
import type { LanguagePair, SegmentStatus } from '../views/common';
import type {
  CommentView,
  ResegmentView,
  RevisionView,
  RunChangeView,
  SegmentOrigin,
  SegmentView,
} from '../views/segment';
import type { Brought, NewSegment } from './documents';
import type { UnitDraft } from './memories';

/** A segment with what a save and a look-up must know about its surroundings. */
export type SegmentInContext = LanguagePair & {
  readonly segment: SegmentView;
  readonly documentId: string;
  readonly documentName: string;
  readonly format: string;
  /** White space between this segment and the next of its block. */
  readonly trailing: string;
  readonly sourceFingerprint: string;
  /** Fingerprints of the neighbouring sources; empty at the edge of the document. */
  readonly previousFingerprint: string;
  readonly nextFingerprint: string;
  /** What the document's file brought for its block. */
  readonly brought: Brought | null;
  /** The segment that follows in the document, null after the last. */
  readonly nextId: string | null;
};

export type SegmentSave = {
  readonly projectId: string;
  readonly segmentId: string;
  readonly version: number;
  readonly target: InlineContent;
  readonly targetText: string;
  readonly status: SegmentStatus;
  readonly origin: SegmentOrigin | null;
  readonly authorId: string;
  /** The unit to write in the same transaction; replaces the one this segment wrote before. */
  readonly unit: { readonly memoryId: string; readonly draft: UnitDraft } | null;
  /** Whether repetitions without a translation of their own follow, in the same transaction. */
  readonly propagate: boolean;
};

export type SegmentVersion = { readonly id: string; readonly version: number };

/** What a segment is made of when it is cut or joined; the rest it has from the first of those it comes from. */
export type SegmentPiece = Omit<NewSegment, 'isLocked'>;

/** Neighbouring segments of one block that are replaced by others. */
export type SegmentRunChange = {
  readonly projectId: string;
  readonly documentId: string;
  readonly changeId: string;
  readonly kind: 'split' | 'join' | 'resegment';
  readonly actorId: string;
  readonly expected: readonly SegmentVersion[];
  readonly pieces: readonly SegmentPiece[];
  /** The document's skeleton, where it changes too; the change is refused when it is no longer `before`. */
  readonly skeleton?: { readonly before: unknown; readonly after: unknown };
};

/** The next state of a segment. */
export type SegmentBulkTarget = SegmentVersion & Pick<SegmentView, 'target' | 'targetText' | 'status' | 'origin'>;

/** New targets for many segments of one document at once, undone whole. A change that was made already is not made again. */
export type SegmentBulkSave = {
  readonly projectId: string;
  readonly documentId: string;
  readonly changeId: string;
  readonly kind: 'return' | 'replace';
  readonly actorId: string;
  /** Where it came from a file: its name and how many rows it has. The change is then an import with the same id. */
  readonly file: { readonly name: string; readonly rows: number } | null;
  readonly saves: readonly SegmentBulkTarget[];
  /** What of it goes to a memory; each unit replaces the one its segment wrote before. */
  readonly units: { readonly memoryId: string; readonly drafts: readonly UnitDraft[] } | null;
  readonly comments: readonly { readonly id: string; readonly segmentId: string; readonly text: string }[];
};

/** Where a segment stands; `number` counts from 1. */
export type SegmentPlace = { readonly projectId: string; readonly documentId: string; readonly number: number };

export type SegmentStore = {
  /** By id, for those that still exist in a project that uses the memory. */
  places(memoryId: string, segmentIds: readonly string[]): Promise<ReadonlyMap<string, SegmentPlace>>;
  inDocument(projectId: string, documentId: string): Promise<readonly SegmentView[]>;
  inContext(projectId: string, segmentId: string): Promise<SegmentInContext | null>;
  /** `conflict` when `version` is no longer the current one: nothing was changed then. */
  save(
    input: SegmentSave,
  ): Promise<
    | { readonly kind: 'saved'; readonly segment: SegmentView; readonly propagated: readonly SegmentView[] }
    | { readonly kind: 'conflict'; readonly current: SegmentView }
    | { readonly kind: 'notFound' }
  >;
  /** Null when one of the expected segments is not as expected; nothing was changed then. */
  replaceRun(change: SegmentRunChange): Promise<ResegmentView | null>;
  /** Makes the segments what they were before a change; null when they have moved on. */
  undoRun(
    undo: Pick<SegmentRunChange, 'projectId' | 'changeId' | 'actorId' | 'skeleton'> & { readonly undoes: string },
  ): Promise<ResegmentView | null>;
  /** False when one of the segments is not as expected, or locked; nothing was changed then. */
  saveMany(change: SegmentBulkSave): Promise<boolean>;
  /** How many segments such a change has written; null when it was not made. */
  countOfMany(projectId: string, changeId: string): Promise<number | null>;
  /**
   * How many segments became what they were before, also when a call before did it; null when one of them has moved on, or the
   * change is of another kind, and nothing was changed.
   */
  undoMany(undo: {
    readonly projectId: string;
    readonly changeId: string;
    readonly actorId: string;
    readonly undoId: string;
  }): Promise<number | null>;
  /** The document a change was made in, and what was done; null when there is none. */
  change(projectId: string, changeId: string): Promise<RunChangeView | null>;
  /** Leaves an event in the outbox when it changes something. @returns false when there is no such segment */
  setLocked(lock: {
    readonly projectId: string;
    readonly segmentId: string;
    readonly isLocked: boolean;
    readonly actorId: string;
  }): Promise<boolean>;
  setRole(projectId: string, documentId: string, blockIndex: number, role: BlockRole): Promise<boolean>;
  history(projectId: string, segmentId: string): Promise<readonly RevisionView[]>;
  ignoreIssue(projectId: string, segmentId: string, key: string, reason: string, authorId: string): Promise<void>;
  /** Takes the leave to ignore an issue back. */
  heedIssue(projectId: string, segmentId: string, key: string): Promise<void>;
};

export type CommentStore = {
  /** All comments on the segments of a document, the oldest first. */
  inDocument(projectId: string, documentId: string): Promise<readonly CommentView[]>;
  /** False when there is no such segment. */
  add(comment: {
    readonly projectId: string;
    readonly id: string;
    readonly segmentId: string;
    readonly authorId: string;
    readonly text: string;
  }): Promise<boolean>;
  /** False when there is no such comment. */
  setResolved(projectId: string, commentId: string, isResolved: boolean): Promise<boolean>;
};
