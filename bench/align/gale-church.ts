/**
 * The classic aligner by length, to measure ours against: W. A. Gale and K. W. Church, "A Program for Aligning Sentences in
 * Bilingual Corpora", Computational Linguistics 19(1), 1993, with its constants.
 */
const RATIO = 1;
const VARIANCE = 6.8;
const PRIORS = [
  [1, 1, 0.89],
  [1, 0, 0.0099],
  [0, 1, 0.0099],
  [2, 1, 0.089],
  [1, 2, 0.089],
  [2, 2, 0.011],
] as const;

/** Beads in order, as numbers of segments of either side. */
export function galeChurch(
  source: readonly string[],
  target: readonly string[],
): readonly (readonly [source: number, target: number])[] {
  const [a, b] = [source.map(({ length }) => length), target.map(({ length }) => length)];
  const width = b.length + 1;
  const costs = new Float64Array((a.length + 1) * width).fill(Number.POSITIVE_INFINITY);
  const chosen = new Int8Array(costs.length);
  costs[0] = 0;
  const sum = (of: readonly number[], end: number, count: number) =>
    of.slice(end - count, end).reduce((total, n) => total + n, 0);
  for (let i = 0; i <= a.length; i++) {
    for (let j = 0; j <= b.length; j++) {
      PRIORS.forEach(([w, k, prior], type) => {
        if (i < w || j < k) return;
        const before = costs[(i - w) * width + j - k]!;
        const cost = before - Math.log(prior) + mismatch(sum(a, i, w), sum(b, j, k));
        if (cost >= costs[i * width + j]!) return;
        costs[i * width + j] = cost;
        chosen[i * width + j] = type;
      });
    }
  }
  const path: (readonly [number, number])[] = [];
  for (let i = a.length, j = b.length; i > 0 || j > 0; ) {
    const [w, k] = PRIORS[chosen[i * width + j]!]!;
    path.push([w, k]);
    i -= w;
    j -= k;
  }
  return path.reverse();
}

/** −log of the probability that lengths of translations differ by as much, at most 25 as in the program of the article. */
function mismatch(a: number, b: number): number {
  if (a === 0 && b === 0) return 0;
  const mean = (a + b / RATIO) / 2;
  const delta = Math.abs(RATIO * a - b) / Math.sqrt(VARIANCE * mean);
  const probability = 2 * (1 - normal(delta));
  return probability > 1e-11 ? -Math.log(probability) : 25;
}

/** Φ(z): M. Abramowitz and I. A. Stegun, Handbook of Mathematical Functions, 26.2.17. */
function normal(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const tail = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return 1 - (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * tail;
}
