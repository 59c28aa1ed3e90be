import { finish } from '../core/steps';
import { primaryLang } from '../text/lang';
import { tokenize } from '../text/tokenize';
import type { LangTag } from '../text/types';
import { buildIndex } from './build-index';
import type { ConcordanceQuery } from './concordance-query';
import { type ConcordancePage, type ConcordanceResult, searchConcordance } from './concordance-search';
import { type Neighbours, NO_NEIGHBOURS } from './context';
import { type Fragment, findFragments } from './fragments';
import { GrowingInts } from './growing';
import { type IndexMatch, type Lookup, LookupRun } from './lookup-run';
import { prepareQuery, search, Workspace } from './search';
import { bytesOf, rowsOf, type SegmentIndex } from './segment-index';
import { Staged } from './staged';
import { compile, spacingOf } from './token-view';
import { UnitTable } from './unit-table';
import { Vocabulary } from './vocabulary';

/** A unit as the index takes it in. */
export type IndexedUnit = {
  readonly id: string;
  /** Newness: milliseconds or a revision; the higher of two equal matches stands first, then the one with the later id. */
  readonly stamp: number;
  /** Bits of `penalties.ts`: aligned, machine-translated, unreviewed. */
  readonly origin?: number;
  /** Neighbours of the source, that is of the first text; a look-up in the other language has no context. */
  readonly neighbours?: Neighbours;
  /** Source first. Several texts of one language are allowed. */
  readonly texts: readonly { readonly lang: LangTag; readonly text: string }[];
};

/** One language: immutable indexes, oldest and largest first, and what came since, waiting to be indexed. */
export type Side = { levels: SegmentIndex[]; tail: Staged };

/**
 * The look-up index of one memory, both languages: a cache that can be rebuilt from the units at any time.
 *
 * New units go to a tail that every look-up scans; a full tail becomes a small index; small indexes of like size are merged.
 * What grows beyond that waits for `compaction`, which merges everything into one index in steps, between which look-ups
 * answer as before. Changed and removed units stay in the indexes until then and are skipped.
 *
 * Invariant: `lookup` returns what a scan of all living units by the same definitions would return, in the same order
 * (memory-index.test.ts compares the two over random histories).
 */
export class MemoryIndex {
  private readonly workspace = new Workspace();
  private compacting = false;
  /** States of units that died since the last compaction. */
  private dead = 0;

  private constructor(
    private readonly vocabulary: Vocabulary,
    private readonly units: UnitTable,
    private readonly sides: Map<string, Side>,
    /** The source language, whose neighbours the units know; `null` before the first unit. */
    private contextLang: string | null,
  ) {}

  static empty(): MemoryIndex {
    return new MemoryIndex(Vocabulary.empty(), UnitTable.empty(), new Map(), null);
  }

  /** Builds an index of many units at once, faster than adding them one by one. */
  static of(units: Iterable<IndexedUnit>): MemoryIndex {
    const index = MemoryIndex.empty();
    for (const unit of units) index.stage(unit);
    finish(index.compaction());
    return index;
  }

  static from(parts: MemoryIndexParts): MemoryIndex {
    const sides = new Map<string, Side>();
    for (const { lang, levels } of parts.sides) sides.set(lang, { levels: [...levels], tail: new Staged() });
    const { vocabulary, units, contextLang } = parts;
    return new MemoryIndex(Vocabulary.from(vocabulary), UnitTable.from(units), sides, contextLang);
  }

  /** Everything there is, for a snapshot. Views: valid until the next change. */
  parts(): MemoryIndexParts {
    for (const side of this.sides.values()) this.flush(side);
    return {
      vocabulary: this.vocabulary.parts(),
      units: this.units.parts(),
      sides: [...this.sides].map(([lang, { levels }]) => ({ lang, levels })),
      contextLang: this.contextLang,
    };
  }

  /** Living units. */
  get size(): number {
    return this.units.size;
  }

