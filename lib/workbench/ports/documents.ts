import type { InlineContent } from '../../text/inline';
import type { BlockRole, LangTag } from '../../text/types';
import type { LanguagePair, SegmentStatus } from '../views/common';
import type { DocumentView } from '../views/document';
import type { CommentView, SegmentOrigin, SegmentView } from '../views/segment';

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

/** What a file brings for a block beside its texts: proposals and terms that its sender put there. */
export type Brought = {
  readonly matches: readonly {
    /** `fingerprint` of the source of the segment it is for; null for all of the block. */
    readonly forSource: string | null;
    readonly source: InlineContent | null;
    readonly target: InlineContent;
    /** Whole percent as the file says it. */
    readonly quality: number | null;
    readonly origin: string | null;
  }[];
  readonly terms: readonly {
    readonly term: string;
    readonly translations: readonly string[];
    readonly definition: string | null;
  }[];
};

export type NewBlock = {
  readonly role: BlockRole;
  readonly lang: LangTag;
  readonly translate: boolean;
  readonly brought: Brought | null;
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
  /** The import it comes with, kept in the same transaction. */
  readonly run: { readonly id: string; readonly fileName: string; readonly actorId: string };
  readonly blocks: readonly NewBlock[];
};

/** A document as an export needs it: everything, in order, as it was at one moment. */
export type WholeDocument = {
  readonly document: DocumentView;
  readonly skeleton: unknown;
  readonly segments: readonly (SegmentView & { readonly trailing: string })[];
  /** The oldest first. */
  readonly comments: readonly CommentView[];
};

export type DocumentStore = {
  list(projectId: string): Promise<readonly DocumentView[]>;
  get(projectId: string, documentId: string): Promise<DocumentView | null>;
  insert(document: NewDocument): Promise<void>;
  whole(projectId: string, documentId: string): Promise<WholeDocument | null>;
  /** Of a document that exists; what its format's writer needs. */
  skeleton(projectId: string, documentId: string): Promise<unknown>;
  rename(projectId: string, documentId: string, name: string): Promise<boolean>;
  remove(projectId: string, documentId: string): Promise<boolean>;
  /** Removes what an import brought; null, and nothing is removed, when somebody has worked on it. */
  undoImport(projectId: string, importRunId: string): Promise<number | null>;
};
