import type { InlineContent } from '../../text/inline';
import type { BlockRole, LangTag } from '../../text/types';
import type { XliffProposal } from './proposal';
import type { XliffNote, XliffStatus } from './types';

/** A document of ours, or one that was read: `XliffFile` fits. */
export type XliffFileDraft = {
  readonly original: string | null;
  /** As XLIFF 1.2 names them: `plaintext`, `html`, `x-markdown`. */
  readonly datatype: string | null;
  readonly notes: readonly XliffNote[];
};

export type XliffSegmentDraft = {
  readonly id: string | null;
  readonly source: InlineContent;
  readonly target: InlineContent | null;
  readonly status: XliffStatus;
  readonly isLocked: boolean;
  readonly trailing: string;
  /** Written as a match of the segment. */
  readonly proposal?: XliffProposal;
};

/** A block of ours, or a unit that was read: `XliffUnit` fits. */
export type XliffUnitDraft = {
  readonly id: string | null;
  readonly name: string | null;
  readonly role: BlockRole | null;
  readonly translate: boolean;
  readonly leading: string;
  readonly notes: readonly XliffNote[];
  readonly segments: readonly XliffSegmentDraft[];
};

/** What the writers take: each file, then its units. */
export type XliffDraftItem =
  | { readonly kind: 'file'; readonly file: XliffFileDraft }
  | { readonly kind: 'unit'; readonly unit: XliffUnitDraft };

export type XliffWriteOptions = {
  readonly sourceLang: LangTag;
  readonly targetLang: LangTag;
  /** Version of the program, told in the header of 1.2. */
  readonly toolVersion?: string;
};
