/** How names are rendered in a text, a project or a memory, and what a change of a rendering would touch. */
import type { Span } from '../../core/span';
import type { TermClass, TermStatus } from '../../term/types';
import type { LangTag } from '../../text/types';

/** Where names are looked at; `glossary`: in every project that uses it. */
export type NameScope =
  | { readonly kind: 'document'; readonly projectId: string; readonly id: string }
  | { readonly kind: 'project' | 'memory' | 'glossary'; readonly id: string };

/** A pair of texts in its place; `number` of a segment counts from 1. */
export type NamePlaceRef =
  | {
      readonly kind: 'segment';
      readonly projectId: string;
      readonly documentId: string;
      readonly documentName: string;
      readonly segmentId: string;
      readonly number: number;
    }
  | { readonly kind: 'unit'; readonly memoryId: string; readonly unitId: string };
/** A rendering in its sentence; `span` null where it is missing. */
export type NamePlace = { readonly ref: NamePlaceRef; readonly text: string; readonly span: Span | null };

/**
 * One way a name is rendered. `status` is the glossary's, `unlisted` for a form that it does not have, `missing` where no
 * rendering was found.
 */
export type NameRendering = {
  readonly text: string;
  readonly status: TermStatus | 'unlisted' | 'missing';
  readonly count: number;
  /** Unlike the usual one, or forbidden. */
  readonly isMinority: boolean;
  /** The first few. */
  readonly places: readonly NamePlace[];
};
export type NameRow = {
  /** Null for a name that no glossary knows. */
  readonly entry: { readonly glossaryId: string; readonly id: string; readonly class: TermClass } | null;
  readonly name: string;
  readonly nameLang: LangTag;
  readonly lang: LangTag;
  readonly count: number;
  /** Most frequent first. */
  readonly renderings: readonly NameRendering[];
};
export type NamesReport = {
  readonly pairs: number;
  /** Names met, of which `rows` has those that matter most: the inconsistent first. */
  readonly names: number;
  readonly inconsistent: number;
  readonly rows: readonly NameRow[];
};

/** A target in which a rendering would be changed. */
export type RenamePlace = {
  readonly ref: NamePlaceRef & { readonly kind: 'segment' };
  readonly before: string;
  readonly after: string;
  readonly spans: readonly Span[];
  readonly newSpans: readonly Span[];
  readonly isLocked: boolean;
  /** False where grammar was guessed or the source does not name the concept: somebody should look. */
  readonly isSure: boolean;
};
export type RenamePreview = { readonly total: number; readonly places: readonly RenamePlace[] };
export type RenameOutcome = {
  readonly changeId: string;
  readonly projectIds: readonly string[];
  readonly fixed: number;
  /** Locked, changed meanwhile, or not allowed: left as they were. */
  readonly left: number;
  /** The entry as the change has left it, null when it was not changed. */
  readonly entryVersion: number | null;
};
