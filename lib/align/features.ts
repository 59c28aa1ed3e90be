import { type Band, nodeAt } from './band';
import { BEAD_TYPES, isNull, TYPE_COUNT } from './bead-types';
import type { WordEvidence } from './evidence';
import type { LengthModel } from './length-model';
import { logLength } from './length-model';
import { FULL_STOP } from './punctuation-shape';
import type { SentenceForm, SideForm } from './sentence-form';

/** Names of the features, in the order of every weight vector; a bias for each bead type follows them. */
export const FEATURES = [
  'length',
  'forward',
  'backward',
  'numberHit',
  'numberMiss',
  'sentenceEnd',
  'punctuationBoth',
  'punctuationOne',
  'heading',
  'paragraph',
] as const;
export const FEATURE_COUNT = FEATURES.length;
export const WEIGHT_COUNT = FEATURE_COUNT + TYPE_COUNT;

/** Sums over words grow with the segment: one long paragraph must not drown everything else. */
const WORST_WORDS = -6;
const MOST_MISSES = 2;
const MOST_HITS = 4;

export type PairForms = {
  readonly source: SideForm;
  readonly target: SideForm;
  readonly band: Band;
  readonly words: WordEvidence;
  readonly lengths: LengthModel;
};

/**
 * Writes the features of the bead of `type` that ends at node (i, j) into `out`. Null beads have none: everything else
 * is measured against chance, so their bias alone speaks.
 */
export function beadFeatures(pair: PairForms, i: number, j: number, type: number, out: Float64Array): void {
  out.fill(0, 0, FEATURE_COUNT);
  if (isNull(type)) return;
  const [w, k] = BEAD_TYPES[type]!;
  const { source, target, band, words } = pair;
  const left = source.sentences;
  const right = target.sentences;
  let sourceLength = 0;
  let targetLength = 0;
  let sourceMask = 0;
  let targetMask = 0;
  let forward = 0;
  let backward = 0;
  for (let n = 0; n < w; n++) {
    const form = left[i - 1 - n]!;
    sourceLength += form.length;
    sourceMask |= form.punctuation;
    const node = nodeAt(band, i - n, j);
    backward += node < 0 ? WORST_WORDS : words.backward[k - 1]![node]!;
  }
  for (let n = 0; n < k; n++) {
    const form = right[j - 1 - n]!;
    targetLength += form.length;
    targetMask |= form.punctuation;
    const node = nodeAt(band, i, j - n);
    forward += node < 0 ? WORST_WORDS : words.forward[w - 1]![node]!;
  }
  out[0] = logLength(sourceLength, targetLength, pair.lengths);
  out[1] = Math.max(WORST_WORDS, forward);
  out[2] = Math.max(WORST_WORDS, backward);
  numberFeatures(left, right, i, j, w, k, out);
  const sourceEnd = left[i - 1]!.end;
  const targetEnd = right[j - 1]!.end;
  out[5] = sourceEnd !== targetEnd ? -1 : sourceEnd === FULL_STOP ? 0.3 : 1;
  out[6] = bits(sourceMask & targetMask);
  out[7] = bits(sourceMask ^ targetMask);
  out[8] = headings(left, right, i, j, w, k);
  out[9] = crossings(left, i, w) + crossings(right, j, k);
}

function numberFeatures(
  left: readonly SentenceForm[],
  right: readonly SentenceForm[],
  i: number,
  j: number,
  w: number,
  k: number,
  out: Float64Array,
): void {
  let total = 0;
  const rest: string[] = [];
  for (let n = 0; n < k; n++) rest.push(...right[j - 1 - n]!.numbers);
  let misses = 0;
  for (let n = 0; n < w; n++) {
    for (const value of left[i - 1 - n]!.numbers) {
      const at = rest.indexOf(value);
      if (at < 0) misses++;
      else {
        rest.splice(at, 1);
        total++;
      }
    }
  }
  out[3] = Math.min(MOST_HITS, total);
  out[4] = Math.min(MOST_MISSES, misses + rest.length);
}

/** 1 when both sides are a heading, −1 for each heading that is joined with something else or meets body text. */
function headings(
  left: readonly SentenceForm[],
  right: readonly SentenceForm[],
  i: number,
  j: number,
  w: number,
  k: number,
): number {
  let source = 0;
  let target = 0;
  for (let n = 0; n < w; n++) if (left[i - 1 - n]!.isHeading) source++;
  for (let n = 0; n < k; n++) if (right[j - 1 - n]!.isHeading) target++;
  if (source === w && target === k && source > 0) return w === 1 && k === 1 ? 1 : 0;
  return -(source > 0 ? 1 : 0) - (target > 0 ? 1 : 0);
}

/** How many paragraph borders lie inside the bead. */
function crossings(side: readonly SentenceForm[], end: number, span: number): number {
  let count = 0;
  for (let n = 1; n < span; n++) if (side[end - n]!.block !== side[end - n - 1]!.block) count++;
  return count;
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
