import type { LangTag } from '../text/types';
import { type CompiledConcordance, compileConcordance, firstRange, rangesIn, visitRows } from './concordance';
import type { ConcordanceQuery, TokenRange } from './concordance-query';
import type { SegmentIndex } from './segment-index';
import { SIGN } from './token-form';
import type { UnitTable } from './unit-table';
import { classOf, type Vocabulary } from './vocabulary';

/**
 * `length`: shortest segments first · `before`, `after`: by the words before or after the first occurrence, nearest first, in
 * logical order.
 */
export type ConcordanceOrder = 'length' | 'before' | 'after';
export type ConcordancePage = {
  readonly order: ConcordanceOrder;
  readonly offset: number;
  readonly limit: number;
  /** False: `total` is not wanted, and only as many units are looked for as the page needs. */
  readonly isCounted?: boolean;
};
/** `lang`: the language it was found in. */
export type ConcordanceHit = { readonly id: string; readonly lang: LangTag; readonly ranges: readonly TokenRange[] };
export type ConcordanceResult = { readonly total: number; readonly hits: readonly ConcordanceHit[] };

/** What is searched: the indexes of some languages, with what they have in common. */
export type Searched = {
  readonly vocabulary: Vocabulary;
  readonly units: UnitTable;
  readonly sides: readonly { readonly lang: LangTag; readonly levels: readonly SegmentIndex[] }[];
};

/** A row found, or one of its units. `key`: folded words next to the match, nearest first. */
type Place = { readonly side: number; readonly level: SegmentIndex; readonly row: number; readonly key: Int32Array };

/** Words that a context is sorted by. */
const KEY_WORDS = 4;

/**
 * One page of a concordance and how many units there are in all. A unit that fits in several languages counts once, in the
 * first of them; those of the first language stand first, unless they are sorted by context.
 */
export function searchConcordance(
  searched: Searched,
  query: ConcordanceQuery,
  { order, offset, limit, isCounted = true }: ConcordancePage,
): ConcordanceResult {
  const compiled = compileConcordance(query, searched.vocabulary);
  const most = offset + limit;
  const { units } = searched;
  const seen = searched.sides.length > 1 ? new Uint8Array(units.ordinals) : null;
  const isClean = seen === null && units.ordinals === units.size;
  const top = order === 'length' ? new FirstPlaces(most) : new SortedPlaces(most, searched.vocabulary);
  let total = 0;
  searched.sides.forEach(({ levels }, side) => {
    for (const level of levels) {
      const { unitStart, units: ordinals } = level;
      visitRows(level, compiled, (row) => {
        const from = unitStart[row]!;
        const to = unitStart[row + 1]!;
        let living = to - from;
        if (!isClean) {
          living = 0;
          for (let u = from; u < to; u++) {
            const ordinal = ordinals[u]!;
            if (!units.isAlive(ordinal) || seen?.[ordinal] === 1) continue;
            if (seen) seen[ordinal] = side === 0 ? 1 : 2;
            living++;
          }
        }
        if (living === 0) return true;
        total += living;
        if (top.isWanted) {
          top.add(level, row, side, living, (key) => contextKey(level, row, compiled, searched.vocabulary, order, key));
        }
        return isCounted || top.isWanted;
      });
    }
  });
  return { total, hits: pageOf(searched, compiled, top.places, offset, limit, seen) };
}

function pageOf(
  { units, sides }: Searched,
  compiled: CompiledConcordance,
  places: readonly Place[],
  offset: number,
  limit: number,
  seen: Uint8Array | null,
): readonly ConcordanceHit[] {
  const hits: ConcordanceHit[] = [];
  let skipped = 0;
  for (const { level, row, side } of places) {
    const ranges = rangesIn(level, compiled, row);
    for (let u = level.unitStart[row]!; u < level.unitStart[row + 1]!; u++) {
      const ordinal = level.units[u]!;
      if (!units.isAlive(ordinal)) continue;
      if (seen !== null && seen[ordinal] !== (side === 0 ? 1 : 2)) continue; // found in the other language before
      if (skipped++ < offset) continue;
      hits.push({ id: units.id(ordinal), lang: sides[side]!.lang, ranges });
      if (hits.length >= limit) return hits;
    }
  }
  return hits;
}

/** Rows as they come, as many as hold the wanted number of units. */
class FirstPlaces {
  readonly places: Place[] = [];
  private held = 0;

  constructor(private readonly most: number) {}

  get isWanted(): boolean {
    return this.held < this.most;
  }

  add(level: SegmentIndex, row: number, side: number, living: number): void {
    this.held += living;
    this.places.push({ side, level, row, key: NO_KEY });
  }
}

const NO_KEY = new Int32Array(0);

/** The rows that stand first by their keys. Each holds a unit at least, so `most` rows are enough. */
class SortedPlaces {
  readonly places: Place[] = [];
  readonly isWanted = true;

  constructor(
    private readonly most: number,
    private readonly vocabulary: Vocabulary,
  ) {}

  private readonly key = new Int32Array(KEY_WORDS);

  add(level: SegmentIndex, row: number, side: number, _living: number, keyOf: (key: Int32Array) => number): void {
    const { places, most } = this;
    if (most === 0) return;
    const words = keyOf(this.key);
    if (places.length === most && this.compare(this.key, words, places[most - 1]!.key) >= 0) return;
    const place = { side, level, row, key: this.key.slice(0, words) };
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.compare(place.key, words, places[middle]!.key) >= 0) low = middle + 1;
      else high = middle;
    }
    places.splice(low, 0, place);
    if (places.length > this.most) places.pop();
  }

  /** Compares the first `words` of `a` with `b`. */
  private compare(a: Int32Array, words: number, b: Int32Array): number {
    for (let i = 0; i < words && i < b.length; i++) {
      const difference = a[i] === b[i] ? 0 : this.vocabulary.compareTexts(a[i]!, b[i]!);
      if (difference !== 0) return difference;
    }
    return words - b.length;
  }
}

function contextKey(
  level: SegmentIndex,
  row: number,
  compiled: CompiledConcordance,
  { folded, traits }: Vocabulary,
  order: ConcordanceOrder,
  key: Int32Array,
): number {
  const first = firstRange(level, compiled, row);
  const step = order === 'after' ? 1 : -1;
  const from = order === 'after' ? first.to : first.from - 1;
  const to = order === 'after' ? level.rowStart[row + 1]! : level.rowStart[row]! - 1;
  let words = 0;
  for (let at = from; at !== to && words < KEY_WORDS; at += step) {
    const id = level.tokens[at]!;
    if (classOf(traits[id]!) !== SIGN) key[words++] = folded[id]!;
  }
  return words;
}
