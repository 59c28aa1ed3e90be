import type { LangTag } from '../../text/types';
import type { LanguagePair, Page } from '../views/common';
import type { EntryStep } from '../views/entry';
import type { GlossaryView, RelationView, ReviewState, TermClass, TermEntryView, TermView } from '../views/glossary';
import type { CandidateView, QueueFilter, TermEvidence } from '../views/review';
import type { Remark } from '../views/segment';

export type TermDraft = TermView & { readonly folded: string };

/** An entry as it is to be stored: without what the store knows of it. */
export type EntryDraft = Omit<
  TermEntryView,
  'glossaryId' | 'version' | 'updatedAt' | 'isDeleted' | 'isConflicting' | 'terms'
> & { readonly terms: readonly TermDraft[] };

export type EntryFilter = {
  readonly text?: string;
  readonly review?: ReviewState;
  readonly class?: TermClass;
  readonly domain?: string;
  readonly isConflicting?: boolean;
  /** A language of the glossary without a term. */
  readonly missing?: LangTag;
  /** Deleted entries instead of those that are there. */
  readonly isDeleted?: boolean;
};

/** What became of a write: one of its entries moved on, or relates to what is not there, or to itself over others. */
export type EntryWriting = 'written' | 'staleEdit' | 'danglingRelation' | 'cyclicRelation';

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
  /** All entries that are neither deleted nor rejected, read page by page; or those of them that are asked for by id. */
  entriesFor(glossaryIds: readonly string[], entryIds?: readonly string[]): AsyncGenerator<TermEntryView>;
  /** The version of each of those entries by id: what has changed since they were read. */
  versionsFor(glossaryIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
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
  /** Entries by id, deleted ones too, in the order asked; those that are not there are left out. */
  entries(glossaryId: string, entryIds: readonly string[]): Promise<readonly TermEntryView[]>;
  /** Relations that other entries have to this one. */
  relationsTo(glossaryId: string, entryId: string): Promise<readonly RelationView[]>;
  /** Moves entries to a state of the review, with a history row each; `batchId` takes them back together. @returns how many moved */
  reviewMany(
    glossaryId: string,
    entryIds: readonly string[],
    change: {
      readonly review: ReviewState;
      readonly batchId: string;
      readonly actorId: string;
      readonly reason: string;
    },
  ): Promise<number>;
  /** Takes some of a batch back, as a new version each; what was changed since stays. @returns how many; 0 when none is left */
  undoMany(
    glossaryId: string,
    batchId: string,
    options: { readonly actorId: string; readonly limit: number },
  ): Promise<number>;
  /** The domains of a glossary's entries, in order. */
  domains(glossaryId: string): Promise<readonly string[]>;
  history(glossaryId: string, entryId: string): Promise<readonly EntryStep[]>;
};

type ImportOptions = { readonly importRunId: string; readonly actorId: string };

/** What imports do to a glossary, in batches. */
export type GlossaryImports = {
  /** The terms of all entries that are neither deleted nor rejected, `size` at a time. */
  terms(
    glossaryId: string,
    size: number,
  ): AsyncGenerator<readonly { readonly entryId: string; readonly lang: LangTag; readonly text: string }[]>;
  /** @param before entries that this import has brought so far */
  insert(glossaryId: string, entries: readonly EntryDraft[], options: ImportOptions, before: number): Promise<number>;
  /** Writes new versions of entries with their history. @returns the ids of those that had not moved on */
  replace(
    glossaryId: string,
    entries: readonly { readonly entry: EntryDraft; readonly version: number }[],
    options: ImportOptions,
  ): Promise<readonly string[]>;
  /** After the last batch: whoever keeps something made from the glossary looks again. */
  finish(glossaryId: string): Promise<void>;
  /** Takes an import back: what it brought goes, what it changed is as before. Entries that somebody has changed since stay. */
  undo(glossaryId: string, importRunId: string, actorId: string): Promise<number>;
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
  /** Writes new versions of several entries with their history, or nothing. */
  write(
    glossaryId: string,
    entries: readonly { readonly entry: EntryDraft; readonly version: number }[],
    options: { readonly actorId: string; readonly reason: string },
  ): Promise<EntryWriting>;
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
