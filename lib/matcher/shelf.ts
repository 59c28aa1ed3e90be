import { setImmediate as turn } from 'node:timers/promises';
import type { ConcordanceResult } from '../tm/concordance-search';
import type { Fragment } from '../tm/fragments';
import { MemoryIndex } from '../tm/memory-index';
import type { ConcordanceAsk, FragmentAsk } from '../workbench/concordance/concordance';
import type { FinderQuery, Found } from '../workbench/memory/finder';
import { indexedUnit } from '../workbench/memory/index-memory';
import { indexFinder } from '../workbench/memory/match-finder';
import type { MemoryState, MemoryStore } from '../workbench/ports/memories';
import type { SnapshotFolder } from './snapshot-folder';

/** Units taken in before others may ask: some ten milliseconds. */
const UNITS_AT_ONCE = 250;
/** Bytes of index a unit takes in both languages, about; asked before it is loaded. */
const BYTES_PER_UNIT = 400;
/** Smaller memories are read from the database as fast as from a file. Units. */
const WORTH_A_SNAPSHOT = 10_000;
/** How often a load may be overtaken by changes before it is trusted without having been counted. */
const COUNTED_AT_MOST = 5;

export type ShelfOptions = {
  readonly memories: Pick<MemoryStore, 'states' | 'changes'>;
  readonly snapshots: SnapshotFolder;
  /** Bytes that all indexes together may take; the least recently used go first. */
  readonly budget: number;
  readonly log: (event: string, fields: Readonly<Record<string, unknown>>) => void;
};

/** A memory in memory. `revision`: everything up to it is in the index, perhaps more. */
type Shelved = {
  readonly id: string;
  readonly index: MemoryIndex;
  revision: bigint;
  /** Work on the index stands in line. */
  line: Promise<void>;
  usedAt: number;
  /** Revision of the snapshot in the folder. */
  saved: bigint | null;
  isCompacting: boolean;
};

/**
 * Indexes of memories, loaded when they are first asked for, kept up to date by revision, dropped least recently used.
 * A cache and nothing more: whatever is lost is made again from the database.
 */
export class Shelf {
  private readonly shelved = new Map<string, Shelved>();
  /** Loads stand in line: one needs room and processor enough. */
  private loads: Promise<void> = Promise.resolve();
  private readonly loading = new Set<string>();
  /** Units of memories that are larger than the budget, when they were last looked at. */
  private readonly tooLarge = new Map<string, number>();
  private uses = 0;

  constructor(private readonly options: ShelfOptions) {}

  /**
   * What `MatchFinder` promises, as of a moment after the call: units confirmed before it are found. Null where one of the
   * memories is unknown, being loaded or too large: then the database has to be asked.
   */
  async find(query: FinderQuery): Promise<readonly Found[] | null> {
    const indexes = await this.indexes(query.uses.map(({ memoryId }) => memoryId));
    return indexes && indexFinder(indexes).find(query);
  }

  /** One page of a concordance, under the same promise. */
  async concordance({ memoryId, query, langs, ...page }: ConcordanceAsk): Promise<ConcordanceResult | null> {
    const indexes = await this.indexes([memoryId]);
    return indexes && indexes.get(memoryId)!.concordance(query, langs, page);
  }

  async fragments({ memoryId, text, lang, limit }: FragmentAsk): Promise<readonly Fragment[] | null> {
    const indexes = await this.indexes([memoryId]);
    return indexes && indexes.get(memoryId)!.fragments(text, lang, limit);
  }

  /** The indexes of memories, up to date; null where one cannot be had now. */
  private async indexes(ids: readonly string[]): Promise<ReadonlyMap<string, MemoryIndex> | null> {
    const states = await this.options.memories.states(ids);
    const ready = await Promise.all(
      ids.map((id) => {
        const state = states.get(id);
        if (state !== undefined) return this.isReady(id, state);
        this.drop(id);
        return false;
      }),
    );
    const indexes = new Map(ids.flatMap((id) => this.shelved.get(id) ?? []).map(({ id, index }) => [id, index]));
    return ready.includes(false) || indexes.size < new Set(ids).size ? null : indexes;
  }

  /** Memories that are loaded. */
  get ids(): readonly string[] {
    return [...this.shelved.keys()];
  }

  get bytes(): number {
    let bytes = 0;
    for (const { index } of this.shelved.values()) bytes += index.bytes;
    return bytes;
  }

  /** Waits for loads that were begun. */
  async settled(): Promise<void> {
    while (this.loading.size > 0) await this.loads;
  }

  /** Writes what has changed since the last snapshots. */
  async save(): Promise<void> {
    for (const shelved of this.shelved.values()) await this.inLine(shelved, () => this.saveOne(shelved));
  }

  private async isReady(id: string, state: MemoryState): Promise<boolean> {
    const shelved = this.shelved.get(id);
    if (shelved === undefined) {
      this.load(id, state);
      return false;
    }
    shelved.usedAt = ++this.uses;
    if (state.revision < shelved.revision && (await this.wentBack(shelved))) {
      // A backup was restored: what came after it is gone, and nothing says what.
      this.options.log('memory went back', { memoryId: id });
      this.drop(id);
      this.load(id, state);
      return false;
    }
    if (state.revision > shelved.revision) {
      await this.inLine(shelved, () => this.catchUp(shelved, state.revision));
      this.tidyUp(shelved);
    }
    return this.shelved.get(id) === shelved;
  }

