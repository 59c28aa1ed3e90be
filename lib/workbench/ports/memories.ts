import type { TmxBearer, TmxVariant } from '../../codec/tmx/types';
import type { InlineContent } from '../../text/inline';
import type { BlockRole, LangTag } from '../../text/types';
import type { LanguagePair, Page } from '../views/common';
import type { MemoryView, UnitView } from '../views/memory';

/** What an exchange format said about a unit beyond our own fields, in the order of the file. */
export type UnitExtras = {
  readonly tu?: TmxBearer;
  readonly source?: TmxBearer;
  readonly target?: TmxBearer;
  /** Variants in languages that the memory does not hold; they go out again with this unit. */
  readonly others?: readonly TmxVariant[];
};

/** The prefix filter's columns, made by `unitKeys` of lib/workbench/memory/unit-keys.ts. */
export type UnitKeys = {
  readonly sourceFingerprint: string;
  readonly targetFingerprint: string;
  readonly sourceLength: number;
  readonly sourcePrefix: readonly number[];
  readonly targetLength: number;
  readonly targetPrefix: readonly number[];
};

export type UnitDraft = LanguagePair &
  UnitKeys & {
    readonly id: string;
    readonly source: InlineContent;
    readonly sourceText: string;
    readonly target: InlineContent;
    readonly targetText: string;
    readonly previousFingerprint: string | null;
    readonly nextFingerprint: string | null;
    readonly role: BlockRole | null;
    readonly status: string;
    readonly author: string;
    readonly createdAt: Date;
    readonly changedAt: Date;
    readonly usageCount: number;
    readonly lastUsedAt: Date | null;
    readonly provenance: {
      readonly document?: string;
      readonly file?: string;
      readonly url?: string | undefined;
      /** Who published the translation, and when (`2020-06-03`). */
      readonly outlet?: string | undefined;
      readonly date?: string | undefined;
    };
    readonly extras: UnitExtras;
    /** The segment, or the alignment, that this unit comes from and that keeps it up to date. */
    readonly segmentId: string | null;
  };

export type StoredUnit = UnitDraft & { readonly memoryId: string; readonly revision: bigint };

/** A question to the prefix filter: every unit of these memories that can reach the threshold is returned. */
export type CandidateQuery = {
  readonly memoryIds: readonly string[];
  readonly lang: LangTag;
  readonly fingerprint: string;
  readonly prefix: readonly number[];
  readonly minLength: number;
  readonly maxLength: number;
};

/**
 * What scoring needs of a unit that the filter let through. `text` is the side in the query's language; the neighbours are
 * those of the unit's source and count only when that is the side.
 */
export type Candidate = {
  readonly memoryId: string;
  readonly unitId: string;
  readonly side: 'source' | 'target';
  readonly text: string;
  readonly other: string;
  readonly previousFingerprint: string | null;
  readonly nextFingerprint: string | null;
  readonly status: string;
  readonly changedAt: Date;
  /** The segment that wrote the unit. */
  readonly segmentId: string | null;
};

/** What an index needs of a unit as it is now. */
export type UnitState = LanguagePair &
  Pick<
    UnitDraft,
    'id' | 'sourceText' | 'targetText' | 'previousFingerprint' | 'nextFingerprint' | 'status' | 'changedAt'
  >;

/** Where a memory stands: `revision` grows with every change. */
export type MemoryState = { readonly revision: bigint; readonly units: number };

/** A part of what happened to a memory: first forget `deleted`, then take in `units`. */
export type MemoryChanges = { readonly deleted: readonly string[]; readonly units: readonly UnitState[] };

export type UnitFilter = { readonly text?: string; readonly author?: string; readonly importRunId?: string };

export type DuplicatePolicy = 'keepBoth' | 'keepNewest' | 'skip';

export type MemoryStore = {
  list(): Promise<readonly MemoryView[]>;
  get(memoryId: string): Promise<MemoryView | null>;
  byName(name: string): Promise<MemoryView | null>;
  create(
    draft: LanguagePair & {
      readonly id: string;
      readonly name: string;
      readonly note: string;
      readonly isSample: boolean;
    },
  ): Promise<void>;
  rename(memoryId: string, name: string, note: string): Promise<boolean>;
  remove(memoryId: string): Promise<boolean>;
  candidates(query: CandidateQuery): Promise<readonly Candidate[]>;
  /** Writes a batch under one revision; returns how many were written and how many the policy left out. */
  insert(
    memoryId: string,
    units: readonly UnitDraft[],
    options: { readonly importRunId: string | null; readonly policy: DuplicatePolicy; readonly actorId: string },
  ): Promise<{ readonly written: number; readonly skipped: number }>;
  page(memoryId: string, filter: UnitFilter, cursor: string | null, limit: number): Promise<Page<UnitView>>;
  unit(memoryId: string, unitId: string): Promise<StoredUnit | null>;
  unitsById(unitIds: readonly { readonly memoryId: string; readonly unitId: string }[]): Promise<readonly StoredUnit[]>;
  /** False when the unit changed since `revision`. */
  replace(memoryId: string, unit: UnitDraft, revision: bigint, actorId: string): Promise<boolean>;
  removeUnits(memoryId: string, unitIds: readonly string[], actorId: string): Promise<number>;
  undoImport(memoryId: string, importRunId: string, actorId: string): Promise<number>;
  /** Every unit in a stable order, read in pages: memory stays bounded. */
  units(memoryId: string): AsyncIterable<StoredUnit>;
  /** By id, for those that exist. Changes asked for after this was read include all up to the revision. */
  states(memoryIds: readonly string[]): Promise<ReadonlyMap<string, MemoryState>>;
  /** What happened after a revision, in parts; after 0 it is all units there are, by id. A unit may come more than once. */
  changes(memoryId: string, after: bigint): AsyncIterable<MemoryChanges>;
};
