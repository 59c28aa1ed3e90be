/**
 * Weights of the log-linear model, in the order of `FEATURES` and then of `BEAD_TYPES`, in nats.
 * Fitted by maximum likelihood on the development half of the gold by `bench/align-fit.ts`, which prints these lines;
 * the features heading and paragraph and the bead types beyond the gold's have no evidence there and are set by hand.
 */
export const WEIGHTS = {
  /** With a lexicon from outside: memories, a glossary, the shipped table. */
  withLexicon: [
    1.06, 0.91, 0.34, 0, -4, 0.68, 2.0, -0.36, 1.5, -1.5, 0, -2.55, -1.81, -2.01, -0.56, -3.15, -2.45, -6.76, -6, -6,
  ],
  /** With nothing but the pair. */
  pairOnly: [
    0.9, 0.52, 0.04, 0.49, -2.6, 0.75, 1.2, -0.94, 1.5, -1.5, 0, -3.77, -3.63, -1.85, -2.26, -3.88, -5.73, -8.56, -7,
    -7,
  ],
} as const;
