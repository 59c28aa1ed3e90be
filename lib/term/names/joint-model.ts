/**
 * A model of how Arabic letters and Latin letters are written together: n-grams over units, each one or two Arabic
 * letters with the Latin letters that stand for them. Source: joint source-channel model (Li, Zhang, Su, ACL 2004),
 * smoothed by interpolated Kneser–Ney (Chen and Goodman, 1999); only the n-grams of the highest order are stored,
 * everything below follows from them.
 */
export type Unit = { readonly arabic: string; readonly latin: string };

export type JointModel = {
  readonly units: readonly Unit[];
  /** Unit numbers by their Arabic side. */
  readonly byArabic: ReadonlyMap<string, readonly number[]>;
  /** Natural logarithm of the probability of a unit after the two before it; `EDGE` stands before the first and after the last. */
  readonly logProbability: (beforeLast: number, last: number, unit: number) => number;
};

/** The number of the unit at both ends of a name. */
export const EDGE = 0;
const DISCOUNT = 0.75;

/** Counted trigrams: `[beforeLast, last, unit, count]` in any order, each triple once. */
export type Trigram = readonly [number, number, number, number];

export function jointModel(units: readonly Unit[], trigrams: readonly Trigram[]): JointModel {
  const size = units.length;
  const byArabic = new Map<string, number[]>();
  units.forEach(({ arabic }, i) => {
    if (i === EDGE) return;
    const list = byArabic.get(arabic);
    if (list === undefined) byArabic.set(arabic, [i]);
    else list.push(i);
  });

  const third = new Map<number, number>();
  const thirdTotal = new Map<number, number>();
  const thirdKinds = new Map<number, number>();
  const second = new Map<number, number>();
  const secondTotal = new Map<number, number>();
  const secondKinds = new Map<number, number>();
  const first = new Float64Array(size);
  const add = (map: Map<number, number>, key: number, count: number): void =>
    void map.set(key, (map.get(key) ?? 0) + count);
  for (const [a, b, c, count] of trigrams) {
    const context = a * size + b;
    third.set(context * size + c, count);
    add(thirdTotal, context, count);
    add(thirdKinds, context, 1);
    // A bigram counts once for every unit it was seen after.
    const pair = b * size + c;
    if (!second.has(pair)) {
      first[c]! += 1;
      add(secondKinds, b, 1);
    }
    add(second, pair, 1);
    add(secondTotal, b, 1);
  }
  const pairs = first.reduce((sum, count) => sum + count, 0);

  const probability1 = (c: number): number => (first[c]! + 0.1) / (pairs + 0.1 * size);
  const probability2 = (b: number, c: number): number => {
    const total = secondTotal.get(b);
    if (total === undefined) return probability1(c);
    const own = Math.max((second.get(b * size + c) ?? 0) - DISCOUNT, 0) / total;
    return own + ((DISCOUNT * secondKinds.get(b)!) / total) * probability1(c);
  };
  return {
    units,
    byArabic,
    logProbability(a, b, c) {
      const context = a * size + b;
      const total = thirdTotal.get(context);
      if (total === undefined) return Math.log(probability2(b, c));
      const own = Math.max((third.get(context * size + c) ?? 0) - DISCOUNT, 0) / total;
      return Math.log(own + ((DISCOUNT * thirdKinds.get(context)!) / total) * probability2(b, c));
    },
  };
}

export type Spelled = { readonly latin: string; readonly score: number };

/**
 * The likeliest Latin spellings of a folded Arabic word under the model, best first; scores are logarithms.
 * Beam search: `width` histories are kept after each letter. Empty when a letter is in no unit.
 */
export function decode(model: JointModel, word: string, width = 40): readonly Spelled[] {
  type State = { readonly last: number; readonly beforeLast: number; readonly latin: string; readonly score: number };
  const beams: State[][] = Array.from({ length: word.length + 1 }, () => []);
  beams[0]!.push({ last: EDGE, beforeLast: EDGE, latin: '', score: 0 });
  for (let i = 0; i < word.length; i += 1) {
    const states = prune(beams[i]!, width);
    for (let length = 1; length <= 4 && i + length <= word.length; length += 1) {
      const units = model.byArabic.get(word.slice(i, i + length));
      if (units === undefined) continue;
      for (const state of states) {
        for (const unit of units) {
          beams[i + length]!.push({
            last: unit,
            beforeLast: state.last,
            latin: state.latin + model.units[unit]!.latin,
            score: state.score + model.logProbability(state.beforeLast, state.last, unit),
          });
        }
      }
    }
  }
  // Several ways to cut a word into units can give one spelling: their probabilities add up.
  const best = new Map<string, number>();
  for (const state of prune(beams[word.length]!, width * 4)) {
    const score = state.score + model.logProbability(state.beforeLast, state.last, EDGE);
    const known = best.get(state.latin);
    best.set(state.latin, known === undefined ? score : addLogs(known, score));
  }
  return [...best].map(([latin, score]) => ({ latin, score })).toSorted((a, b) => b.score - a.score);
}

const addLogs = (a: number, b: number): number => Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));

function prune<T extends { readonly score: number }>(states: T[], width: number): T[] {
  if (states.length <= width) return states;
  return states.sort((a, b) => b.score - a.score).slice(0, width);
}
