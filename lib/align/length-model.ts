/** How the length of a translation follows that of its original, for one pair of documents. */
export type LengthModel = {
  /** Target characters expected for one of the source. */
  readonly ratio: number;
  /** Variance of the target's length for one character. */
  readonly variance: number;
};

/** From news and health text, English to Arabic; every pair then learns its own. */
export const ENGLISH_ARABIC: LengthModel = { ratio: 0.92, variance: 2.9 };
/** Gale and Church, "A Program for Aligning Sentences in Bilingual Corpora", Computational Linguistics 19(1), 1993. */
export const EUROPEAN: LengthModel = { ratio: 1, variance: 6.8 };

/** What a length that cannot be explained costs at most, in nats. */
const FLOOR = -30;
/** Keeps the variance of the shortest segments from vanishing. */
const BASE_VARIANCE = 4;

/**
 * How well two lengths fit, in nats: log(T · N(T; c·S, v)) with v = s²·(c·S + T)/2 + 4. The factor T makes the density
 * of the ratio comparable across lengths.
 */
export function logLength(source: number, target: number, { ratio, variance }: LengthModel): number {
  const expected = ratio * source;
  const v = (variance * (expected + target)) / 2 + BASE_VARIANCE;
  const difference = target - expected;
  return Math.max(
    FLOOR,
    0.5 * Math.log(((target + 1) * (target + 1)) / (2 * Math.PI * v)) - (difference * difference) / (2 * v),
  );
}

/** A bead's lengths with the probability that the bead is right. */
export type WeightedLengths = { readonly source: number; readonly target: number; readonly weight: number };

/** Beads of 80 characters that the prior is worth. */
const PRIOR_BEADS = 6;
const PRIOR_LENGTH = 80;

/** The ratio and variance of a pair from its likely beads, held by the prior while there are few (maximum a posteriori). */
export function learnLengths(beads: Iterable<WeightedLengths>, prior: LengthModel): LengthModel {
  let source = PRIOR_BEADS * PRIOR_LENGTH;
  let target = source * prior.ratio;
  const kept = [...beads].filter((bead) => bead.source > 0 && bead.target > 0);
  for (const bead of kept) {
    source += bead.weight * bead.source;
    target += bead.weight * bead.target;
  }
  const ratio = target / source;
  let squares = PRIOR_BEADS * prior.variance;
  let weight = PRIOR_BEADS;
  for (const bead of kept) {
    const expected = ratio * bead.source;
    squares += (bead.weight * (bead.target - expected) ** 2) / ((expected + bead.target) / 2);
    weight += bead.weight;
  }
  return { ratio, variance: Math.max(0.3, squares / weight) };
}
