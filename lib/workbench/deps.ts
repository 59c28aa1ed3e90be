/**
 * What use cases need from the outside. `lib/db` and `lib/io` implement these ports; tests pass a few lines.
 * Ids are UUIDs, dates are `Date`, texts come with their language. A method that changes something does it as a whole or not at all.
 */

import type { AlignmentState } from '../align/alignment';
import type { Patch } from '../align/patch';
import type { TmxBearer, TmxVariant } from '../codec/tmx/types';
import type { Failure } from '../core/result';
import type { Span } from '../core/span';
import type { InlineContent } from '../text/inline';
import type { SegmentationRules } from '../text/segmentation-rules';
import type { BlockRole, LangTag } from '../text/types';
import type { ReadEncoding } from './check-file';
import type { ConcordanceFinder, FragmentFinder, WordModels } from './concordance';
import type { Matcher } from './finder';
import type { CandidateView, QueueFilter, TermEvidence } from './review-views';
import type {
  AlignmentView,
  AttachedGlossary,
  AttachedMemory,
  CommentView,
  DocumentView,
  EntryExtras,
  GlossaryView,
  ImportReport,
  ImportRunView,
  JobView,
  LanguagePair,
  MemoryView,
  Page,
  ProjectSettings,
  ProjectView,
  Remark,
  ResegmentView,
  ReviewState,
  RevisionView,
  RunChangeView,
  SegmentOrigin,
  SegmentStatus,
  SegmentView,
  TermClass,
  TermEntryView,
  TermStatus,
  UnitView,
} from './views';

export type Clock = { readonly now: () => Date; readonly newId: () => string };
/** A file that a client has sent, decoded as it is read; `encoding` is known from the first chunk on. */
export type Upload = {
  readonly chunks: AsyncIterable<string>;
  readonly encoding: () => string;
  /** How the encoding is known and what the file says of it; null until something was read. */
  readonly detected: () => ReadEncoding | null;
  readonly bytes: () => Promise<number>;
};
export type Uploads = {
  open(id: string, encoding?: string): Upload;
  remove(id: string): Promise<void>;
};

/** A regular expression at work beside us. */
export type PatternSearch = {
  /** Where it fits, text by text; null when its time is used up: it will not answer any more. One call at a time. */
  find(texts: readonly string[]): Promise<readonly (readonly Span[])[] | null>;
  close(): Promise<void>;
};

/** What is neither a store nor a queue. `segmentationRules` are the shipped ones. */
export type Outside = Clock & {
  readonly segmentationRules: () => SegmentationRules;
  readonly uploads: Uploads;
  /** Null when it is no regular expression. @param limitMs milliseconds for all texts together */
  readonly pattern: (source: string, limitMs: number) => PatternSearch | null;
  /** The memory index of this machine, where it runs. */
  readonly matcher: Matcher;
  /** The same index, asked for words. */
  readonly concordance: ConcordanceFinder;
  readonly fragments: FragmentFinder;
  readonly wordModels: WordModels;
};

export type ProjectDraft = LanguagePair & {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly isSample: boolean;
};
export type ProjectStore = {
  list(): Promise<readonly ProjectView[]>;
  get(projectId: string): Promise<{ readonly project: ProjectView; readonly settings: ProjectSettings } | null>;
  create(draft: ProjectDraft): Promise<void>;
  update(
    projectId: string,
    patch: { readonly name?: string; readonly description?: string; readonly settings?: ProjectSettings },
  ): Promise<boolean>;
  remove(projectId: string): Promise<boolean>;
  memories(projectId: string): Promise<readonly AttachedMemory[]>;
  glossaries(projectId: string): Promise<readonly AttachedGlossary[]>;
  attachMemory(
    projectId: string,
    memoryId: string,
    use: { readonly priority: number; readonly penalty: number; readonly isWritten: boolean },
  ): Promise<void>;
  detachMemory(projectId: string, memoryId: string): Promise<void>;
  attachGlossary(
    projectId: string,
    glossaryId: string,
    use: { readonly priority: number; readonly isWritten: boolean },
  ): Promise<void>;
  detachGlossary(projectId: string, glossaryId: string): Promise<void>;
};

