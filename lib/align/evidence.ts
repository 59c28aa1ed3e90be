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
  const row = rowScratch(target.keys.length);
  for (let i = 1; i <= band.rows; i++) {
    gather(row, source, ratios, i);
    forwardRow(evidence.forward, row, target, band, i);
    backwardRow(evidence.backward, row, source, target, ratios, band, i);
  }
  return evidence;
}

/** For each target word the summed ratios of the last 1 … 4 source segments, with the words that have any. */
type RowScratch = { readonly sums: readonly Float32Array[]; readonly lengths: Int32Array; touched: number[] };

const rowScratch = (keys: number): RowScratch => ({
  sums: Array.from({ length: MAX_SPAN }, () => new Float32Array(keys)),
  lengths: new Int32Array(MAX_SPAN),
  touched: [],
});

function gather(row: RowScratch, source: SideForm, { starts, columns, values }: Ratios, i: number): void {
  for (const id of row.touched) for (const sums of row.sums) sums[id] = 0;
  row.touched = [];
  let length = 0;
  for (let w = 0; w < MAX_SPAN; w++) {
    const words = source.sentences[i - 1 - w]?.words;
    length += words?.length ?? 0;
    row.lengths[w] = length;
    if (!words) continue;
    for (const word of words) {
      for (let at = starts[word]!; at < starts[word + 1]!; at++) {
        const id = columns[at]!;
        if (row.sums[MAX_SPAN - 1]![id] === 0) row.touched.push(id);
        for (let wider = w; wider < MAX_SPAN; wider++) row.sums[wider]![id]! += values[at]!;
      }
    }
  }
}

function forwardRow(planes: readonly Float32Array[], row: RowScratch, target: SideForm, band: Band, i: number): void {
  const widest = row.sums[MAX_SPAN - 1]!;
  const share = Array.from(row.lengths, (length) => (length === 0 ? 0 : (1 - CHANCE) / length));
  for (let j = Math.max(1, band.lo[i]!); j <= band.hi[i]!; j++) {
    const at = band.offset[i]! + j - band.lo[i]!;
    const words = target.sentences[j - 1]!.words;
    let silent = 0;
    for (const word of words) {
      if (widest[word] === 0) {
        silent++;
        continue;
      }
      for (let w = 0; w < MAX_SPAN; w++) planes[w]![at]! += Math.log(CHANCE + share[w]! * row.sums[w]![word]!);
    }
    for (let w = 0; w < MAX_SPAN; w++) planes[w]![at]! += silent * LOG_CHANCE;
  }
}

function backwardRow(
  planes: readonly Float32Array[],
  row: RowScratch,
  source: SideForm,
  target: SideForm,
  { starts, columns, values }: Ratios,
  band: Band,
  i: number,
): void {
  const words = source.sentences[i - 1]!.words;
  const from = Math.max(1, band.lo[i]! - MAX_SPAN + 1);
  const width = band.hi[i]! - from + 1;
  if (width <= 0) return;
  // sums[n · width + j − from]: what word n of this segment finds in target segment j − 1 alone
  const sums = new Float32Array(words.length * width);
  const single = row.sums[0]!;
  const byTarget = new Map<number, number[]>();
  words.forEach((word, n) => {
    for (let at = starts[word]!; at < starts[word + 1]!; at++) {
      const list = byTarget.get(columns[at]!);
      if (list) list.push(n, values[at]!);
      else byTarget.set(columns[at]!, [n, values[at]!]);
    }
  });
  for (let j = from; j <= band.hi[i]!; j++) {
    for (const word of target.sentences[j - 1]!.words) {
      if (single[word] === 0) continue;
      const list = byTarget.get(word)!;
      for (let at = 0; at < list.length; at += 2) sums[list[at]! * width + j - from]! += list[at + 1]!;
    }
  }
  for (let j = Math.max(1, band.lo[i]!); j <= band.hi[i]!; j++) {
    const node = band.offset[i]! + j - band.lo[i]!;
    let length = 0;
    for (let k = 0; k < MAX_SPAN && j - k >= 1; k++) {
      length += target.sentences[j - 1 - k]!.words.length;
      const share = length === 0 ? 0 : (1 - CHANCE) / length;
      let total = 0;
      for (let n = 0; n < words.length; n++) {
        let found = 0;
        for (let back = 0; back <= k && j - back >= from; back++) found += sums[n * width + j - back - from]!;
        total += found === 0 ? LOG_CHANCE : Math.log(CHANCE + share * found);
      }
      planes[k]![node] = total;
    }
  }
}
