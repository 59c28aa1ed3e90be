import { lexiconFrom } from './lexicon';
import type { Lexicon } from './types';

/** Words of two texts that translate each other, as ids per side, and how sure that is (0–1). */
export type WeightedPair = {
  readonly source: ArrayLike<number>;
  readonly target: ArrayLike<number>;
  readonly weight: number;
};
export type LearnedEntry = {
  readonly source: number;
  readonly target: number;
  readonly ratio: number;
  readonly count: number;
};

const ROUNDS = 4;
/** An entry must be supported by more than one bead, as the geometric mean of both directions counts. */
const LEAST_COUNT = 1.2;
const DISCOUNT = 0.5;

/**
 * Learns which words translate each other from pairs of texts: IBM Model 1 in both directions, the expected counts
 * joined by their geometric mean, r = (c − ½)·N / ((n_source + 1)(n_target + 1)), N = number of target words.
 *
 * Memory grows with the number of distinct co-occurring pairs; the text itself is not kept.
 * Source: P. F. Brown et al., "The Mathematics of Statistical Machine Translation", Computational Linguistics 19(2), 1993.
 */
export function learnLexicon(
  pairs: readonly WeightedPair[],
  sourceKeys: number,
  targetKeys: number,
  leastCount = LEAST_COUNT,
): readonly LearnedEntry[] {
  const cells = coOccurrences(pairs, targetKeys);
  const forward = expectedCounts(pairs, cells, 'source');
  const backward = expectedCounts(pairs, cells, 'target');
  const sourceTotals = totals(pairs, 'source', sourceKeys);
  const targetTotals = totals(pairs, 'target', targetKeys);
  const words = targetTotals.reduce((sum, n) => sum + n, 0);
  const entries: LearnedEntry[] = [];
  cells.keys.forEach((key, cell) => {
    const count = Math.sqrt(forward[cell]! * backward[cell]!);
    if (count < leastCount) return;
    const source = Math.floor(key / targetKeys);
    const target = key % targetKeys;
    const ratio = ((count - DISCOUNT) * words) / ((sourceTotals[source]! + 1) * (targetTotals[target]! + 1));
    if (ratio > 1) entries.push({ source, target, ratio, count });
  });
  return entries;
}

/** Distinct co-occurring pairs in ascending order, and for each pair of texts the cell of each (source, target) word. */
type Cells = { readonly keys: Float64Array; readonly of: Int32Array };

function coOccurrences(pairs: readonly WeightedPair[], targetKeys: number): Cells {
  const size = pairs.reduce((sum, { source, target }) => sum + source.length * target.length, 0);
  const all = new Float64Array(size);
  let at = 0;
  for (const { source, target } of pairs) {
    for (let s = 0; s < source.length; s++) {
      for (let t = 0; t < target.length; t++) all[at++] = source[s]! * targetKeys + target[t]!;
    }
  }
  const sorted = Float64Array.from(all).sort();
  let distinct = 0;
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[distinct++] = sorted[i]!;
  const keys = sorted.slice(0, distinct);
  const of = new Int32Array(size);
  for (let i = 0; i < size; i++) of[i] = find(keys, all[i]!);
  return { keys, of };
}

function find(keys: Float64Array, key: number): number {
  let lo = 0;
  let hi = keys.length - 1;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (keys[mid]! < key) lo = mid + 1;
    else hi = mid;
  }
  return lo;
}

/** Expected counts per cell when each word of the other side is explained by one word of `from`, or by nothing. */
function expectedCounts(pairs: readonly WeightedPair[], cells: Cells, from: 'source' | 'target'): Float64Array {
  let table: Float64Array = new Float64Array(cells.keys.length).fill(1);
  let counts: Float64Array = table;
  for (let round = 0; round < ROUNDS; round++) {
    counts = new Float64Array(cells.keys.length);
    let at = 0;
    for (const { source, target, weight } of pairs) {
      const [outer, inner] = from === 'source' ? [target.length, source.length] : [source.length, target.length];
      const [outerStep, innerStep] = from === 'source' ? [1, target.length] : [target.length, 1];
      for (let o = 0; o < outer; o++) {
        let sum = NULL_WORD;
        for (let n = 0; n < inner; n++) sum += table[cells.of[at + o * outerStep + n * innerStep]!]!;
        for (let n = 0; n < inner; n++) {
          const cell = cells.of[at + o * outerStep + n * innerStep]!;
          counts[cell]! += (weight * table[cell]!) / sum;
        }
      }
      at += source.length * target.length;
    }
    if (round < ROUNDS - 1) table = normalize(counts, pairs, cells, from);
  }
  return counts;
}

/** Weight of the empty word beside the others, in the scale of a probability of translation. */
const NULL_WORD = 1e-3;

/** Counts divided by those of the conditioning word: t(other | from). */
function normalize(
  counts: Float64Array,
  pairs: readonly WeightedPair[],
  cells: Cells,
  from: 'source' | 'target',
): Float64Array {
  const sums = new Map<number, number>();
  const wordOf = new Int32Array(counts.length);
  let at = 0;
  for (const { source, target } of pairs) {
    for (let s = 0; s < source.length; s++) {
      for (let t = 0; t < target.length; t++) wordOf[cells.of[at++]!] = from === 'source' ? source[s]! : target[t]!;
    }
  }
  counts.forEach((count, cell) => {
    sums.set(wordOf[cell]!, (sums.get(wordOf[cell]!) ?? 0) + count);
  });
  return counts.map((count, cell) => count / (sums.get(wordOf[cell]!) ?? 1));
}

function totals(pairs: readonly WeightedPair[], side: 'source' | 'target', keys: number): Float64Array {
  const sums = new Float64Array(keys);
  for (const pair of pairs) for (let n = 0; n < pair[side].length; n++) sums[pair[side][n]!]! += pair.weight;
  return sums;
}

/** A lexicon of learned entries, by the keys that the ids stand for. */
export const lexiconOf = (
  entries: readonly LearnedEntry[],
  sourceKeys: readonly string[],
  targetKeys: readonly string[],
): Lexicon =>
  lexiconFrom(entries.map(({ source, target, ratio }) => [sourceKeys[source]!, targetKeys[target]!, ratio] as const));
