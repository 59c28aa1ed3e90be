/** Bringing a glossary file in: what the page asks and shows. Plain values. */
import type { TermConflict } from '../../term/conflicts';
import type { ImportReport } from './job';

export const GLOSSARY_FILE_FORMATS = ['tbx', 'csv', 'tsv', 'xlsx', 'omegat'] as const;
export type GlossaryFileFormat = (typeof GLOSSARY_FILE_FORMATS)[number];

/** How a table is to be read where its first row does not say it: a heading for each column (`ar`, `en admitted`, `note`; empty: none). */
export type TableReading = {
  readonly columns?: readonly string[] | undefined;
  readonly hasHeading?: boolean | undefined;
};

/**
 * What becomes of an entry that is there already. `add`: it comes beside it · `skip`: the file's is left out · `overwrite`: the
 * file's terms replace those of their languages, and what it says replaces what was said · `merge`: new terms join the entry,
 * and empty fields are filled.
 */
export const MERGE_POLICIES = ['merge', 'skip', 'overwrite', 'add'] as const;
export type MergePolicy = (typeof MERGE_POLICIES)[number];

/** When two entries are one: a term in both languages is the same, or the source term alone. Ids of a file of ours always say it. */
export const SAME_AS = ['both', 'source'] as const;
export type SameAs = (typeof SAME_AS)[number];

/** A file before it is brought in. `table`: the first rows, and what each column seems to be; null for TBX. */
export type GlossaryPreview = {
  readonly format: GlossaryFileFormat;
  readonly table: {
    readonly columns: readonly string[];
    readonly hasHeading: boolean;
    readonly rows: readonly (readonly string[])[];
  } | null;
};

/** One thing that an import does to an entry: `before` empty where it adds, `after` empty where it takes away. */
export type EntryChangeLine = { readonly field: string; readonly before: string; readonly after: string };
export type EntryChange = {
  readonly kind: 'add' | 'change';
  /** The entry's preferred terms. */
  readonly label: string;
  /** Empty for an entry that is added. */
  readonly lines: readonly EntryChangeLine[];
};
export type ImportConflict = {
  readonly kind: TermConflict['kind'];
  readonly text: string;
  /** Preferred terms of the entries that collide. */
  readonly entries: readonly string[];
};

/** What an import did, or would do. Entries of the file are added, change one, say nothing new (`same`), are skipped, or rejected. */
export type GlossaryImportReport = ImportReport & {
  readonly isDryRun: boolean;
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly skipped: number;
  /** The first ones. */
  readonly changes: readonly EntryChange[];
  readonly conflicts: readonly ImportConflict[];
  readonly conflictCount: number;
};
