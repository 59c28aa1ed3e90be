import type { Association } from './word-likeness';
import type { ArabicWord } from './words-ar';

/**
 * Counts in how many lines things stand, alone and together.
 *
 *     G² = 2 Σ O ln(O/E)            over the four cells of "in the line or not"
 *     Dice = 2·n₁₁ / (n₁ + n₂)
 *
 * Source: T. Dunning, "Accurate Methods for the Statistics of Surprise and Coincidence", Computational Linguistics
 * 19(1), 1993, for G².
 */
export function logLikelihood(both: number, first: number, second: number, all: number): number {
  const cells: readonly (readonly [observed: number, row: number, column: number])[] = [
    [both, first, second],
    [first - both, first, all - second],
    [second - both, all - first, second],
    [all - first - second + both, all - first, all - second],
  ];
  let sum = 0;
  for (const [observed, row, column] of cells) {
    if (observed > 0) sum += observed * Math.log((observed * all) / (row * column));
  }
  return 2 * Math.max(0, sum);
}

export const dice = (both: number, first: number, second: number): number =>
  first + second === 0 ? 0 : (2 * both) / (first + second);

/** χ² with one degree of freedom, p = .001. */
const SIGNIFICANT = 10.83;
const FEWEST_LINES = 2;

/** Association of single words, counted in lines; Arabic words count in each of their forms. */
export function wordAssociation(
  arabic: readonly (readonly ArabicWord[])[],
  englishWords: ReadonlyMap<string, ReadonlySet<number>>,
): Association {
  const lines = arabic.length;
  const formLines = new Map<string, number>();
  const formsOfLine = arabic.map((words) => new Set(words.flatMap(({ forms }) => forms)));
  for (const forms of formsOfLine) for (const form of forms) formLines.set(form, (formLines.get(form) ?? 0) + 1);

  const table = new Map<string, ReadonlyMap<string, number>>();
  for (const [word, where] of englishWords) {
    if (where.size < FEWEST_LINES) continue;
    const together = new Map<string, number>();
    for (const line of where) for (const form of formsOfLine[line]!) together.set(form, (together.get(form) ?? 0) + 1);
    const strong = new Map<string, number>();
    for (const [form, both] of together) {
      const own = formLines.get(form)!;
      if (both < FEWEST_LINES || logLikelihood(both, where.size, own, lines) < SIGNIFICANT) continue;
      strong.set(form, dice(both, where.size, own));
    }
    table.set(word, strong);
  }
  return (form, english) => table.get(english)?.get(form) ?? 0;
}
