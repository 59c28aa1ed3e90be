import { dice, logLikelihood } from './association';
import { guessClass, type NameContext } from './guess-class';
import { EVIDENCE_LINES, type MinedName, scaled, usual } from './mined-name';
import type { NameRun } from './names-en';
import type { ArabicWord } from './words-ar';

const FEWEST_BY_COMPANY = 3;
const LEAST_DICE = 0.7;
const LEAST_G2 = 15;
const MOST_ARABIC_WORDS = 3;

/** Where each form of an Arabic word stands: by form, the lines in order. */
export type ArabicIndex = {
  readonly lines: readonly (readonly ArabicWord[])[];
  readonly byForm: ReadonlyMap<string, readonly number[]>;
};

export function indexOf(lines: readonly (readonly ArabicWord[])[]): ArabicIndex {
  const byForm = new Map<string, number[]>();
  for (const [line, words] of lines.entries()) {
    for (const form of new Set(words.flatMap(({ forms }) => forms))) {
      const list = byForm.get(form);
      if (list === undefined) byForm.set(form, [line]);
      else list.push(line);
    }
  }
  return { lines, byForm };
}

/** The words that stand in the same lines as the name and hardly anywhere else. */
export function fromCompany(group: readonly NameRun[], index: ArabicIndex): MinedName | null {
  const where = new Set(group.map(({ line }) => line));
  // A word that only ever opens sentences is no name for the company it keeps: Yesterday and أمس.
  if (where.size < FEWEST_BY_COMPANY || group.every(({ isOpening }) => isOpening)) return null;
  const together = new Map<string, Set<number>>();
  for (const line of where) {
    for (const text of phrases(index.lines[line]!)) {
      const lines = together.get(text);
      if (lines === undefined) together.set(text, new Set([line]));
      else lines.add(line);
    }
  }
  let best: { text: string; value: number; lines: Set<number> } | null = null;
  for (const [text, lines] of together) {
    if (lines.size < FEWEST_BY_COMPANY || dice(lines.size, where.size, lines.size) < LEAST_DICE) continue;
    const own = countLines(text, index);
    // Of phrases that keep the same company the longer is the name: المملكة المتحدة, not المملكة.
    const value = dice(lines.size, where.size, own) + 0.02 * (text.split(' ').length - 1);
    if (value < LEAST_DICE || logLikelihood(lines.size, where.size, own, index.lines.length) < LEAST_G2) continue;
    if (best === null || value > best.value) best = { text, value, lines };
  }
  if (best === null) return null;
  const { text, value, lines } = best;
  const contexts = group.map((run): NameContext => ({ run, words: [], from: 0, to: 0 }));
  return {
    arabic: text,
    english: usual(group.map((run) => run.text)),
    class: guessClass(contexts, false),
    score: scaled(0.5 + 0.4 * Math.min(1, value) + 0.1 * Math.log(lines.size)),
    count: lines.size,
    by: 'association',
    lines: [...lines].slice(0, EVIDENCE_LINES),
    renderings: [{ text, count: lines.size }],
  };
}

/** In how many lines a phrase stands, its first word in any form. */
function countLines(phrase: string, { lines, byForm }: ArabicIndex): number {
  const [first = '', ...rest] = phrase.split(' ');
  const where = byForm.get(first) ?? [];
  if (rest.length === 0) return where.length;
  return where.filter((line) => {
    const words = lines[line]!;
    return words.some(
      ({ forms }, i) => forms.includes(first) && rest.every((word, k) => words[i + 1 + k]?.word === word),
    );
  }).length;
}

/** Runs of one to three words, no function word at the edges, the first in each of its forms. */
function* phrases(words: readonly ArabicWord[]): Generator<string> {
  for (let from = 0; from < words.length; from++) {
    if (words[from]!.isFunction) continue;
    for (let to = from; to < Math.min(words.length, from + MOST_ARABIC_WORDS); to++) {
      if (to > from && !words[to]!.isJoined) break;
      if (words[to]!.isFunction) continue;
      const rest = words.slice(from + 1, to + 1).map(({ word }) => word);
      for (const form of words[from]!.forms) yield [form, ...rest].join(' ');
    }
  }
}
