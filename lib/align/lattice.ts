import { type Band, nodeAt } from './band';
import { BEAD_TYPES, isNull, SOURCE_ONLY, TARGET_ONLY, TYPE_COUNT } from './bead-types';
import { beadFeatures, FEATURE_COUNT, type PairForms, WEIGHT_COUNT } from './features';

/**
 * Log scores of every bead of a band: `scores[node · TYPE_COUNT + type]` is that of the bead which ends at the node,
 * −∞ where it would leave the band. Only the first `types` bead types are looked at.
 */
export type Lattice = { readonly band: Band; readonly scores: Float32Array; readonly types: number };

export function scoreBeads(pair: PairForms, weights: ArrayLike<number>, types = TYPE_COUNT): Lattice {
  if (weights.length !== WEIGHT_COUNT) throw new Error(`expected ${WEIGHT_COUNT} weights, got ${weights.length}`);
  const { band } = pair;
  const scores = new Float32Array(band.size * TYPE_COUNT).fill(Number.NEGATIVE_INFINITY);
  const features = new Float64Array(FEATURE_COUNT);
  const w = Float64Array.from(weights);
  eachBead(
    band,
    (i, j, type, node) => {
      let score = w[FEATURE_COUNT + type]!;
      if (!isNull(type)) {
        beadFeatures(pair, i, j, type, features);
        for (let f = 0; f < FEATURE_COUNT; f++) score += w[f]! * features[f]!;
      }
      scores[node * TYPE_COUNT + type] = score;
    },
    types,
  );
  return { band, scores, types };
}

/** Visits every bead whose both ends lie in the band, row by row. */
export function eachBead(
  band: Band,
  visit: (i: number, j: number, type: number, node: number, previous: number) => void,
  types = TYPE_COUNT,
): void {
  const { lo, hi, offset } = band;
  const before = neighbours(types);
  const { first, last, base } = before;
  for (let i = 0; i <= band.rows; i++) {
    aimAt(before, band, i, -1);
    const from = lo[i]!;
    for (let j = from; j <= hi[i]!; j++) {
      const node = offset[i]! + j - from;
      for (let type = 0; type < types; type++) {
        if (j >= first[type]! && j <= last[type]!) visit(i, j, type, node, base[type]! + j);
      }
    }
  }
}

/**
 * For the nodes of one row, per bead type: the node at the bead's other end is `base + j`, where j lies in
 * `[first, last]`; elsewhere it is outside the band.
 */
type Neighbours = { readonly first: Int32Array; readonly last: Int32Array; readonly base: Int32Array };

const neighbours = (types: number): Neighbours => ({
  first: new Int32Array(types),
  last: new Int32Array(types),
  base: new Int32Array(types),
});

/** @param step −1 for the ends before the nodes of the row, 1 for those after */
function aimAt({ first, last, base }: Neighbours, band: Band, i: number, step: 1 | -1): void {
  for (let type = 0; type < base.length; type++) {
    const row = i + step * SOURCE_SPANS[type]!;
    const shift = step * TARGET_SPANS[type]!;
    const isInside = row >= 0 && row <= band.rows;
    first[type] = isInside ? band.lo[row]! - shift : 1;
    last[type] = isInside ? band.hi[row]! - shift : 0;
    base[type] = isInside ? band.offset[row]! - band.lo[row]! + shift : 0;
  }
}

/**
 * The probability of every bead under the model P(path) ∝ exp Σ score, laid out like the scores.
 * `logPartition` is the logarithm of the sum over all paths. Forward–backward in log space.
 */
export function posteriors({ band, scores, types }: Lattice): {
  readonly beads: Float32Array;
  readonly logPartition: number;
} {
  const alpha = new Float64Array(band.size).fill(Number.NEGATIVE_INFINITY);
  const beta = new Float64Array(band.size).fill(Number.NEGATIVE_INFINITY);
  const terms = new Float64Array(types);
  const ends = neighbours(types);
  const { first, last, base } = ends;
  alpha[0] = 0;
  for (let i = 0; i <= band.rows; i++) {
    aimAt(ends, band, i, -1);
    for (let j = band.lo[i]!; j <= band.hi[i]!; j++) {
      const node = band.offset[i]! + j - band.lo[i]!;
      if (node === 0) continue;
      for (let type = 0; type < types; type++) {
        terms[type] =
          j >= first[type]! && j <= last[type]!
            ? alpha[base[type]! + j]! + scores[node * TYPE_COUNT + type]!
            : Number.NEGATIVE_INFINITY;
      }
      alpha[node] = logSum(terms);
    }
  }
  const end = band.size - 1;
  beta[end] = 0;
  for (let i = band.rows; i >= 0; i--) {
    aimAt(ends, band, i, 1);
    for (let j = band.hi[i]!; j >= band.lo[i]!; j--) {
      const node = band.offset[i]! + j - band.lo[i]!;
      if (node === end) continue;
      for (let type = 0; type < types; type++) {
        const next = base[type]! + j;
        terms[type] =
          j >= first[type]! && j <= last[type]!
            ? beta[next]! + scores[next * TYPE_COUNT + type]!
            : Number.NEGATIVE_INFINITY;
      }
      beta[node] = logSum(terms);
    }
  }
  const logPartition = alpha[end]!;
  const beads = new Float32Array(scores.length);
  eachBead(
    band,
    (_i, _j, type, node, previous) => {
      const at = node * TYPE_COUNT + type;
      const log = alpha[previous]! + scores[at]! + beta[node]! - logPartition;
      if (log > NEGLIGIBLE) beads[at] = Math.exp(log);
    },
    types,
  );
  return { beads, logPartition };
}

