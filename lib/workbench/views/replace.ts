import type { Span } from '../../core/span';
import type { TextMatch } from '../../text/find-text';
import type { LitText } from './concordance';

/** What is looked for in the translations of a project, and what comes in its place. */
export type ReplaceQuery = {
  readonly projectId: string;
  /** Null: in all documents. */
  readonly documentId: string | null;
  readonly find: string;
  /** How it is compared; `regex`: it is a regular expression, and the replacement may quote groups as `$1`. */
  readonly by: TextMatch | 'regex';
  readonly isWord: boolean;
  readonly replacement: string;
};

/** A segment before and after, with the places lit up. */
export type ReplaceHit = {
  readonly segmentId: string;
  readonly number: number;
  readonly document: { readonly id: string; readonly name: string };
  readonly source: { readonly lang: string; readonly text: string };
  readonly before: LitText;
  readonly after: LitText;
};
export type ReplacePreview = {
  /** The first ones. */
  readonly hits: readonly ReplaceHit[];
  readonly segments: number;
  readonly places: number;
  /** Segments with such places that stay as they are because they are locked. */
  readonly locked: number;
  /** It took too long: not everything was looked through. */
  readonly isPartial: boolean;
};

/** A change of one document. */
export type DocumentChange = { readonly documentId: string; readonly changeId: string };
/** What a replacement, or its undo, has done. */
export type ReplaceOutcome = {
  readonly projectId: string;
  /** What can be taken back, or is still to be. */
  readonly changes: readonly DocumentChange[];
  readonly segments: number;
  /** Segments that stayed as they are because somebody was changing them. */
  readonly left: number;
  /** It was stopped before it had looked at every document. */
  readonly isPartial: boolean;
};

/** A stretch with what comes in its place. */
export type Replacement = Span & { readonly text: string };
