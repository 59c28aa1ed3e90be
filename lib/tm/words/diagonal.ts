/**
 * How likely a word's partner stands at a place, by its distance from the diagonal: exp(−λ·|i/m − j/n|), made to sum to one over
 * the m places. `tension` is λ.
 *
 * Source: C. Dyer, V. Chahuneau, N. Smith, "A Simple, Fast, and Effective Reparameterization of IBM Model 2", NAACL 2013.
 */
export class Diagonal {
  private readonly table = new Float64Array(STEPS + 1);

  constructor(readonly tension: number) {
    for (let d = 0; d <= STEPS; d++) this.table[d] = Math.exp((-tension * d) / STEPS);
  }

  /** Writes the weights of the m places for word j of n into `into`. */
  weights(j: number, n: number, m: number, into: Float64Array): void {
    const { table } = this;
    const y = (j + 0.5) / n;
    let sum = 0;
    for (let i = 0; i < m; i++) {
      const d = Math.abs((i + 0.5) / m - y);
      const w = table[(d * STEPS) | 0]!;
      into[i] = w;
      sum += w;
    }
    for (let i = 0; i < m; i++) into[i]! /= sum;
  }
}

const STEPS = 512;
export const FIRST_TENSION = 4;
/** The share of words without a partner. Source: the same paper, table 1. */
export const NO_PARTNER = 0.08;

/**
 * The tension under which the expected distance from the diagonal is the one observed, for texts of usual length: the mean of a
 * truncated exponential, by bisection.
 * @param distance mean |i/m − j/n| of the links, 0 to 1
 */
export function tensionFor(distance: number): number {
  let [low, high] = [0.1, 30];
  for (let round = 0; round < 40; round++) {
    const middle = (low + high) / 2;
    if (meanDistance(middle) > distance) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Mean distance over all pairs of places of a fine grid. */
function meanDistance(tension: number): number {
  let mean = 0;
  for (let y = 0.025; y < 1; y += 0.05) {
    let [weight, sum] = [0, 0];
    for (let x = 0.025; x < 1; x += 0.05) {
      const w = Math.exp(-tension * Math.abs(x - y));
      weight += w;
      sum += w * Math.abs(x - y);
    }
    mean += sum / weight / 20;
  }
  return mean;
}