const SOURCE_SPANS = Int32Array.from(BEAD_TYPES, ([w]) => w);
const TARGET_SPANS = Int32Array.from(BEAD_TYPES, ([, k]) => k);
/** What is this much less likely than the rest, in nats, changes no sum of doubles that is read to four places. */
const NEGLIGIBLE = -30;

/** log Σ exp of the terms: one logarithm, and an exponential for each term that counts. */
function logSum(terms: Float64Array): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let n = 0; n < terms.length; n++) if (terms[n]! > most) most = terms[n]!;
  if (most === Number.NEGATIVE_INFINITY) return most;
  let sum = 0;
  for (let n = 0; n < terms.length; n++) {
    const below = terms[n]! - most;
    if (below > NEGLIGIBLE) sum += below === 0 ? 1 : Math.exp(below);
  }
  return sum === 1 ? most : most + Math.log(sum);
}

export type PathBead = { readonly i: number; readonly j: number; readonly type: number; readonly posterior: number };

/** What a bead must be worth to be taken, and what a gap gains: of six pairs the best on the development half and its variants. */
const BEAD_PRICE = 0.2;
const NULL_GAIN = 0.02;

/**
 * The path of greatest expected gain: P − 0.2 for a bead with both sides, 0.02·P for an empty one. Unlike the most
 * probable path it weighs every bead by how sure it is. Beads in order, `i` and `j` their ends.
 *
 * The posterior of an empty bead is that of its segment standing alone, wherever the other side is by then: among gaps of
 * both sides their order says nothing.
 */
export function decode(band: Band, beads: Float32Array): readonly PathBead[] {
  const alone = { source: new Float64Array(band.rows + 1), target: new Float64Array(band.columns + 1) };
  const path = bestPath(band, (i, j, type, at) => {
    const p = beads[at]!;
    if (type === SOURCE_ONLY) alone.source[i]! += p;
    else if (type === TARGET_ONLY) alone.target[j]! += p;
    return isNull(type) ? NULL_GAIN * p : p - BEAD_PRICE;
  });
  return path.map(({ i, j, type, at }) => {
    const posterior = type === SOURCE_ONLY ? alone.source[i]! : type === TARGET_ONLY ? alone.target[j]! : beads[at]!;
    return { i, j, type, posterior };
  });
}

/** The most probable path alone, each of its beads as if it were sure: enough to learn from what a first pass over a long text finds. */
export function mostProbable({ band, scores, types }: Lattice): {
  readonly beads: Float32Array;
  readonly path: readonly PathBead[];
} {
  const beads = new Float32Array(scores.length);
  const path = bestPath(band, (_i, _j, _type, at) => scores[at]!, types);
  for (const { at } of path) beads[at] = 1;
  return { beads, path: path.map(({ i, j, type }) => ({ i, j, type, posterior: 1 })) };
}

type Step = { readonly i: number; readonly j: number; readonly type: number; readonly at: number };

/** The path whose beads are worth most in sum. `worth` is asked once for each bead; `at` is its place among the scores. */
function bestPath(
  band: Band,
  worth: (i: number, j: number, type: number, at: number) => number,
  types?: number,
): readonly Step[] {
  const gain = new Float64Array(band.size).fill(Number.NEGATIVE_INFINITY);
  const chosen = new Int8Array(band.size).fill(-1);
  gain[0] = 0;
  eachBead(
    band,
    (i, j, type, node, previous) => {
      const value = gain[previous]! + worth(i, j, type, node * TYPE_COUNT + type);
      if (value > gain[node]!) {
        gain[node] = value;
        chosen[node] = type;
      }
    },
    types,
  );
  const path: Step[] = [];
  for (let i = band.rows, j = band.columns; i > 0 || j > 0; ) {
    const node = nodeAt(band, i, j);
    const type = chosen[node]!;
    const [w, k] = BEAD_TYPES[type]!;
    path.push({ i, j, type, at: node * TYPE_COUNT + type });
    i -= w;
    j -= k;
  }
  return path.reverse();
}
