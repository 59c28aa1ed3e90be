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
  /**
   * Natural logarithms of the probabilities of units after two others; `EDGE` stands before the first and after the
   * last unit of a name.
   */
  readonly after: (beforeLast: number, last: number) => (unit: number) => number;
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

  type Context = { total: number; readonly counts: Map<number, number> };
  const third = new Map<number, Context>();
  const second: (Context | undefined)[] = [];
  const first = new Float64Array(size);
  for (const [a, b, c, count] of trigrams) {
    const key = a * size + b;
    let context = third.get(key);
    if (context === undefined) {
      context = { total: 0, counts: new Map() };
      third.set(key, context);
    }
    context.counts.set(c, count);
    context.total += count;
    // A bigram counts once for every unit it was seen after, a unit once for every unit it was seen after.
    const below = (second[b] ??= { total: 0, counts: new Map() });
    const known = below.counts.get(c) ?? 0;
    if (known === 0) first[c]! += 1;
    below.counts.set(c, known + 1);
    below.total += 1;
  }
  const pairs = first.reduce((sum, count) => sum + count, 0);
  const unigram = first.map((count) => (count + 0.1) / (pairs + 0.1 * size));
  const mixed = (context: Context | undefined, c: number, lower: number): number =>
    context === undefined
      ? lower
      : (Math.max((context.counts.get(c) ?? 0) - DISCOUNT, 0) + DISCOUNT * context.counts.size * lower) / context.total;
  return {
    units,
    byArabic,
    after(a, b) {
      const [wide, near] = [third.get(a * size + b), second[b]];
      return (c) => Math.log(mixed(wide, c, mixed(near, c, unigram[c]!)));
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
    const states = prune(beams[i]!, width).map((state) => ({ state, next: model.after(state.beforeLast, state.last) }));
    for (let length = 1; length <= 4 && i + length <= word.length; length += 1) {
      const units = model.byArabic.get(word.slice(i, i + length));
      if (units === undefined) continue;
      for (const { state, next } of states) {
        for (const unit of units) {
          beams[i + length]!.push({
            last: unit,
            beforeLast: state.last,
            latin: state.latin + model.units[unit]!.latin,
            score: state.score + next(unit),
          });
        }
      }
    }
  }
  // Several ways to cut a word into units can give one spelling: their probabilities add up.
  const best = new Map<string, number>();
  for (const state of prune(beams[word.length]!, width * 4)) {
    const score = state.score + model.after(state.beforeLast, state.last)(EDGE);
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
