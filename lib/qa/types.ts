import type { Span } from '../core/span';
import type { TermClass, TermStatus } from '../term/types';
import type { InlineContent } from '../text/inline';
import type { TargetLimits } from '../text/target-limits';
import type { LangTag } from '../text/types';

/** Blocking issues stop an export, warnings ask for a look, hints only inform. */
export const SEVERITIES = ['blocking', 'warning', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** One side of a pair. `content` holds the codes, `text` is `plainText(content)`; without codes it may be left out. */
export type SegmentText = { readonly lang: LangTag; readonly text: string; readonly content?: InlineContent };

/** A term found in one side, as `termUses` of lib/qa/term-uses.ts makes it: a check never looks anything up. */
export type TermUse = Span & {
  readonly entryId: string;
  readonly class: TermClass;
  /** The term as the glossary writes it, and its status there. */
  readonly term: string;
  readonly status: TermStatus;
  readonly doNotTranslate: boolean;
  /** What the glossary offers in the other language, preferred first. */
  readonly renderings: readonly { readonly text: string; readonly status: TermStatus }[];
};

/** How the target came about; only what checks ask for. */
export type TargetOrigin = {
  readonly kind: 'match' | 'pretranslated' | 'machine' | 'other';
  /** 0–101. */
  readonly score: number;
  readonly isEdited: boolean;
};

export type DocumentStyle = { readonly lowerCaseStarts: boolean };

/** A source and its translation with everything checks may need, all of it values. */
export type SegmentPair = {
  readonly source: SegmentText;
  readonly target: SegmentText;
  /** Terms recognised in each side; checks of terms are silent without them. */
  readonly terms?: { readonly source: readonly TermUse[]; readonly target: readonly TermUse[] };
  readonly isConfirmed?: boolean;
  /** Habits of the document, as `styleOf` of lib/qa/document-style.ts reads them off its targets. */
  readonly style?: DocumentStyle;
  readonly origin?: TargetOrigin | null;
  /** What the file asks of this translation. */
  readonly limits?: TargetLimits;
};

export type IssueParams = Readonly<Record<string, string | number>>;

/**
 * What a check found. `checkId` and `params` feed the messages `qa:<checkId>.message`; `span` is in the target's text,
 * `sourceSpan` in the source's, null where the issue has no place.
 */
export type QaIssue = {
  readonly checkId: string;
  readonly severity: Severity;
  readonly params: IssueParams;
  readonly span: Span | null;
  readonly sourceSpan: Span | null;
};
export type Found = {
  readonly params?: IssueParams;
  readonly span?: Span | null;
  readonly sourceSpan?: Span | null;
  /** When this finding weighs more or less than the check usually does. */
  readonly severity?: Severity;
};

/** What a user can set: each option has a default, and its type is the default's. */
export type CheckOptions = Readonly<Record<string, number | boolean | string | readonly string[]>>;

/**
 * A check is a value, not a class: pure, synchronous, ignorant of storage and of other checks. `on` says whether it
 * runs unless a project says otherwise. It is never asked about an empty target unless `onEmpty`.
 */
export type QaCheck<Options extends CheckOptions = CheckOptions> = {
  readonly id: string;
  readonly severity: Severity;
  readonly on: boolean;
  readonly onEmpty?: boolean;
  readonly defaults: Options;
  readonly run: (pair: SegmentPair, options: Options) => readonly Found[];
};

/** A segment of a document or project, in order. */
export type DocumentSegment = SegmentPair & { readonly id: string };
export type DocumentFound = Found & { readonly segmentId: string };

/** A check that compares segments with each other. */
export type DocumentCheck<Options extends CheckOptions = CheckOptions> = {
  readonly id: string;
  readonly severity: Severity;
  readonly on: boolean;
  readonly defaults: Options;
  readonly runDocument: (segments: readonly DocumentSegment[], options: Options) => readonly DocumentFound[];
};

/** What a project sets, by check id; what is absent keeps its default. */
export type QaSettings = {
  readonly enabled?: Readonly<Record<string, boolean>>;
  readonly severity?: Readonly<Record<string, Severity>>;
  readonly options?: Readonly<Record<string, CheckOptions>>;
};

/** Makes a check known with the types of its options forgotten: the registry holds them all alike. */
export const defineCheck = <Options extends CheckOptions>(check: QaCheck<Options>): QaCheck =>
  check as unknown as QaCheck;
export const defineDocumentCheck = <Options extends CheckOptions>(check: DocumentCheck<Options>): DocumentCheck =>
  check as unknown as DocumentCheck;