  /** A state that is lower than ours may just have been read before ours was: only one that is read now can tell. */
  private async wentBack({ id, revision }: Shelved): Promise<boolean> {
    const state = (await this.options.memories.states([id])).get(id);
    return state === undefined || state.revision < revision;
  }

  private inLine(shelved: Shelved, work: () => Promise<void>): Promise<void> {
    const done = shelved.line.then(work);
    shelved.line = done.catch(() => undefined); // told to whoever asked for it
    return done;
  }

  private async catchUp(shelved: Shelved, revision: bigint): Promise<void> {
    if (shelved.revision >= revision) return; // somebody before us in the line did it
    for await (const { deleted, units } of this.options.memories.changes(shelved.id, shelved.revision)) {
      for (const gone of deleted) shelved.index.remove(gone);
      for (let i = 0; i < units.length; i++) {
        shelved.index.upsert(indexedUnit(units[i]!));
        if (i % UNITS_AT_ONCE === UNITS_AT_ONCE - 1) await turn();
      }
    }
    shelved.revision = revision;
  }

  private load(id: string, state: MemoryState): void {
    if (this.loading.has(id)) return;
    const { budget, log } = this.options;
    const known = this.tooLarge.get(id);
    if (state.units * BYTES_PER_UNIT > budget || (known !== undefined && state.units >= known)) return;
    this.loading.add(id);
    this.loads = this.loads
      .then(() => this.loadNow(id))
      .catch((error: unknown) => log('load failed', { memoryId: id, error }))
      .finally(() => this.loading.delete(id));
  }

  private async loadNow(id: string): Promise<void> {
    const started = performance.now();
    const loaded = (await this.fromSnapshot(id)) ?? (await this.fromDatabase(id));
    if (loaded === null) return;
    const { index } = loaded;
    this.shelved.set(id, loaded);
    this.options.log('loaded', {
      memoryId: id,
      units: index.size,
      megabytes: Math.round(index.bytes / 2 ** 20),
      from: loaded.saved === null ? 'database' : 'snapshot',
      ms: Math.round(performance.now() - started),
    });
    this.makeRoom(id);
    if (loaded.saved === null) await this.inLine(loaded, () => this.saveOne(loaded));
  }

  /** Null where there is none, or where it does not lead to what is stored now. */
  private async fromSnapshot(id: string): Promise<Shelved | null> {
    const found = await this.options.snapshots.read(id);
    if (found === null) return null;
    const shelved = this.newlyShelved(id, found.index, found.revision, found.revision);
    for (let i = 0; i < COUNTED_AT_MOST; i++) {
      const state = (await this.options.memories.states([id])).get(id);
      if (state === undefined || state.revision < shelved.revision) break;
      await this.catchUp(shelved, state.revision);
      const now = (await this.options.memories.states([id])).get(id);
      if (now?.revision !== state.revision) continue; // overtaken: a count would compare two moments
      if (shelved.index.size === state.units) return shelved;
      break;
    }
    this.options.log('snapshot of another history', { memoryId: id });
    await this.options.snapshots.remove(id);
    return null;
  }

  private async fromDatabase(id: string): Promise<Shelved | null> {
    const state = (await this.options.memories.states([id])).get(id);
    if (state === undefined) return null;
    const index = MemoryIndex.empty();
    for await (const { units } of this.options.memories.changes(id, 0n)) {
      for (let i = 0; i < units.length; i++) {
        index.stage(indexedUnit(units[i]!));
        if (i % UNITS_AT_ONCE === UNITS_AT_ONCE - 1) await turn();
      }
    }
    for (const _ of index.compaction()) await turn();
    return this.newlyShelved(id, index, state.revision, null);
  }

  private newlyShelved(id: string, index: MemoryIndex, revision: bigint, saved: bigint | null): Shelved {
    return { id, index, revision, saved, line: Promise.resolve(), usedAt: ++this.uses, isCompacting: false };
  }

  private drop(id: string): void {
    this.shelved.delete(id);
  }

  /** Drops the least recently used until the rest fits; a memory that does not fit alone is not kept either. */
  private makeRoom(newest: string): void {
    const { budget, log } = this.options;
    const byUse = [...this.shelved].sort(([, a], [, b]) => a.usedAt - b.usedAt);
    for (const [id] of byUse) {
      if (this.bytes <= budget) return;
      if (id === newest) continue;
      log('dropped', { memoryId: id });
      this.drop(id);
    }
    if (this.bytes <= budget) return;
    log('too large', { memoryId: newest });
    this.tooLarge.set(newest, this.shelved.get(newest)!.index.size);
    this.drop(newest);
  }

  /** Merges what look-ups would have to read piece by piece, in steps between them. */
  private tidyUp(shelved: Shelved): void {
    this.makeRoom(shelved.id);
    if (shelved.isCompacting || !shelved.index.needsCompaction) return;
    shelved.isCompacting = true;
    const compact = async (): Promise<void> => {
      for (const _ of shelved.index.compaction()) await turn();
    };
    compact()
      .then(() => this.inLine(shelved, () => this.saveOne(shelved)))
      .catch((error: unknown) => this.options.log('compaction failed', { memoryId: shelved.id, error }))
      .finally(() => {
        shelved.isCompacting = false;
      });
  }

  private async saveOne(shelved: Shelved): Promise<void> {
    const { id, index, revision, saved } = shelved;
    if (saved === revision || index.size < WORTH_A_SNAPSHOT || this.shelved.get(id) !== shelved) return;
    await this.options.snapshots.write(id, index, revision);
    shelved.saved = revision;
  }
}