export type NewSegment = {
  readonly id: string;
  readonly source: InlineContent;
  readonly sourceText: string;
  readonly sourceFingerprint: string;
  readonly target: InlineContent;
  readonly targetText: string;
  readonly trailing: string;
  readonly status: SegmentStatus;
  readonly isLocked: boolean;
  readonly origin: SegmentOrigin | null;
  readonly words: number;
};
export type NewBlock = {
  readonly role: BlockRole;
  readonly lang: LangTag;
  readonly translate: boolean;
  readonly segments: readonly NewSegment[];
};
export type NewDocument = LanguagePair & {
  readonly projectId: string;
  readonly id: string;
  readonly name: string;
  readonly format: string;
  readonly encoding: string;
  readonly skeleton: unknown;
  readonly contentHash: string;
  readonly importRunId: string;
  readonly blocks: readonly NewBlock[];
};
/** A document as an export needs it: everything, in order. */
export type WholeDocument = {
  readonly document: DocumentView;
  readonly skeleton: unknown;
  readonly segments: readonly (SegmentView & { readonly trailing: string })[];
};
export type DocumentStore = {
  list(projectId: string): Promise<readonly DocumentView[]>;
  get(projectId: string, documentId: string): Promise<DocumentView | null>;
  insert(document: NewDocument): Promise<void>;
  whole(projectId: string, documentId: string): Promise<WholeDocument | null>;
  rename(projectId: string, documentId: string, name: string): Promise<boolean>;
  remove(projectId: string, documentId: string): Promise<boolean>;
};

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
  readonly kind: 'split' | 'join';
  readonly actorId: string;
  readonly expected: readonly SegmentVersion[];
  readonly pieces: readonly SegmentPiece[];
  /** The document's skeleton, where it changes too; the change is refused when it is no longer `before`. */
  readonly skeleton?: { readonly before: unknown; readonly after: unknown };
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

/** What an exchange format said about a unit beyond our own fields, in the order of the file. */
export type UnitExtras = {
  readonly tu?: TmxBearer;
  readonly source?: TmxBearer;
  readonly target?: TmxBearer;
  /** Variants in languages that the memory does not hold; they go out again with this unit. */
  readonly others?: readonly TmxVariant[];
};
/** The prefix filter's columns, made by `unitKeys` of lib/workbench/unit-keys.ts. */
export type UnitKeys = {
  readonly sourceFingerprint: string;
  readonly targetFingerprint: string;
  readonly sourceLength: number;
  readonly sourcePrefix: readonly number[];
  readonly targetLength: number;
  readonly targetPrefix: readonly number[];
};
export type UnitDraft = LanguagePair &
  UnitKeys & {
    readonly id: string;
    readonly source: InlineContent;
    readonly sourceText: string;
    readonly target: InlineContent;
    readonly targetText: string;
    readonly previousFingerprint: string | null;
    readonly nextFingerprint: string | null;
    readonly role: BlockRole | null;
    readonly status: string;
    readonly author: string;
    readonly createdAt: Date;
    readonly changedAt: Date;
    readonly usageCount: number;
    readonly lastUsedAt: Date | null;
    readonly provenance: { readonly document?: string; readonly file?: string; readonly url?: string };
    readonly extras: UnitExtras;
    /** The segment, or the alignment, that this unit comes from and that keeps it up to date. */
    readonly segmentId: string | null;
  };
export type StoredUnit = UnitDraft & { readonly memoryId: string; readonly revision: bigint };

/** A question to the prefix filter: every unit of these memories that can reach the threshold is returned. */
export type CandidateQuery = {
  readonly memoryIds: readonly string[];
  readonly lang: LangTag;
  readonly fingerprint: string;
  readonly prefix: readonly number[];
  readonly minLength: number;
  readonly maxLength: number;
};
/**
 * What scoring needs of a unit that the filter let through. `text` is the side in the query's language; the neighbours are
 * those of the unit's source and count only when that is the side.
 */
export type Candidate = {
  readonly memoryId: string;
  readonly unitId: string;
  readonly side: 'source' | 'target';
  readonly text: string;
  readonly other: string;
  readonly previousFingerprint: string | null;
  readonly nextFingerprint: string | null;
  readonly status: string;
  readonly changedAt: Date;
  /** The segment that wrote the unit. */
  readonly segmentId: string | null;
};

/** What an index needs of a unit as it is now. */
export type UnitState = LanguagePair &
  Pick<
    UnitDraft,
    'id' | 'sourceText' | 'targetText' | 'previousFingerprint' | 'nextFingerprint' | 'status' | 'changedAt'
  >;
/** Where a memory stands: `revision` grows with every change. */
export type MemoryState = { readonly revision: bigint; readonly units: number };
/** A part of what happened to a memory: first forget `deleted`, then take in `units`. */
export type MemoryChanges = { readonly deleted: readonly string[]; readonly units: readonly UnitState[] };

