/**
 * Fits the weights of the aligner by maximum likelihood: Σ log P(gold path) − λ|w|², convex in w for given features. The features
 * are those of the last pass with the weights of the round before, so a few rounds alternate. Steps by Rprop: M. Riedmiller and
 * H. Braun, "A direct adaptive method for faster backpropagation learning", ICNN 1993.
 */
import { searchGrid } from '../../lib/align/align';
import { BEAD_TYPES, isNull, TYPE_COUNT } from '../../lib/align/bead-types';
import { beadFeatures, FEATURE_COUNT, FEATURES, type PairForms, WEIGHT_COUNT } from '../../lib/align/features';
import { eachBead, type Lattice, posteriors } from '../../lib/align/lattice';
import type { Lexicon } from '../../lib/align/types';
import { type GoldDocument, inputOf } from './gold';

const PENALTY = 0.025;
const STEPS = 40;
/** Nodes to either side of the gold path in which the fit looks: what is farther off has no probability to speak of. */
const RADIUS = 12;

const biasOf = (source: number, target: number) =>
  FEATURE_COUNT + BEAD_TYPES.findIndex(([w, k]) => w === source && k === target);
/** Without evidence in the material: roles, paragraphs, 2-2, 1-4, 4-1. They keep their values, as does 1-1, the measure of the others. */
const SET_BY_HAND = [
  FEATURES.indexOf('heading'),
  FEATURES.indexOf('paragraph'),
  biasOf(1, 1),
  biasOf(2, 2),
  biasOf(1, 4),
  biasOf(4, 1),
];

/** An equal number speaks as a word too: where that is enough, the fit would turn it against the bead. */
const NEVER_NEGATIVE = new Set([FEATURES.indexOf('numberHit')]);

/** A text with its gold path: beads near the path (their place in the scores), and the features of each. */
type Case = {
  readonly pair: PairForms;
  readonly gold: Float64Array;
  readonly near: Int32Array;
  readonly features: Float32Array;
};

/**
 * @param from where to begin; what is set by hand stays
 * @param off features that are taken out of the model: their weight is 0
 */
export function fitted(
  documents: readonly GoldDocument[],
  lexicons: readonly Lexicon[],
  from: readonly number[],
  { rounds = 3, off = [] as readonly number[], tell = (_message: string) => {} } = {},
): readonly number[] {
  let weights: readonly number[] = from.map((weight, f) => (off.includes(f) ? 0 : weight));
  const fixed = new Set([...SET_BY_HAND, ...off]);
  for (let round = 1; round <= rounds; round++) {
    const cases = documents.map((document) => {
      const [piece] = searchGrid(inputOf(document, lexicons), weights);
      return caseOf(piece!.pair, document);
    });
    weights = climb(cases, weights, fixed);
    tell(`round ${round}: log-likelihood ${likelihood(cases, weights).toFixed(1)}`);
  }
  return weights;
}

function caseOf(pair: PairForms, { beads }: GoldDocument): Case {
  const gold = new Float64Array(WEIGHT_COUNT);
  const out = new Float64Array(FEATURE_COUNT);
  const path = new Int32Array(pair.band.rows + 1);
  let [i, j] = [0, 0];
  for (const [en, ar] of beads) {
    path.fill(j, i + 1, i + en.length);
    i += en.length;
    j += ar.length;
    path[i] = j;
    const bias = biasOf(en.length, ar.length);
    if (bias < FEATURE_COUNT) throw new Error(`bead ${en.length}-${ar.length}`);
    beadFeatures(pair, i, j, bias - FEATURE_COUNT, out);
    for (let f = 0; f < FEATURE_COUNT; f++) gold[f]! += out[f]!;
    gold[bias]! += 1;
  }
  const near: number[] = [];
  const features: number[] = [];
  eachBead(pair.band, (row, column, type, node) => {
    if (Math.abs(column - path[row]!) > RADIUS) return;
    beadFeatures(pair, row, column, type, out);
    near.push(node * TYPE_COUNT + type);
    features.push(...out);
  });
  return { pair, gold, near: Int32Array.from(near), features: Float32Array.from(features) };
}

function scored({ pair, near, features }: Case, w: readonly number[]): Lattice {
  const scores = new Float32Array(pair.band.size * TYPE_COUNT).fill(Number.NEGATIVE_INFINITY);
  near.forEach((at, n) => {
    const type = at % TYPE_COUNT;
    let score = w[FEATURE_COUNT + type]!;
    if (!isNull(type)) for (let f = 0; f < FEATURE_COUNT; f++) score += w[f]! * features[n * FEATURE_COUNT + f]!;
    scores[at] = score;
  });
  return { band: pair.band, scores, types: TYPE_COUNT };
}

/** Observed minus expected features, with the pull towards zero. */
function gradient(cases: readonly Case[], w: readonly number[], fixed: ReadonlySet<number>): Float64Array {
  const sum = new Float64Array(WEIGHT_COUNT);
  for (const one of cases) {
    const { beads } = posteriors(scored(one, w));
    for (let f = 0; f < WEIGHT_COUNT; f++) sum[f]! += one.gold[f]!;
    one.near.forEach((at, n) => {
      const p = beads[at]!;
      if (p < 1e-6) return;
      for (let f = 0; f < FEATURE_COUNT; f++) sum[f]! -= p * one.features[n * FEATURE_COUNT + f]!;
      sum[FEATURE_COUNT + (at % TYPE_COUNT)]! -= p;
    });
  }
  return sum.map((g, f) => (fixed.has(f) ? 0 : g - 2 * PENALTY * w[f]!));
}

const likelihood = (cases: readonly Case[], w: readonly number[]): number =>
  cases.reduce((sum, one) => {
    const score = one.gold.reduce((total, value, f) => total + value * w[f]!, 0);
    return sum + score - posteriors(scored(one, w)).logPartition;
  }, 0);

function climb(cases: readonly Case[], from: readonly number[], fixed: ReadonlySet<number>): number[] {
  const w = [...from];
  const step = new Float64Array(WEIGHT_COUNT).fill(0.1);
  let before = new Float64Array(WEIGHT_COUNT);
  for (let n = 0; n < STEPS; n++) {
    const g = gradient(cases, w, fixed);
    for (let f = 0; f < WEIGHT_COUNT; f++) {
      const turn = g[f]! * before[f]!;
      step[f] = turn > 0 ? Math.min(0.5, step[f]! * 1.2) : turn < 0 ? step[f]! * 0.5 : step[f]!;
      if (turn < 0) g[f] = 0;
      else w[f]! += Math.sign(g[f]!) * step[f]!;
      if (NEVER_NEGATIVE.has(f)) w[f] = Math.max(0, w[f]!);
    }
    before = Float64Array.from(g);
  }
  return w;
}
