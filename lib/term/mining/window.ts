import { isLetterName } from './letter-names';
import type { NameRun } from './names-en';
import type { Likeness, NameSimilarity } from './word-likeness';
import type { ArabicWord } from './words-ar';

/** A stretch of an Arabic line that may render an English name. */
export type Window = {
  readonly from: number;
  readonly to: number;
  /** Mean likeness of the English words, weighed by their length, less what the window has too many. */
  readonly score: number;
  /** The least alike of the English words. */
  readonly worst: number;
  /** The Arabic words, the first without proclitics. */
  readonly text: string;
  readonly by: Likeness['by'];
};

const MOST_EXTRA_WORDS = 2;
const EXTRA_WORD = 0.07;
const DISORDER = 0.05;
/** A word less alike than this is no partner at all. */
const PARTNER = 0.5;
/** With such a window at hand, names written in one word are not looked for. */
const GOOD = 0.84;

type Compare = (arabic: ArabicWord, english: string) => Likeness;

/**
 * The best window for a name in an Arabic line, and the next best that does not overlap it: the gap between the two
 * says how sure the first is. `null` when no word has a partner.
 */
export function bestWindow(
  run: NameRun,
  words: readonly ArabicWord[],
  compare: Compare,
  similarity: NameSimilarity,
): { readonly window: Window; readonly gap: number } | null {
  const all: Window[] = [...spelledOut(run, words)];
  const k = run.words.length;
  for (let from = 0; from < words.length; from++) {
    for (let to = from; to < words.length && to - from < k + MOST_EXTRA_WORDS; to++) {
      if (to > from && !words[to]!.isJoined) break;
      if (to - from + 1 < k) continue;
      const window = measure(run, words, from, to, compare);
      if (window !== null) all.push(window);
    }
  }
  if (!all.some(({ score }) => score >= GOOD)) all.push(...joined(run, words, similarity));
  all.sort((a, b) => b.score - a.score || a.to - a.from - (b.to - b.from));
  const [window] = all;
  if (window === undefined) return null;
  const second = all.find((other) => other.to < window.from || other.from > window.to);
  return { window, gap: window.score - (second?.score ?? 0) };
}

/** Pairs the words of the name with those of the window, best first, each used once. */
function measure(
  run: NameRun,
  words: readonly ArabicWord[],
  from: number,
  to: number,
  compare: Compare,
): Window | null {
  const pairs: { readonly e: number; readonly a: number; readonly likeness: Likeness }[] = [];
  for (const [e, english] of run.words.entries()) {
    for (let a = from; a <= to; a++) {
      const likeness = compare(words[a]!, english);
      if (likeness.value >= PARTNER) pairs.push({ e, a, likeness });
    }
  }
  pairs.sort((x, y) => y.likeness.value - x.likeness.value);
  const partner = new Map<number, { readonly a: number; readonly likeness: Likeness }>();
  const used = new Set<number>();
  for (const { e, a, likeness } of pairs) {
    if (partner.has(e) || used.has(a)) continue;
    partner.set(e, { a, likeness });
    used.add(a);
  }
  if (run.words.length === 1 && words[from]!.isFunction) return null;
  // The edges of the window belong to the name.
  if (partner.size < run.words.length || !used.has(from) || !used.has(to)) return null;

  let sum = 0;
  let weight = 0;
  let worst = 1;
  let isOrdered = true;
  let previous = -1;
  let by: Likeness['by'] = 'sound';
  let kept = 0;
  for (const [e, english] of run.words.entries()) {
    const { a, likeness } = partner.get(e)!;
    const w = Math.max(3, english.length);
    sum += w * likeness.value;
    weight += w;
    worst = Math.min(worst, likeness.value);
    if (a < previous) isOrdered = false;
    previous = a;
    if (likeness.by !== 'sound' && by !== 'association') by = likeness.by;
    if (likeness.by === 'association') kept++;
  }
  // Company alone says too little about single words; `extract` looks at whole phrases for those.
  if (kept === run.words.length) return null;
  const extra = to - from + 1 - used.size;
  const first = [...partner.values()].find(({ a }) => a === from)!.likeness.form;
  const text = [first, ...words.slice(from + 1, to + 1).map(({ word }) => word)].join(' ');
  return {
    from,
    to,
    score: sum / weight - EXTRA_WORD * extra - (isOrdered || by !== 'sound' ? 0 : DISORDER),
    worst,
    text,
    by,
  };
}

/** Names written in one word on one side: New York and نيويورك, Ednan-Laperouse. */
function* joined(run: NameRun, words: readonly ArabicWord[], similarity: NameSimilarity): Generator<Window> {
  const k = run.words.length;
  const latin = run.words.join('');
  if (latin.length < 5 || k > 3) return;
  for (let from = 0; from < words.length; from++) {
    for (const length of k === 1 ? [2, 3] : [1]) {
      if (from + length > words.length) continue;
      const slice = words.slice(from, from + length);
      if (slice.some((word, i) => i > 0 && !word.isJoined) || slice.some((word) => word.isFunction)) continue;
      for (const form of slice[0]!.forms) {
        const arabic = [form, ...slice.slice(1).map(({ word }) => word)].join('');
        if (Math.abs(arabic.length - latin.length) > latin.length * 0.55) continue;
        const score = similarity(arabic, latin) - 0.03;
        if (score < PARTNER) continue;
        const text = [form, ...slice.slice(1).map(({ word }) => word)].join(' ');
        yield { from, to: from + length - 1, score, worst: score, text, by: 'sound' };
      }
    }
  }
}

/** FBI and إف بي آي: an abbreviation whose letters are named one after the other. */
function* spelledOut(run: NameRun, words: readonly ArabicWord[]): Generator<Window> {
  const [word = ''] = run.words;
  if (run.words.length !== 1 || !/^\p{Lu}{2,6}$/u.test(word)) return;
  for (let from = 0; from + word.length <= words.length; from++) {
    const letters = words.slice(from, from + word.length);
    const fits = letters.every(
      (arabic, i) =>
        (i === 0 || arabic.isJoined) &&
        (i === 0 ? arabic.forms : [arabic.word]).some((form) => isLetterName(form, word[i]!)),
    );
    if (!fits) continue;
    const first = letters[0]!.forms.find((form) => isLetterName(form, word[0]!))!;
    const text = [first, ...letters.slice(1).map((each) => each.word)].join(' ');
    yield { from, to: from + word.length - 1, score: 0.98, worst: 0.98, text, by: 'translation' };
  }
}
