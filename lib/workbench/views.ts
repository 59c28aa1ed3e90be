/**
 * The values that doors show: pages, routes, verbs and jobs receive these and nothing else.
 * Plain, serialisable, with dates as ISO strings; no database type crosses this line.
 */
import type { AlignmentState } from '../align/alignment';
import type { Failure } from '../core/result';
import type { Span } from '../core/span';
import type { ReviewState, TermClass, TermEntry, TermStatus } from '../term/types';
import type { InlineContent } from '../text/inline';
import type { BlockRole, LangTag } from '../text/types';

export const SEGMENT_STATUSES = ['untranslated', 'draft', 'translated', 'reviewed', 'approved'] as const;
export type SegmentStatus = (typeof SEGMENT_STATUSES)[number];
export type StatusCounts = Readonly<Record<SegmentStatus, number>>;

export type LanguagePair = { readonly sourceLang: LangTag; readonly targetLang: LangTag };

export type ProjectSettings = {
  /** Whole percentage, 50 to 100: matches below it are not offered. */
  readonly fuzzyFloor: number;
  readonly matchLimit: number;
  /** Ids of checks that are switched off. */
  readonly disabledChecks: readonly string[];
};
export const DEFAULT_SETTINGS: ProjectSettings = { fuzzyFloor: 70, matchLimit: 5, disabledChecks: [] };

export type Progress = {
  readonly segments: number;
  readonly words: number;
  /** Words of segments that are untranslated or draft. */
  readonly wordsLeft: number;
  readonly byStatus: StatusCounts;
};

export type ProjectView = LanguagePair & {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly isSample: boolean;
  readonly documents: number;
  readonly progress: Progress;
  readonly updatedAt: string;
};

export type AttachedMemory = {
  readonly memory: MemoryView;
  readonly priority: number;
  readonly penalty: number;
  readonly isWritten: boolean;
};
export type AttachedGlossary = {
  readonly glossary: GlossaryView;
  readonly priority: number;
  readonly isWritten: boolean;
};

export type ProjectPageView = {
  readonly project: ProjectView;
  readonly settings: ProjectSettings;
  readonly documents: readonly DocumentView[];
  readonly memories: readonly AttachedMemory[];
  readonly glossaries: readonly AttachedGlossary[];
};

export type DocumentView = LanguagePair & {
  readonly projectId: string;
  readonly id: string;
  readonly name: string;
  readonly format: string;
  readonly encoding: string;
  readonly progress: Progress;
  readonly createdAt: string;
  readonly updatedAt: string;
};

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

/** A stretch of a text and how it differs from the other text. */
export type DiffPart = { readonly kind: 'same' | 'inserted' | 'deleted'; readonly text: string };
export type PenaltyView = { readonly name: string; readonly amount: number };

/** A proposal from the memory, with its derivation: nothing about the score is hidden. */
export type MatchView = {
  readonly unitId: string;
  readonly memoryId: string;
  readonly memoryName: string;
  readonly kind: 'context' | 'exact' | 'fuzzy';
  /** 0–101, after penalties. */
  readonly score: number;
  readonly plainScore: number;
  readonly gradedScore: number;
  readonly penalties: readonly PenaltyView[];
  /** What made the difference: `clitics`, `orthography`, `numbers`, `words`, `punctuation`, `negation`. */
  readonly differences: readonly string[];
  readonly sourceText: string;
  readonly targetText: string;
  readonly target: InlineContent;
  /** The proposal with numbers and codes repaired when that is safe; null when nothing was repaired. */
  readonly repaired: InlineContent | null;
  /** `numberClass` …: why a repair was not made although something differs. */
  readonly warnings: readonly string[];
  /** From the stored source to the source being translated, word by word. */
  readonly diff: readonly DiffPart[];
  readonly author: string;
  readonly changedAt: string;
  readonly provenance: string;
};

export type { ReviewState, TermClass, TermStatus };

export type TermView = {
  readonly id: string;
  readonly lang: LangTag;
  readonly text: string;
  readonly status: TermStatus;
  readonly partOfSpeech: string;
  readonly gender: string;
  readonly number: string;
  readonly caseSensitive: boolean;
  readonly exactOnly: boolean;
  readonly note: string;
  readonly example: string;
};
/** What a concept has beside the fields that are searched. */
export type EntryExtras = {
  readonly source?: string | undefined;
  readonly link?: string | undefined;
  readonly image?: string | undefined;
  /** Adjectives of a place count as the place. */
  readonly nisba?: boolean | undefined;
};
export type TermEntryView = {
  readonly glossaryId: string;
  readonly id: string;
  readonly class: TermClass;
  readonly domain: string;
  readonly definition: string;
  readonly note: string;
  readonly doNotTranslate: boolean;
  readonly review: ReviewState;
  readonly version: number;
  readonly terms: readonly TermView[];
  readonly extras: EntryExtras;
  readonly updatedAt: string;
  readonly isDeleted: boolean;
};

