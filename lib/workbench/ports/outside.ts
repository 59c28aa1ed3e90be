/** What use cases need that is neither a store nor a queue: clock, uploads, patterns, the index of this machine. */
import type { Span } from '../../core/span';
import type { SegmentationRules } from '../../text/segmentation-rules';
import type { ConcordanceFinder, FragmentFinder, WordModels } from '../concordance/concordance';
import type { ImportFormat, ImportSource, TrackedChanges } from '../document/document-source';
import type { ReadEncoding } from '../exchange/check-file';
import type { Matcher } from '../memory/finder';

export type Clock = { readonly now: () => Date; readonly newId: () => string };

/** A file that a client has sent, decoded as it is read; `encoding` is known from the first chunk on. */
export type Upload = {
  readonly chunks: AsyncIterable<string>;
  readonly encoding: () => string;
  /** How the encoding is known and what the file says of it; null until something was read. */
  readonly detected: () => ReadEncoding | null;
  readonly bytes: () => Promise<number>;
  /** The file as it came, whole: for packed formats. @throws CodecError `tooLarge` */
  readonly content: () => Promise<Uint8Array>;
};

/** What the user says about a file; absent: as its name and its contents say. */
export type AskedDocument = {
  readonly encoding?: string | undefined;
  readonly format?: ImportFormat | undefined;
  readonly trackedChanges?: TrackedChanges | undefined;
};
/** `detected` is null for a packed file, whose parts say it themselves. */
export type ReadUpload = {
  readonly source: ImportSource;
  readonly detected: (ReadEncoding & { readonly bomLength: number }) | null;
};

export type Uploads = {
  open(id: string, encoding?: string): Upload;
  /** A file sent before as a document to bring in. @throws CodecError when it breaks its format or is too large for one */
  document(id: string, fileName: string, asked?: AskedDocument): Promise<ReadUpload>;
  remove(id: string): Promise<void>;
};

/** Where an expression fits; `text` is what comes in the place, where there is a replacement. */
export type PatternMatch = Span & { readonly text?: string };
/** A regular expression at work beside us. */
export type PatternSearch = {
  /** Where it fits, text by text; null when its time is used up: it will not answer any more. One call at a time. */
  find(texts: readonly string[]): Promise<readonly (readonly PatternMatch[])[] | null>;
  close(): Promise<void>;
};

/** What is neither a store nor a queue. `segmentationRules` are the shipped ones. */
export type Outside = Clock & {
  readonly segmentationRules: () => SegmentationRules;
  readonly uploads: Uploads;
  /** Does work that does not wait for anything, and breaks it off when it lasts too long: null then. @param limitMs milliseconds */
  readonly bounded: <T>(work: () => T, limitMs: number) => { readonly value: T } | null;
  /**
   * Null when it is no regular expression. @param limitMs milliseconds for all texts together
   * @param replacement may quote what was found, as `$&`, `$1`, `$<name>`
   */
  readonly pattern: (source: string, limitMs: number, replacement?: string) => PatternSearch | null;
  /** The memory index of this machine, where it runs. */
  readonly matcher: Matcher;
  /** The same index, asked for words. */
  readonly concordance: ConcordanceFinder;
  readonly fragments: FragmentFinder;
  readonly wordModels: WordModels;
};
