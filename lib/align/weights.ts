/**
 * Weights of the log-linear model, in the order of `FEATURES` and then of `BEAD_TYPES`, in nats.
 * Fitted by maximum likelihood on the development half of the gold by `bench/align/fit.ts`, which prints these lines;
 * the features heading and paragraph and the bead types beyond the gold's have no evidence there and are set by hand.
 */
export const WEIGHTS = {
  /** With a lexicon from outside: memories, a glossary, the shipped table. */
  withLexicon: [
    0.77, 0.33, 0.4, 1.11, -4.76, 0.1, 2.04, -0.71, 1.5, -1.5, 0, -2.33, -2.39, -1.73, -0.77, -2.74, -2.45, -6.76, -6,
    -6,
  ],
  /** With nothing but the pair. */
  pairOnly: [
    0.82, 0.33, 0.12, 1.21, -2.91, 0.37, 1.69, -1.95, 1.5, -1.5, 0, -3.61, -3.45, -2.14, -2.13, -3.78, -5.73, -8.56, -7,
    -7,
  ],
} as const;