export type UnitFilter = { readonly text?: string; readonly author?: string; readonly importRunId?: string };
export type DuplicatePolicy = 'keepBoth' | 'keepNewest' | 'skip';

export type MemoryStore = {
  list(): Promise<readonly MemoryView[]>;
  get(memoryId: string): Promise<MemoryView | null>;
  byName(name: string): Promise<MemoryView | null>;
  create(
    draft: LanguagePair & {
      readonly id: string;
      readonly name: string;
      readonly note: string;
      readonly isSample: boolean;
    },
  ): Promise<void>;
  rename(memoryId: string, name: string, note: string): Promise<boolean>;
  remove(memoryId: string): Promise<boolean>;
  candidates(query: CandidateQuery): Promise<readonly Candidate[]>;
  /** Writes a batch under one revision; returns how many were written and how many the policy left out. */
  insert(
    memoryId: string,
    units: readonly UnitDraft[],
    options: { readonly importRunId: string | null; readonly policy: DuplicatePolicy; readonly actorId: string },
  ): Promise<{ readonly written: number; readonly skipped: number }>;
  page(memoryId: string, filter: UnitFilter, cursor: string | null, limit: number): Promise<Page<UnitView>>;
  unit(memoryId: string, unitId: string): Promise<StoredUnit | null>;
  unitsById(unitIds: readonly { readonly memoryId: string; readonly unitId: string }[]): Promise<readonly StoredUnit[]>;
  /** False when the unit changed since `revision`. */
  replace(memoryId: string, unit: UnitDraft, revision: bigint, actorId: string): Promise<boolean>;
  removeUnits(memoryId: string, unitIds: readonly string[], actorId: string): Promise<number>;
  undoImport(memoryId: string, importRunId: string, actorId: string): Promise<number>;
  /** Every unit in a stable order, read in pages: memory stays bounded. */
  units(memoryId: string): AsyncIterable<StoredUnit>;
  /** By id, for those that exist. Changes asked for after this was read include all up to the revision. */
  states(memoryIds: readonly string[]): Promise<ReadonlyMap<string, MemoryState>>;
  /** What happened after a revision, in parts; after 0 it is all units there are, by id. A unit may come more than once. */
  changes(memoryId: string, after: bigint): AsyncIterable<MemoryChanges>;
};

export type TermDraft = {
  readonly id: string;
  readonly lang: LangTag;
  readonly text: string;
  readonly status: TermStatus;
  readonly folded: string;
  readonly partOfSpeech: string;
  readonly gender: string;
  readonly number: string;
  readonly caseSensitive: boolean;
  readonly exactOnly: boolean;
  readonly note: string;
  readonly example: string;
};
export type EntryDraft = {
  readonly id: string;
  readonly class: TermClass;
  readonly domain: string;
  readonly definition: string;
  readonly note: string;
  readonly doNotTranslate: boolean;
  readonly review: ReviewState;
  readonly terms: readonly TermDraft[];
  readonly extras: EntryExtras;
};
export type EntryFilter = {
  readonly text?: string;
  readonly review?: ReviewState;
  readonly class?: TermClass;
  readonly withDeleted?: boolean;
};
export type GlossaryStore = {
  list(): Promise<readonly GlossaryView[]>;
  get(glossaryId: string): Promise<GlossaryView | null>;
  create(
    draft: LanguagePair & {
      readonly id: string;
      readonly name: string;
      readonly note: string;
      readonly isSample: boolean;
    },
  ): Promise<void>;
  rename(glossaryId: string, name: string, note: string): Promise<boolean>;
  remove(glossaryId: string): Promise<boolean>;
  page(glossaryId: string, filter: EntryFilter, cursor: string | null, limit: number): Promise<Page<TermEntryView>>;
  entry(glossaryId: string, entryId: string): Promise<TermEntryView | null>;
  /** Changes whenever one of these glossaries does: what compiled recognisers are kept by. */
  revisionOf(glossaryIds: readonly string[]): Promise<string>;
  /** All entries that are neither deleted nor rejected, for the recogniser. */
  entriesFor(glossaryIds: readonly string[]): Promise<readonly TermEntryView[]>;
  insert(
    glossaryId: string,
    entries: readonly EntryDraft[],
    options: { readonly importRunId: string | null; readonly actorId: string },
  ): Promise<number>;
  setDeleted(
    glossaryId: string,
    entryId: string,
    version: number,
    isDeleted: boolean,
    actorId: string,
  ): Promise<boolean>;
  undoImport(glossaryId: string, importRunId: string): Promise<number>;
  history(
    glossaryId: string,
    entryId: string,
  ): Promise<
    readonly {
      readonly version: number;
      readonly snapshot: TermEntryView | null;
      readonly review: ReviewState;
      readonly reason: string;
      readonly actor: string;
      readonly createdAt: string;
    }[]
  >;
};

