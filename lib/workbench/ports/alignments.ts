import type { AlignmentState } from '../../align/alignment';
import type { Patch } from '../../align/patch';
import type { AlignmentChangesView, AlignmentView } from '../views/alignment';
import type { LanguagePair } from '../views/common';
import type { StoredUnit } from './memories';

export type AlignmentKey = { readonly projectId: string; readonly alignmentId: string };

/** The documents of the project that the sides are, where they are: what is cut otherwise here is cut otherwise there. */
export type AlignedDocuments = { readonly sourceDocumentId: string | null; readonly targetDocumentId: string | null };

export type NewAlignment = AlignmentKey &
  LanguagePair &
  AlignedDocuments & {
    readonly name: string;
    readonly state: AlignmentState;
    /** Whether the aligner, also when it realigns, looks past headings and paragraphs. */
    readonly ignoresStructure: boolean;
  };

export type StoredAlignment = {
  readonly alignment: AlignmentView;
  readonly documents: AlignedDocuments;
  readonly ignoresStructure: boolean;
  /** The sender's name for the step that led to this version, where it had one. */
  readonly lastStepId: string | null;
  readonly state: AlignmentState;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
};

/** A change of an alignment: something new with the way back, or a step along the history. */
export type AlignmentChange =
  | { readonly kind: 'do'; readonly name: string; readonly backward: Patch }
  | { readonly kind: 'undo' | 'redo'; readonly step: number };

export type AlignmentStore = {
  list(projectId: string): Promise<readonly AlignmentView[]>;
  get(key: AlignmentKey): Promise<StoredAlignment | null>;
  create(alignment: NewAlignment): Promise<void>;
  rename(key: AlignmentKey, name: string): Promise<boolean>;
  remove(key: AlignmentKey): Promise<boolean>;
  /** What undo or redo would apply now, and the step it belongs to; null at the end of the history. */
  nextStep(
    key: AlignmentKey,
    direction: 'undo' | 'redo',
  ): Promise<{ readonly step: number; readonly name: string; readonly patch: Patch } | null>;
  /**
   * Writes a change of the state at `version`, with its place in the history, in one transaction.
   * @returns what is current then; null when `version` no longer is: nothing was changed
   */
  apply(
    key: AlignmentKey,
    input: {
      readonly version: number;
      readonly patch: Patch;
      readonly change: AlignmentChange;
      readonly actorId: string;
      /** The sender's own name for the step, kept with the version it leads to. */
      readonly stepId?: string | undefined;
    },
  ): Promise<{ readonly version: number; readonly canUndo: boolean; readonly canRedo: boolean } | null>;
  /** The current version and the steps after one that is known; null when there is no such alignment. */
  changesSince(key: AlignmentKey, version: number): Promise<AlignmentChangesView | null>;
  /** Notes the units that beads were committed to, outside the history. False when `version` is no longer current. */
  setUnits(
    key: AlignmentKey,
    version: number,
    units: readonly { readonly position: number; readonly memoryId: string; readonly unitId: string }[],
  ): Promise<boolean>;
  /** Units of a memory with one of these sources, and those this alignment has put there. */
  unitsLike(
    memoryId: string,
    alignmentId: string,
    sourceFingerprints: readonly string[],
  ): Promise<
    readonly (Pick<StoredUnit, 'id' | 'sourceText' | 'targetText' | 'sourceFingerprint' | 'status'> & {
      readonly isOwn: boolean;
    })[]
  >;
};