/** A term found in a text: `span` covers the core, `surface` the whole word with its clitics. */
export type TermOccurrenceView = {
  readonly entryId: string;
  readonly glossaryId: string;
  readonly class: TermClass;
  readonly review: ReviewState;
  readonly span: Span;
  readonly surface: Span;
  readonly core: string;
  readonly why: string;
  /** 0–1. */
  readonly confidence: number;
  readonly proclitics: readonly string[];
  /** Terms of the other language, preferred first. */
  readonly renderings: readonly { readonly text: string; readonly status: TermStatus }[];
  readonly doNotTranslate: boolean;
  readonly note: string;
};

/**
 * What helps with one segment. `entries` are the whole concepts behind the terms, so that the page can recognise
 * them in the target while it is being typed.
 */
export type HelpForSegment = {
  readonly matches: readonly MatchView[];
  readonly terms: readonly TermOccurrenceView[];
  readonly entries: readonly TermEntry[];
  /** Stored phrases of a segment that no match covers. */
  readonly fragments: readonly FragmentView[];
};

export type MemoryView = LanguagePair & {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly units: number;
  readonly projects: number;
  readonly createdAt: string;
};
export type UnitView = LanguagePair & {
  readonly memoryId: string;
  readonly id: string;
  readonly sourceText: string;
  readonly targetText: string;
  readonly source: InlineContent;
  readonly target: InlineContent;
  readonly status: string;
  readonly author: string;
  readonly createdAt: string;
  readonly changedAt: string;
  readonly usageCount: number;
  readonly provenance: string;
  readonly role: BlockRole | null;
  /** Guards an edit against a change by somebody else. */
  readonly revision: string;
};

/** One page of a long list; `next` is the cursor of the following page, null at the end. */
export type Page<T> = { readonly items: readonly T[]; readonly next: string | null; readonly total: number };

export type GlossaryView = LanguagePair & {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly entries: number;
  readonly proposed: number;
  readonly projects: number;
  readonly createdAt: string;
};

export type ImportIssueView = {
  readonly code: string;
  readonly severity: string;
  readonly line: number;
  readonly column: number;
  readonly params?: Readonly<Record<string, string | number>>;
};
export type ImportReport = {
  readonly importRunId: string;
  readonly fileName: string;
  readonly encoding: string;
  readonly read: number;
  readonly written: number;
  readonly rejected: number;
  /** Ten of a kind at most; `counts` has them all. */
  readonly issues: readonly ImportIssueView[];
  readonly counts: Readonly<Record<string, number>>;
};
export type ImportRunView = {
  readonly id: string;
  readonly kind: string;
  readonly fileName: string;
  readonly state: 'running' | 'done' | 'failed' | 'undone';
  readonly report: ImportReport | null;
  readonly startedAt: string;
};

export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
export type JobView = {
  readonly id: string;
  readonly projectId: string | null;
  readonly kind: string;
  readonly state: JobState;
  readonly done: number;
  readonly total: number | null;
  readonly result: unknown;
  readonly failure: Failure | null;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly isCancelling: boolean;
};

export const EXPORT_FORMATS = [
  'original',
  'tmx',
  'xliff-1.2',
  'xliff-2.1',
  'text',
  'markdown',
  'html',
  'bilingual-html',
] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

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
  readonly state: AlignmentState;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly memories: readonly AttachedMemory[];
};
/** What a commit would do to a memory, or has done. */
export type CommitView = {
  readonly added: number;
  readonly updated: number;
  readonly removed: number;
  /** Beads whose unit is as it should be, and pairs that the memory had before. */
  readonly unchanged: number;
  /** Pairs whose source the memory knows with another target; they are among the added. The first ones. */
  readonly conflicts: readonly { readonly source: string; readonly target: string; readonly known: string }[];
  readonly conflictCount: number;
};

/** A text with stretches to light up. */
export type LitText = { readonly lang: LangTag; readonly text: string; readonly spans: readonly Span[] };
/** A unit in a concordance: the side in which something was found, and the other with what renders it. */
export type ConcordanceLine = {
  readonly unitId: string;
  readonly found: LitText;
  readonly other: LitText;
  readonly provenance: string;
  /** Where it was translated, as far as that still exists. */
  readonly place: { readonly projectId: string; readonly documentId: string; readonly number: number } | null;
};
/** `text` is empty where no rendering could be told. */
export type RenderingCount = { readonly text: string; readonly lang: LangTag; readonly count: number };
export type ConcordanceView = {
  readonly lines: readonly ConcordanceLine[];
  /** Units in all, or at least when `isPartial`. */
  readonly total: number;
  readonly offset: number;
  /** Offset of the next page. */
  readonly next: number | null;
  /** The memory was not read to its end. */
  readonly isPartial: boolean;
  /** A regular expression was stopped because it took too long. */
  readonly isTimedOut: boolean;
  readonly renderings: readonly RenderingCount[];
  /** Units whose renderings were counted. */
  readonly counted: number;
  /** Whether the memory's words have been learned. */
  readonly isTaught: boolean;
};

/** A phrase of a segment that stands in the memories. */
export type FragmentView = {
  readonly span: Span;
  readonly text: string;
  /** Likely renderings, commonest first; empty where the memory's words have not been learned. */
  readonly renderings: readonly RenderingCount[];
  /** A pair that holds it. */
  readonly example: { readonly source: string; readonly target: string };
};

/** What one memory of a project has. */
export type MemoryConcordanceView = ConcordanceView & { readonly memoryId: string; readonly memoryName: string };