export type TermReviewStore = {
  /** Candidates that are proposed or in review, the oldest first. */
  queue(
    glossaryId: string,
    filter: QueueFilter,
    options: { readonly actorId: string; readonly cursor: string | null; readonly limit: number },
  ): Promise<Page<CandidateView>>;
  candidate(glossaryId: string, entryId: string, actorId: string): Promise<CandidateView | null>;
  /** Entries with a term folded so, deleted and rejected ones too. */
  alike(glossaryId: string, folded: readonly string[]): Promise<readonly TermEntryView[]>;
  propose(
    glossaryId: string,
    candidates: readonly { readonly entry: EntryDraft; readonly evidence: TermEvidence }[],
    actorId: string,
  ): Promise<void>;
  renewEvidence(
    glossaryId: string,
    candidates: readonly { readonly entryId: string; readonly evidence: TermEvidence }[],
  ): Promise<void>;
  /** Writes new versions of several entries with their history. False, and nothing written, when one of them moved on. */
  write(
    glossaryId: string,
    entries: readonly { readonly entry: EntryDraft; readonly version: number }[],
    options: { readonly actorId: string; readonly reason: string },
  ): Promise<boolean>;
  /** Puts a candidate off or back, or gives it to somebody. False when it is not there. */
  arrange(
    glossaryId: string,
    entryId: string,
    arrangement: { readonly deferredAt?: Date | null; readonly assigneeId?: string | null },
  ): Promise<boolean>;
  comment(
    glossaryId: string,
    comment: { readonly id: string; readonly entryId: string; readonly authorId: string; readonly text: string },
  ): Promise<void>;
  comments(glossaryId: string, entryId: string): Promise<readonly Remark[]>;
};

export type ImportRunStore = {
  start(run: {
    readonly id: string;
    readonly kind: string;
    readonly ownerId: string;
    readonly fileName: string;
    readonly actorId: string;
  }): Promise<void>;
  finish(id: string, state: 'done' | 'failed' | 'undone', report: ImportReport | null): Promise<void>;
  list(ownerId: string): Promise<readonly ImportRunView[]>;
  get(id: string): Promise<(ImportRunView & { readonly ownerId: string }) | null>;
};

/** What a running job may say and must ask. `isCancelled` is looked at between batches. */
export type JobProgress = {
  report(done: number, total: number | null): Promise<void>;
  isCancelled(): Promise<boolean>;
};
export type JobStore = {
  create(job: {
    readonly id: string;
    readonly projectId: string | null;
    readonly kind: string;
    readonly input: unknown;
    readonly actorId: string;
  }): Promise<void>;
  get(id: string): Promise<JobView | null>;
  list(projectId: string | null, limit: number): Promise<readonly JobView[]>;
  requestCancel(id: string): Promise<boolean>;
  start(id: string): Promise<{ readonly kind: string; readonly input: unknown; readonly actorId: string } | null>;
  report(id: string, done: number, total: number | null): Promise<void>;
  isCancelRequested(id: string): Promise<boolean>;
  finish(
    id: string,
    outcome: { readonly state: 'done' | 'failed' | 'cancelled'; readonly result?: unknown; readonly failure?: Failure },
  ): Promise<void>;
};

export type AlignmentKey = { readonly projectId: string; readonly alignmentId: string };
export type NewAlignment = AlignmentKey & LanguagePair & { readonly name: string; readonly state: AlignmentState };
export type StoredAlignment = {
  readonly alignment: AlignmentView;
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
    },
  ): Promise<{ readonly version: number; readonly canUndo: boolean; readonly canRedo: boolean } | null>;
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

/** Everything together, as a door wires it once; a use case asks only for the part it needs. */
export type Deps = Outside & {
  readonly projects: ProjectStore;
  readonly documents: DocumentStore;
  readonly segments: SegmentStore;
  readonly comments: CommentStore;
  readonly memories: MemoryStore;
  readonly glossaries: GlossaryStore;
  readonly termReview: TermReviewStore;
  readonly importRuns: ImportRunStore;
  readonly jobs: JobStore;
  readonly alignments: AlignmentStore;
};
