import { type Band, nodeAt } from './band';
import { BEAD_TYPES, isNull, MAX_SPAN, TYPE_COUNT } from './bead-types';
import type { WordEvidence } from './evidence';
import type { LengthModel } from './length-model';
import { logLength } from './length-model';
import { FULL_STOP } from './punctuation-shape';
import type { Runs } from './runs';
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
  readonly sourceRuns: Runs;
  readonly targetRuns: Runs;
  readonly band: Band;
  readonly words: WordEvidence;
  readonly lengths: LengthModel;
};

/**
 * Writes the features of the bead of `type` that ends at node (i, j) into `out`. Null beads have none: everything else
 * is measured against chance, so their bias alone speaks.
 */
export function beadFeatures(pair: PairForms, i: number, j: number, type: number, out: Float64Array): void {
  if (isNull(type)) {
    out.fill(0, 0, FEATURE_COUNT);
    return;
  }
  const w = SOURCE_SPANS[type]!;
  const k = TARGET_SPANS[type]!;
  const { sourceRuns: left, targetRuns: right } = pair;
  const s = i * MAX_SPAN + w - 1;
  const t = j * MAX_SPAN + k - 1;
  out[0] = logLength(left.length[s]!, right.length[t]!, pair.lengths);
  out[1] = Math.max(WORST_WORDS, forwardWords(pair, i, j, w, k));
  out[2] = Math.max(WORST_WORDS, backwardWords(pair, i, j, w, k));
  if (left.hasNumbers[s] || right.hasNumbers[t]) {
    numberFeatures(pair.source.sentences, pair.target.sentences, i, j, w, k, out);
  } else {
    out[3] = 0;
    out[4] = 0;
  }
  const sourceEnd = left.last[i]!;
  out[5] = sourceEnd !== right.last[j] ? -1 : sourceEnd === FULL_STOP ? 0.3 : 1;
  const sourceMask = left.mask[s]!;
  const targetMask = right.mask[t]!;
  out[6] = bits(sourceMask & targetMask);
  out[7] = bits(sourceMask ^ targetMask);
  out[8] = headings(left.headings[s]!, right.headings[t]!, w, k);
  out[9] = left.crossings[s]! + right.crossings[t]!;
}

const SOURCE_SPANS = Uint8Array.from(BEAD_TYPES, ([w]) => w);
const TARGET_SPANS = Uint8Array.from(BEAD_TYPES, ([, k]) => k);

/** How well the words of each of the k target segments are explained by the w source segments together. */
function forwardWords({ band, words }: PairForms, i: number, j: number, w: number, k: number): number {
  const plane = words.forward[w - 1]!;
  let sum = 0;
  for (let n = 0; n < k; n++) {
    const node = nodeAt(band, i, j - n);
    sum += node < 0 ? WORST_WORDS : plane[node]!;
  }
  return sum;
}

function backwardWords({ band, words }: PairForms, i: number, j: number, w: number, k: number): number {
  const plane = words.backward[k - 1]!;
  let sum = 0;
  for (let n = 0; n < w; n++) {
    const node = nodeAt(band, i - n, j);
    sum += node < 0 ? WORST_WORDS : plane[node]!;
  }
  return sum;
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
function headings(source: number, target: number, w: number, k: number): number {
  if (source === 0 && target === 0) return 0;
  if (source === w && target === k) return w === 1 && k === 1 ? 1 : 0;
  return -(source > 0 ? 1 : 0) - (target > 0 ? 1 : 0);
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
