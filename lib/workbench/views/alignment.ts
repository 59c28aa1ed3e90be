import type { AlignmentState } from '../../align/alignment';
import type { LanguagePair } from './common';
import type { AttachedMemory } from './project';

/** An alignment in a list. `doubtful` are the beads that somebody should look at. */
export type AlignmentView = LanguagePair & {
  readonly projectId: string;
  readonly id: string;
  readonly name: string;
  /** The version an edit is based on. */
  readonly version: number;
  readonly beads: number;
  readonly confirmed: number;
  readonly doubtful: number;
  readonly updatedAt: string;
};

export type AlignmentPageView = {
  readonly project: { readonly id: string; readonly name: string };
  readonly alignment: AlignmentView;
  /** The documents of the project that the sides are, where they are. */
  readonly documents: { readonly sourceDocumentId: string | null; readonly targetDocumentId: string | null };
  readonly state: AlignmentState;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly memories: readonly AttachedMemory[];
  /** The glossary that names are proposed to; null when the project writes to none. */
  readonly glossary: string | null;
};

/** A step of the history as others are told of it. */
export type AlignmentChangeView = {
  /** The version it led to. */
  readonly version: number;
  /** The kind of the operation, or `realign`. */
  readonly kind: string;
  readonly author: string | null;
  readonly at: string;
  readonly stepId: string | null;
};
/** What has happened since a version. Undoing and redoing lead to new versions too and are not among the steps. */
export type AlignmentChangesView = {
  readonly version: number;
  /** The sender's name for what led to this version, also where that was undo or redo. */
  readonly lastStepId: string | null;
  readonly steps: readonly AlignmentChangeView[];
};

/** What a commit would do to a memory, or has done. */
export type CommitView = {
  readonly added: number;
  readonly updated: number;
  readonly removed: number;
  /** Beads whose unit is as it should be, and pairs that the memory had before. */
  readonly unchanged: number;
  /** The first pairs of each kind. */
  readonly examples: Readonly<
    Record<'added' | 'updated' | 'unchanged', readonly { readonly source: string; readonly target: string }[]>
  >;
  /** Pairs whose source the memory knows with another target; they are among the added. The first ones. */
  readonly conflicts: readonly { readonly source: string; readonly target: string; readonly known: string }[];
  readonly conflictCount: number;
};

/** What bringing the segmentation of an alignment back to a document does. */
export type SegmentationReturn = {
  readonly document: string;
  readonly splits: number;
  readonly joins: number;
  /** Segments of the document that the alignment has otherwise than cut: edited, moved, left out. */
  readonly unmatched: number;
  readonly done: number;
  /** Changes that a lock or the document's format did not allow. */
  readonly refused: number;
  /** Changes that wait for the next call. */
  readonly left: number;
};

/** What an alignment leaves as, in the order the page offers them. */
export const ALIGNMENT_EXPORT_FORMATS = ['tmx', 'xliff-2.1', 'xliff-1.2', 'xlsx', 'csv', 'html'] as const;
