import { alignLetters } from '../lib/term/names/align-letters';
import { looksArabic } from '../lib/term/names/forms';
import { soundModel, soundSimilarity } from '../lib/term/names/similarity';
import { contests, type NamePair } from './names-data';

export type TrainingOptions = {
  readonly epochs: number;
  readonly rate: number;
  /** Pull of every correction towards 0: the hand table. */
  readonly pull: number;
  /** Steepness of the logistic loss around the threshold. */
  readonly slope: number;
  readonly threshold: number;
  /** How much a name of Arabic origin counts: they are few in the data and the reason for the tool. */
  readonly arabicWeight: number;
  /** How much a wrong name with the very same consonants counts: often it is a spelling nobody has listed. */
  readonly sameSkeletonWeight: number;
  /** Greatest correction either way. */
  readonly most: number;
  /** Share of each correction that is kept in the end: a middle way between hand and data does best on Arabic names. */
  readonly kept: number;
};
export const SIMILARITY_TRAINING: TrainingOptions = {
  epochs: 4,
  rate: 0.03,
  pull: 0.002,
  slope: 25,
  threshold: 0.84,
  arabicWeight: 2,
  sameSkeletonWeight: 0.3,
  most: 0.3,
  kept: 0.7,
};

const byHand = soundModel(new Map());

/**
 * Learns what the table by hand should cost more or less: logistic regression over the steps of the cheapest
 * alignments of right pairs and of their nearest wrong ones, aligned anew after every batch (a structured perceptron
 * with logistic loss). Pairs the hand table finds unlike are taken for errors of the data and left out.
 */
export function trainCorrections(pairs: readonly NamePair[], options = SIMILARITY_TRAINING): Map<string, number> {
  const clean = pairs.filter(({ arabic, latin }) => soundSimilarity(arabic, latin, byHand) > 0.6);
  const examples = ([1, 0] as const).flatMap((distance) =>
    contests(clean, clean, distance).flatMap(({ arabic, right, wrong }) => {
      const weight = distance === 1 ? 1 : options.sameSkeletonWeight;
      return [
        { arabic, latin: right, isRight: true, weight },
        { arabic, latin: wrong, isRight: false, weight },
      ];
    }),
  );
  shuffle(examples);

  const corrections = new Map<string, number>();
  const squares = new Map<string, number>();
  let model = soundModel(corrections);
  let threshold = options.threshold;
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    let loss = 0;
    examples.forEach(({ arabic, latin, isRight, weight }, i) => {
      if (i % 500 === 0) model = soundModel(corrections);
      const isArabic = looksArabic(arabic);
      const table = isArabic ? model.arabic : model.foreign;
      const { cost, arabicLength, latinLength, steps } = alignLetters(arabic, latin, table, true);
      const scale = 2 / (arabicLength + latinLength);
      const z = options.slope * (1 - scale * cost - threshold);
      const p = 1 / (1 + Math.exp(-z));
      loss -= Math.log(Math.max(1e-9, isRight ? p : 1 - p));
      const error = ((isRight ? 1 : 0) - p) * weight * (isArabic ? options.arabicWeight : 1);
      threshold -= 0.0002 * error;
      for (const step of steps) {
        for (const key of keysOf(step.arabic, step.latin, step.place, isArabic)) {
          const gradient = error * options.slope * scale * 0.5;
          const seen = (squares.get(key) ?? 0.5) + gradient * gradient;
          squares.set(key, seen);
          const old = corrections.get(key) ?? 0;
          const next = old - (options.rate * 5 * gradient) / Math.sqrt(seen) - options.pull * old;
          corrections.set(key, Math.min(options.most, Math.max(-options.most, next)));
        }
      }
    });
    console.error(
      `similarity: epoch ${epoch + 1}, loss ${(loss / examples.length).toFixed(4)}, threshold ${threshold.toFixed(3)}`,
    );
  }
  return new Map(
    [...corrections]
      .map(([key, value]) => [key, Math.round(value * options.kept * 100) / 100] as const)
      .filter(([, value]) => Math.abs(value) >= 0.03),
  );
}

/** A correction for the step anywhere and one for its place; articles and particles keep their costs by hand. */
function keysOf(arabic: string, latin: string, place: string, isArabic: boolean): string[] {
  if (arabic.length > 2 || arabic === 'ال') return [];
  const key = `${arabic}>${latin}`;
  return isArabic ? [key, key + place, `${key}@`] : [key, key + place];
}

/** Always the same order, so that training gives the same table each time. */
function shuffle<T>(items: T[]): void {
  let state = 12345;
  for (let i = items.length - 1; i > 0; i -= 1) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    const j = state % (i + 1);
    [items[i], items[j]] = [items[j]!, items[i]!];
  }
}
