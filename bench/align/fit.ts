/**
 * Fits the weights of the aligner on the development half of the gold by maximum likelihood, and prints them for
 * lib/align/weights.ts: `… bench/align/fit.ts [withLexicon|pairOnly]`.
 *
 * The objective is Σ log P(gold path) − λ|w|², convex in w for given features; the features are those of the last pass
 * with the weights of the round before, so a few rounds alternate. Steps by Rprop: M. Riedmiller and H. Braun, "A direct
 * adaptive method for faster backpropagation learning", ICNN 1993.
 */
import { searchGrid } from '../../lib/align/align';
import { BEAD_TYPES, TYPE_COUNT } from '../../lib/align/bead-types';
import { beadFeatures, FEATURE_COUNT, type PairForms, WEIGHT_COUNT } from '../../lib/align/features';
import { eachBead, posteriors, scoreBeads } from '../../lib/align/lattice';
import { shippedLexicon } from '../../lib/align/shipped-lexicon';
import { WEIGHTS } from '../../lib/align/weights';
import { type GoldDocument, perturbedGold } from './gold';

const KIND = (process.argv[2] ?? 'withLexicon') as keyof typeof WEIGHTS;
const PENALTY = 0.025;
const STEPS = 40;
const ROUNDS = 3;
/** Without evidence in the gold: heading, paragraph, 3-1, 2-2, 1-4, 4-1. They keep their values. */
const FIXED = new Set([
  8,
  9,
  FEATURE_COUNT + 6,
  FEATURE_COUNT + 7,
  FEATURE_COUNT + 8,
  FEATURE_COUNT + 9,
  FEATURE_COUNT,
]);

const { development } = perturbedGold();
const lexicons = KIND === 'withLexicon' ? [shippedLexicon('en', 'ar')!] : [];
const texts = (all: readonly string[]) => all.map((text) => ({ text }));
const inputOf = ({ en, ar }: GoldDocument) => ({
  sourceLang: 'en',
  targetLang: 'ar',
  source: texts(en),
  target: texts(ar),
  lexicons,
});

let weights: number[] = [...WEIGHTS[KIND]];
for (let round = 1; round <= ROUNDS; round++) {
  const cases = development.map((document) => {
    const [piece] = searchGrid(inputOf(document), weights);
    return { pair: piece!.pair, gold: goldFeatures(piece!.pair, document) };
  });
  weights = climb(cases, weights);
  console.log(`round ${round}: log-likelihood ${likelihood(cases, weights).toFixed(1)}`);
}
console.log(`${KIND}: [${weights.map((w) => Number(w.toFixed(2))).join(', ')}],`);

type Case = { readonly pair: PairForms; readonly gold: Float64Array };

function goldFeatures(pair: PairForms, { beads }: GoldDocument): Float64Array {
  const sum = new Float64Array(WEIGHT_COUNT);
  const out = new Float64Array(FEATURE_COUNT);
  let [i, j] = [0, 0];
  for (const [en, ar] of beads) {
    i += en.length;
    j += ar.length;
    const type = BEAD_TYPES.findIndex(([w, k]) => w === en.length && k === ar.length);
    if (type < 0) throw new Error(`bead ${en.length}-${ar.length}`);
    beadFeatures(pair, i, j, type, out);
    for (let f = 0; f < FEATURE_COUNT; f++) sum[f]! += out[f]!;
    sum[FEATURE_COUNT + type]! += 1;
  }
  return sum;
}

/** Observed minus expected features, with the pull towards zero. */
function gradient(cases: readonly Case[], w: readonly number[]): Float64Array {
  const sum = new Float64Array(WEIGHT_COUNT);
  const out = new Float64Array(FEATURE_COUNT);
  for (const { pair, gold } of cases) {
    const { beads } = posteriors(scoreBeads(pair, w));
    for (let f = 0; f < WEIGHT_COUNT; f++) sum[f]! += gold[f]!;
    eachBead(pair.band, (i, j, type, node) => {
      const p = beads[node * TYPE_COUNT + type]!;
      if (p < 1e-6) return;
      beadFeatures(pair, i, j, type, out);
      for (let f = 0; f < FEATURE_COUNT; f++) sum[f]! -= p * out[f]!;
      sum[FEATURE_COUNT + type]! -= p;
    });
  }
  return sum.map((g, f) => (FIXED.has(f) ? 0 : g - 2 * PENALTY * w[f]!));
}

function likelihood(cases: readonly Case[], w: readonly number[]): number {
  return cases.reduce((sum, { pair, gold }) => {
    const score = gold.reduce((total, value, f) => total + value * w[f]!, 0);
    return sum + score - posteriors(scoreBeads(pair, w)).logPartition;
  }, 0);
}

function climb(cases: readonly Case[], from: readonly number[]): number[] {
  const w = [...from];
  const step = new Float64Array(WEIGHT_COUNT).fill(0.1);
  let before = new Float64Array(WEIGHT_COUNT);
  for (let n = 0; n < STEPS; n++) {
    const g = gradient(cases, w);
    for (let f = 0; f < WEIGHT_COUNT; f++) {
      const turn = g[f]! * before[f]!;
      step[f] = turn > 0 ? Math.min(0.5, step[f]! * 1.2) : turn < 0 ? step[f]! * 0.5 : step[f]!;
      if (turn < 0) g[f] = 0;
      else w[f]! += Math.sign(g[f]!) * step[f]!;
    }
    before = Float64Array.from(g);
  }
  return w;
}
