import { type Band, nodeAt } from './band';
import { BEAD_TYPES, isNull, TYPE_COUNT } from './bead-types';
import { beadFeatures, FEATURE_COUNT, type PairForms, WEIGHT_COUNT } from './features';

/**
 * Log scores of every bead of a band: `scores[node · TYPE_COUNT + type]` is that of the bead which ends at the node,
 * −∞ where it would leave the band.
 */
export type Lattice = { readonly band: Band; readonly scores: Float32Array };

export function scoreBeads(pair: PairForms, weights: ArrayLike<number>): Lattice {
  if (weights.length !== WEIGHT_COUNT) throw new Error(`expected ${WEIGHT_COUNT} weights, got ${weights.length}`);
  const { band } = pair;
  const scores = new Float32Array(band.size * TYPE_COUNT).fill(Number.NEGATIVE_INFINITY);
  const features = new Float64Array(FEATURE_COUNT);
  eachBead(band, (i, j, type, node) => {
    beadFeatures(pair, i, j, type, features);
    let score = weights[FEATURE_COUNT + type]!;
    for (let f = 0; f < FEATURE_COUNT; f++) score += weights[f]! * features[f]!;
    scores[node * TYPE_COUNT + type] = score;
  });
  return { band, scores };
}

/** Visits every bead whose both ends lie in the band, row by row. */
export function eachBead(
  band: Band,
  visit: (i: number, j: number, type: number, node: number, previous: number) => void,
): void {
  for (let i = 0; i <= band.rows; i++) {
    for (let j = band.lo[i]!; j <= band.hi[i]!; j++) {
      const node = band.offset[i]! + j - band.lo[i]!;
      for (let type = 0; type < TYPE_COUNT; type++) {
        const [w, k] = BEAD_TYPES[type]!;
        if (w > i || k > j) continue;
        const previous = nodeAt(band, i - w, j - k);
        if (previous >= 0) visit(i, j, type, node, previous);
      }
    }
  }
}

/**
 * The probability of every bead under the model P(path) ∝ exp Σ score, laid out like the scores.
 * `logPartition` is the logarithm of the sum over all paths. Forward–backward in log space.
 */
export function posteriors({ band, scores }: Lattice): { readonly beads: Float32Array; readonly logPartition: number } {
  const alpha = new Float64Array(band.size).fill(Number.NEGATIVE_INFINITY);
  const beta = new Float64Array(band.size).fill(Number.NEGATIVE_INFINITY);
  alpha[0] = 0;
  eachBead(band, (_i, _j, type, node, previous) => {
    alpha[node] = logAdd(alpha[node]!, alpha[previous]! + scores[node * TYPE_COUNT + type]!);
  });
  const last = band.size - 1;
  beta[last] = 0;
  for (let i = band.rows; i >= 0; i--) {
    for (let j = band.hi[i]!; j >= band.lo[i]!; j--) {
      const node = band.offset[i]! + j - band.lo[i]!;
      if (beta[node] === Number.NEGATIVE_INFINITY) continue;
      for (let type = 0; type < TYPE_COUNT; type++) {
        const [w, k] = BEAD_TYPES[type]!;
        const previous = nodeAt(band, i - w, j - k);
        if (previous >= 0) beta[previous] = logAdd(beta[previous]!, beta[node]! + scores[node * TYPE_COUNT + type]!);
      }
    }
  }
  const logPartition = alpha[last]!;
  const beads = new Float32Array(scores.length);
  eachBead(band, (_i, _j, type, node, previous) => {
    const at = node * TYPE_COUNT + type;
    beads[at] = Math.exp(alpha[previous]! + scores[at]! + beta[node]! - logPartition);
  });
  return { beads, logPartition };
}

export type PathBead = { readonly i: number; readonly j: number; readonly type: number; readonly posterior: number };

/** What a bead must be worth to be taken: chosen by the study together with the weights. */
const BEAD_PRICE = 0.3;
const NULL_GAIN = 0.05;

/**
 * The path of greatest expected gain: P − 0.3 for a bead with both sides, 0.05·P for an empty one. Unlike the most
 * probable path it weighs every bead by how sure it is. Beads in order, `i` and `j` their ends.
 */
export function decode(band: Band, beads: Float32Array): readonly PathBead[] {
  const gain = new Float64Array(band.size).fill(Number.NEGATIVE_INFINITY);
  const chosen = new Int8Array(band.size).fill(-1);
  gain[0] = 0;
  eachBead(band, (_i, _j, type, node, previous) => {
    const p = beads[node * TYPE_COUNT + type]!;
    const value = gain[previous]! + (isNull(type) ? NULL_GAIN * p : p - BEAD_PRICE);
    if (value > gain[node]!) {
      gain[node] = value;
      chosen[node] = type;
    }
  });
  const path: PathBead[] = [];
  for (let i = band.rows, j = band.columns; i > 0 || j > 0; ) {
    const node = nodeAt(band, i, j);
    const type = chosen[node]!;
    const [w, k] = BEAD_TYPES[type]!;
    path.push({ i, j, type, posterior: beads[node * TYPE_COUNT + type]! });
    i -= w;
    j -= k;
  }
  return path.reverse();
}

function logAdd(a: number, b: number): number {
  if (a === Number.NEGATIVE_INFINITY) return b;
  if (b === Number.NEGATIVE_INFINITY) return a;
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b));
}