  get langs(): readonly string[] {
    return [...this.sides.keys()];
  }

  /** Bytes held in arrays, about what the memory costs its process. */
  get bytes(): number {
    let bytes = this.vocabulary.bytes + this.units.bytes;
    for (const { levels } of this.sides.values()) for (const level of levels) bytes += bytesOf(level);
    return bytes;
  }

  has(id: string): boolean {
    return this.units.find(id) >= 0;
  }

  /** Adds a unit, or puts it in the place of the one with its id. Found by the next look-up. */
  upsert(unit: IndexedUnit): void {
    this.stage(unit);
    for (const side of this.sides.values()) {
      if (side.tail.length < TAIL) continue;
      this.flush(side);
      this.mergeSmall(side);
    }
  }

  /** As `upsert`, without indexing: for many units in a row, followed by `compaction`. Look-ups scan what is staged. */
  stage(unit: IndexedUnit): void {
    const before = this.units.size;
    const ordinal = this.units.add(unit.id, unit.stamp, unit.origin ?? 0, unit.neighbours ?? NO_NEIGHBOURS);
    if (this.units.size === before) this.dead++; // it took the place of an earlier state
    this.contextLang ??= unit.texts[0] === undefined ? null : primaryLang(unit.texts[0].lang);
    for (const { lang, text } of unit.texts) {
      const tokens = tokenize(text);
      if (tokens.length === 0) continue;
      const ids = this.ids.room(tokens.length);
      for (let i = 0; i < tokens.length; i++) ids[i] = this.vocabulary.token(tokens[i]!);
      this.side(lang).tail.add(ids, 0, tokens.length, spacingOf(text, tokens), ordinal);
    }
  }

  private readonly ids = new GrowingInts();

  /** @returns whether the unit was there */
  remove(id: string): boolean {
    const wasThere = this.units.remove(id);
    if (wasThere) this.dead++;
    return wasThere;
  }

  lookup(query: Lookup): readonly IndexMatch[] {
    const side = this.sides.get(primaryLang(query.lang));
    if (side === undefined || query.limit <= 0) return [];
    const view = compile(query.text, this.vocabulary);
    const prepared = prepareQuery(view);
    const neighbours = primaryLang(query.lang) === this.contextLang ? query.neighbours : undefined;
    const run = new LookupRun(this.vocabulary, this.units, view, { ...query, neighbours: neighbours ?? NO_NEIGHBOURS });
    const levels = levelsOf(side);
    // Where enough very good matches exist, few lists suffice to find them, and nothing below them can get in.
    for (const floor of query.min < GOOD - 5 ? [GOOD, query.min] : [query.min]) {
      for (const level of levels) search(level, this.vocabulary, prepared, this.workspace, run.on(level, floor));
      if (run.isFullAbove(floor)) break;
    }
    return run.matches();
  }

  /** Units whose text in one of `langs` fits a query; `limit` may be `Infinity`. */
  concordance(query: ConcordanceQuery, langs: readonly LangTag[], page: ConcordancePage): ConcordanceResult {
    const sides = langs.flatMap((lang) => {
      const side = this.sides.get(primaryLang(lang));
      return side === undefined ? [] : [{ lang, levels: levelsOf(side) }];
    });
    return searchConcordance({ vocabulary: this.vocabulary, units: this.units, sides }, query, page);
  }

  /** The longest stored phrases of a text, longest first. */
  fragments(text: string, lang: LangTag, limit: number): readonly Fragment[] {
    const side = this.sides.get(primaryLang(lang));
    if (side === undefined || text.length > LONGEST_FRAGMENTED) return [];
    const { vocabulary, units } = this;
    return findFragments({ vocabulary, units, levels: levelsOf(side), view: compile(text, vocabulary), lang, limit });
  }

