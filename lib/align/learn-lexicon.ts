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
/** Two texts of more pairs of words than this (five hundred by five hundred) teach nothing and would cost quadratic memory. */
const MOST_CELLS_OF_PAIR = 250_000;

/**
 * Learns which words translate each other from pairs of texts: IBM Model 1 in both directions, the expected counts
 * joined by their geometric mean, r = (c − ½)·N / ((n_source + 1)(n_target + 1)), N = number of target words.
 *
 * Memory grows with the number of distinct co-occurring pairs; the text itself is not kept.
 * Source: P. F. Brown et al., "The Mathematics of Statistical Machine Translation", Computational Linguistics 19(2), 1993.
 */
export function learnLexicon(
  all: readonly WeightedPair[],
  sourceKeys: number,
  targetKeys: number,
  leastCount = LEAST_COUNT,
): readonly LearnedEntry[] {
  const pairs = all.filter(({ source, target }) => source.length * target.length <= MOST_CELLS_OF_PAIR);
  const cells = coOccurrences(pairs, sourceKeys, targetKeys);
  const forward = expectedCounts(pairs, cells, 'source', sourceKeys);
  const backward = expectedCounts(pairs, cells, 'target', targetKeys);
  const sourceTotals = totals(pairs, 'source', sourceKeys);
  const targetTotals = totals(pairs, 'target', targetKeys);
  const words = targetTotals.reduce((sum, n) => sum + n, 0);
  const entries: LearnedEntry[] = [];
  cells.source.forEach((source, cell) => {
    const count = Math.sqrt(forward[cell]! * backward[cell]!);
    if (count < leastCount) return;
    const target = cells.target[cell]!;
    const ratio = ((count - DISCOUNT) * words) / ((sourceTotals[source]! + 1) * (targetTotals[target]! + 1));
    if (ratio > 1) entries.push({ source, target, ratio, count });
  });
  return entries;
}

/** Distinct co-occurring pairs of words, and for each pair of texts the cell of each (source, target) word. */
type Cells = { readonly source: Int32Array; readonly target: Int32Array; readonly of: Int32Array };

/** Numbers the cells source word by source word; a table over the target words tells which it has met. O(size). */
function coOccurrences(pairs: readonly WeightedPair[], sourceKeys: number, targetKeys: number): Cells {
  const starts = new Int32Array(sourceKeys + 1);
  let size = 0;
  for (const { source, target } of pairs) {
    for (let s = 0; s < source.length; s++) starts[source[s]! + 1]!++;
    size += source.length * target.length;
  }
  for (let key = 0; key < sourceKeys; key++) starts[key + 1]! += starts[key]!;
  // for each place of a source word, in the order of the words: its pair, and where its row of cells begins
  const pairOf = new Int32Array(starts[sourceKeys]!);
  const rowOf = new Float64Array(starts[sourceKeys]!);
  const free = starts.slice();
  let row = 0;
  pairs.forEach(({ source, target }, p) => {
    for (let s = 0; s < source.length; s++) {
      const place = free[source[s]!]!++;
      pairOf[place] = p;
      rowOf[place] = row;
      row += target.length;
    }
  });
  const of = new Int32Array(size);
  const metBy = new Int32Array(targetKeys).fill(-1);
  const cellOf = new Int32Array(targetKeys);
  const found = { source: new Int32Array(size), target: new Int32Array(size) };
  let cells = 0;
  for (let key = 0; key < sourceKeys; key++) {
    for (let place = starts[key]!; place < starts[key + 1]!; place++) {
      const { target } = pairs[pairOf[place]!]!;
      const begin = rowOf[place]!;
      for (let t = 0; t < target.length; t++) {
        const other = target[t]!;
        if (metBy[other] !== key) {
          metBy[other] = key;
          cellOf[other] = cells;
          found.source[cells] = key;
          found.target[cells++] = other;
        }
        of[begin + t] = cellOf[other]!;
      }
    }
  }
  return { source: found.source.slice(0, cells), target: found.target.slice(0, cells), of };
}

/** Expected counts per cell when each word of the other side is explained by one word of `from`, or by nothing. */
function expectedCounts(
  pairs: readonly WeightedPair[],
  cells: Cells,
  from: 'source' | 'target',
  keys: number,
): Float64Array {
  let table: Float64Array = new Float64Array(cells.source.length).fill(1);
  let counts: Float64Array = table;
  for (let round = 0; round < ROUNDS; round++) {
    counts = new Float64Array(cells.source.length);
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
    if (round < ROUNDS - 1) table = normalize(counts, cells[from], keys);
  }
  return counts;
}

/** Weight of the empty word beside the others, in the scale of a probability of translation. */
const NULL_WORD = 1e-3;

/** Counts divided by those of the conditioning word: t(other | from). */
function normalize(counts: Float64Array, wordOf: Int32Array, keys: number): Float64Array {
  const sums = new Float64Array(keys);
  counts.forEach((count, cell) => {
    sums[wordOf[cell]!]! += count;
  });
  return counts.map((count, cell) => count / (sums[wordOf[cell]!]! || 1));
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
