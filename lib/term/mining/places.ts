import { toAsciiDigits } from '../../text/digits';
import type { NameRun } from './names-en';
import { bestWindow, type Window } from './window';
import type { Likeness, NameSimilarity } from './word-likeness';
import type { ArabicWord } from './words-ar';

/** An English name in its line, and the Arabic words that render it there, if any do. */
export type Place = { readonly run: NameRun; readonly found: { readonly window: Window; readonly gap: number } | null };

/** Chosen on one half of the news lines with bench/terms-mining.bench.ts, checked on the other. */
const LEAST_WINDOW = 0.7;
const LEAST_WORST = 0.62;

/**
 * Looks for a name among the Arabic words of its line. A first word that stands with a capital only because it opens a
 * sentence (Yesterday Khalifa Haftar) stays a part of the name when it has a partner as good as the rest has.
 */
export function placeOf(
  run: NameRun,
  line: string,
  words: readonly ArabicWord[],
  compare: (arabic: ArabicWord, english: string) => Likeness,
  similarity: NameSimilarity,
): Place {
  const place = (name: NameRun): Place => {
    const best = bestWindow(name, words, compare, similarity);
    if (best === null || best.window.score < LEAST_WINDOW || best.window.worst < LEAST_WORST)
      return { run: name, found: null };
    return { run: name, found: { ...best, window: withNumber(best.window, name, line, words) } };
  };
  const whole = place(run);
  if (run.rest === null) return whole;
  const rest = place(run.rest);
  if (rest.found === null) return whole;
  return whole.found !== null && whole.found.window.score >= rest.found.window.score - OPENING ? whole : rest;
}

/** So much less alike a name may be with the word that opens the sentence. */
const OPENING = 0.12;

/** كوفيد-19 for COVID-19: the number behind the name, where the Arabic has it too. */
function withNumber(window: Window, run: NameRun, line: string, words: readonly ArabicWord[]): Window {
  if (run.number === '') return window;
  const behind = /^\s?[-‐‑]?\s?(\p{N}{1,4})(?!\p{N})/u.exec(line.slice(words[window.to]!.end));
  const isSame = behind !== null && toAsciiDigits(behind[1]!) === run.number.slice(1);
  return isSame ? { ...window, text: `${window.text}${behind[0]}` } : window;
}