  /** Whether `compaction` would make look-ups noticeably cheaper or free memory. */
  get needsCompaction(): boolean {
    if (this.compacting) return false;
    const scattered = [...this.sides.values()].some(({ levels, tail }) => levels.length > 8 || tail.length > 4 * TAIL);
    return scattered || this.dead * 4 > this.units.size + TAIL;
  }

  /**
   * Merges all indexes of each language into one, without the dead. Run it step by step between look-ups and changes, which
   * see and keep everything meanwhile. Only one at a time.
   */
  *compaction(): Generator<void, void> {
    if (this.compacting) throw new Error('a compaction is already running');
    this.compacting = true;
    try {
      const isClean = this.dead === 0;
      this.dead = 0;
      for (const side of this.sides.values()) {
        if (isClean && side.levels.length <= 1 && side.tail.length === 0) continue;
        if (side.tail.length > 0) {
          side.levels = [...side.levels, side.tail.asRows()];
          side.tail = new Staged();
        }
        const before = side.levels;
        const merged = new Staged();
        for (const level of before) yield* this.restage(level, merged);
        const index = yield* buildIndex(merged, this.vocabulary, this.units.stamps);
        side.levels = [index, ...side.levels.slice(before.length)];
      }
    } finally {
      this.compacting = false;
    }
  }

  private side(lang: LangTag): Side {
    const key = primaryLang(lang);
    const known = this.sides.get(key);
    if (known !== undefined) return known;
    const side: Side = { levels: [], tail: new Staged() };
    this.sides.set(key, side);
    return side;
  }

  /** Makes an index of the tail. */
  private flush(side: Side): void {
    if (side.tail.length === 0) return;
    side.levels = [...side.levels, finish(buildIndex(side.tail, this.vocabulary, this.units.stamps))];
    side.tail = new Staged();
  }

  /** Keeps the number of small indexes logarithmic, as long as merging takes no longer than a look-up may wait. */
  private mergeSmall(side: Side): void {
    if (this.compacting) return;
    for (;;) {
      const last = side.levels.at(-1);
      const before = side.levels.at(-2);
      if (last === undefined || before === undefined) return;
      if (rowsOf(before) > 2 * rowsOf(last) || rowsOf(before) + rowsOf(last) > MERGED_AT_ONCE) return;
      const merged = new Staged();
      for (const level of [before, last]) finish(this.restage(level, merged));
      const index = finish(buildIndex(merged, this.vocabulary, this.units.stamps));
      side.levels = [...side.levels.slice(0, -2), index];
    }
  }

  private *restage(level: SegmentIndex, into: Staged): Generator<void, void> {
    for (let row = 0; row < rowsOf(level); row++) {
      for (let u = level.unitStart[row]!; u < level.unitStart[row + 1]!; u++) {
        const ordinal = level.units[u]!;
        if (!this.units.isAlive(ordinal)) continue;
        into.add(level.tokens, level.rowStart[row]!, level.rowStart[row + 1]!, level.spacing[row]!, ordinal);
      }
      if (row % 20_000 === 19_999) yield;
    }
  }
}

const levelsOf = ({ levels, tail }: Side): readonly SegmentIndex[] =>
  tail.length > 0 ? [...levels, tail.asRows()] : levels;

/** A text that is longer is no segment. Characters. */
const LONGEST_FRAGMENTED = 5000;
/** The score of the first, cheap pass. Chosen on `bench/tm.bench.ts`. */
const GOOD = 90;
/** Segments that a look-up scans before they are worth an index. */
const TAIL = 256;
/** Merging so many rows takes a few milliseconds. */
const MERGED_AT_ONCE = 8192;

export type MemoryIndexParts = {
  readonly vocabulary: ReturnType<Vocabulary['parts']>;
  readonly units: ReturnType<UnitTable['parts']>;
  readonly sides: readonly { readonly lang: string; readonly levels: readonly SegmentIndex[] }[];
  readonly contextLang: string | null;
};
