import type { Band } from './band';
import { MAX_SPAN } from './bead-types';
import type { Ratios } from './ratios';
import type { SideForm } from './sentence-form';

/**
 * What the words of the two sides say of each other, for every node of a band.
 *
 * `forward[w−1]` at node (i, j): log-likelihood ratio of the words of target segment j−1 given the w source segments
 * that end at i. `backward[k−1]`: that of source segment i−1 given the k target segments that end at j. Nats;
 * 0 means no better than chance, negative worse. Undefined on the edge (i = 0 or j = 0), where it stays 0.
 */
export type WordEvidence = { readonly forward: readonly Float32Array[]; readonly backward: readonly Float32Array[] };

/** Share of a word that chance explains, whatever stands on the other side. The study found .35 to .7 equal; .7 is safer. */
const CHANCE = 0.7;
const LOG_CHANCE = Math.log(CHANCE);

export function wordEvidence(source: SideForm, target: SideForm, ratios: Ratios, band: Band): WordEvidence {
  const planes = () => Array.from({ length: MAX_SPAN }, () => new Float32Array(band.size));
  const evidence = { forward: planes(), backward: planes() };
  const { lo, hi, offset } = band;
  const nodes = new Int32Array(Math.max(band.rows, band.columns) + 1);

  const given = runScratch(target.keys.length);
  for (let i = 1; i <= band.rows; i++) {
    advance(given, source, ratios, i);
    const from = Math.max(1, lo[i]!);
    for (let j = from; j <= hi[i]!; j++) nodes[j] = offset[i]! + j - lo[i]!;
    explain(evidence.forward, given, target, from, hi[i]!, nodes);
  }

  // the same with the sides exchanged, column by column: the rows of a column are neighbours, since both bounds only rise
  const back = transposed(ratios, target.keys.length);
  const explained = runScratch(source.keys.length);
  let first = 1;
  for (let j = 1; j <= band.columns; j++) {
    while (first <= band.rows && hi[first]! < j) first++;
    advance(explained, target, back, j);
    let i = first;
    for (; i <= band.rows && lo[i]! <= j; i++) nodes[i] = offset[i]! + j - lo[i]!;
    explain(evidence.backward, explained, source, first, i - 1, nodes);
  }
  return evidence;
}

/**
 * For each word of the other side, at `word · MAX_SPAN + w − 1`, the summed ratios of the last w segments, with the words
 * that have any. The four sums of a word lie side by side: they are read together.
 */
type RunScratch = {
  readonly sums: Float32Array;
  readonly lengths: Int32Array;
  readonly touched: Int32Array;
  count: number;
};

export const runScratch = (keys: number): RunScratch => ({
  sums: new Float32Array(keys * MAX_SPAN),
  lengths: new Int32Array(MAX_SPAN),
  touched: new Int32Array(keys),
  count: 0,
});

/** Goes on to the run that ends one segment later: w segments are the new one and the w − 1 before it. */
export function advance(run: RunScratch, side: SideForm, { starts, columns, values }: Ratios, end: number): void {
  const { sums, touched } = run;
  let kept = 0;
  for (let n = 0; n < run.count; n++) {
    const word = touched[n]!;
    const place = word * MAX_SPAN;
    for (let w = MAX_SPAN - 1; w > 0; w--) sums[place + w] = sums[place + w - 1]!;
    sums[place] = 0;
    if (sums[place + MAX_SPAN - 1] !== 0) touched[kept++] = word;
  }
  const { words } = side.sentences[end - 1]!;
  for (let n = 0; n < words.length; n++) {
    const word: number = words[n]!;
    for (let at: number = starts[word]!; at < starts[word + 1]!; at++) {
      const place = columns[at]! * MAX_SPAN;
      if (sums[place + MAX_SPAN - 1] === 0) touched[kept++] = columns[at]!;
      for (let w = 0; w < MAX_SPAN; w++) sums[place + w]! += values[at]!;
    }
  }
  run.count = kept;
  for (let w = MAX_SPAN - 1; w > 0; w--) run.lengths[w] = run.lengths[w - 1]! + words.length;
  run.lengths[0] = words.length;
}

/** Writes how well the words of the segments `from` … `to` of a side are explained by the run, at `nodes`. */
export function explain(
  planes: readonly Float32Array[],
  { sums, lengths }: RunScratch,
  side: SideForm,
  from: number,
  to: number,
  nodes: Int32Array,
): void {
  const shareOf = (length: number) => (length === 0 ? 0 : (1 - CHANCE) / length);
  const [a, b, c, d] = Array.from(lengths, shareOf) as [number, number, number, number];
  for (let end = from; end <= to; end++) {
    const { words } = side.sentences[end - 1]!;
    // products instead of sums of logarithms: a factor lies between 0.7 and some thousands, so a few stay in range
    let [p, q, r, s] = [1, 1, 1, 1];
    let [first, second, third, fourth] = [0, 0, 0, 0];
    let silent = 0;
    let factors = 0;
    for (let n = 0; n < words.length; n++) {
      const place = words[n]! * MAX_SPAN;
      const whole = sums[place + 3]!;
      if (whole === 0) {
        silent++;
        continue;
      }
      p *= CHANCE + a * sums[place]!;
      q *= CHANCE + b * sums[place + 1]!;
      r *= CHANCE + c * sums[place + 2]!;
      s *= CHANCE + d * whole;
      if (++factors % FACTORS === 0) {
        first += Math.log(p);
        second += Math.log(q);
        third += Math.log(r);
        fourth += Math.log(s);
        p = q = r = s = 1;
      }
    }
    const chance = silent * LOG_CHANCE;
    const isOpen = factors % FACTORS !== 0;
    const node = nodes[end]!;
    planes[0]![node] = chance + first + (isOpen ? Math.log(p) : 0);
    planes[1]![node] = chance + second + (isOpen ? Math.log(q) : 0);
    planes[2]![node] = chance + third + (isOpen ? Math.log(r) : 0);
    planes[3]![node] = chance + fourth + (isOpen ? Math.log(s) : 0);
  }
}

/** Factors multiplied before a logarithm is taken. */
const FACTORS = 16;

/** The same ratios asked from the target. */
function transposed({ starts, columns, values }: Ratios, keys: number): Ratios {
  const back = new Int32Array(keys + 1);
  for (let at = 0; at < columns.length; at++) back[columns[at]! + 1]!++;
  for (let key = 0; key < keys; key++) back[key + 1]! += back[key]!;
  const free = back.slice();
  const rows = new Int32Array(columns.length);
  const turned = new Float32Array(columns.length);
  for (let key = 0; key + 1 < starts.length; key++) {
    for (let at = starts[key]!; at < starts[key + 1]!; at++) {
      const place = free[columns[at]!]!++;
      rows[place] = key;
      turned[place] = values[at]!;
    }
  }
  return { starts: back, columns: rows, values: turned };
}
