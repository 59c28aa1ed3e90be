import type { Span } from '../../core/span';
import type { LangTag } from '../../text/types';

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

/** What one memory of a project has. */
export type MemoryConcordanceView = ConcordanceView & { readonly memoryId: string; readonly memoryName: string };
