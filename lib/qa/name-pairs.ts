import { similarity } from '../term/names/names';
import { arabicSkeleton, latinSkeleton } from '../term/names/skeleton';
import { bareForms } from '../text/bare-forms';
import { fold } from '../text/fold';
import { isFunctionWord } from '../text/function-words';
import { sameLang } from '../text/lang';
import type { Token } from '../text/types';
import { isArabic, wordsOf } from './analysis';
import type { SegmentText } from './types';

/** A word of the source and one of the target that sound alike: likely one name. Arabic words bare of what hangs before them. */
export type NamePair = {
  /** As the source writes it, and where. */
  readonly name: string;
  readonly nameToken: Token;
  /** As the target writes it, where, and the key under which two writings are one. */
  readonly written: string;
  readonly token: Token;
  readonly spelling: string;
};
type Sides = { readonly source: SegmentText; readonly target: SegmentText };

/** The names of a pair of texts, one of them Arabic and the other English. @param likeness 0–1: how alike they must sound */
export function* namePairs({ source, target }: Sides, likeness: number): Generator<NamePair> {
  if (isArabic(source) === isArabic(target)) return;
  const [arabic, latin] = isArabic(source) ? [source, target] : [target, source];
  if (!sameLang(latin.lang, 'en')) return;
  const words = wordsOf(arabic).filter(({ text }) => text.length >= 4 && !isFunctionWord(text, 'ar'));
  for (const token of namesOf(latin)) {
    const found = partnerOf(token, words, likeness);
    if (found === null) continue;
    const latinName = token.text.replace(/['’]s$/u, '');
    yield isArabic(source)
      ? { name: found.form, nameToken: found.word, spelling: fold(latinName, 'spelling'), token, written: latinName }
      : {
          name: latinName,
          nameToken: token,
          spelling: fold(found.form, 'spelling'),
          token: found.word,
          written: found.form,
        };
  }
}

/** Capitalised words of five letters or more that do not open a sentence. */
function namesOf(side: SegmentText): readonly Token[] {
  return wordsOf(side).filter(
    ({ text, start }) =>
      /^\p{Lu}\p{Ll}{3,}(?:['’]s)?$/u.test(text) &&
      /[\p{L}\p{N},;)]\s$/u.test(side.text.slice(0, start)) &&
      text.length >= 5,
  );
}

type Partner = { readonly word: Token; readonly form: string };
const likenesses = new Map<string, number>();
const MOST_REMEMBERED = 200_000;

/** The Arabic word that sounds most like a name, bare of its proclitic where that is better. */
function partnerOf(name: Token, words: readonly Token[], likeness: number): Partner | null {
  const latin = name.text.replace(/['’]s$/u, '');
  let best: (Partner & { readonly value: number }) | null = null;
  for (const word of words) {
    const whole = fold(word.text, 'text');
    for (const form of bareForms(whole)) {
      const value = alike(form, latin) - (form === whole ? 0 : 0.01);
      if (value >= likeness && (best === null || value > best.value)) best = { word, form, value };
    }
  }
  return best;
}

function alike(arabic: string, latin: string): number {
  const key = `${arabic} ${latin}`;
  let value = likenesses.get(key);
  if (value === undefined) {
    const [a, b] = [arabicSkeleton(arabic), latinSkeleton(latin)];
    const isPossible = a !== '' && b !== '' && Math.abs(a.length - b.length) <= 1 && distance(a, b) <= 1;
    value = isPossible ? similarity(arabic, latin) : 0;
    if (likenesses.size >= MOST_REMEMBERED) likenesses.clear();
    likenesses.set(key, value);
  }
  return value;
}

/** Letters to change, leave out or put in between two words (Levenshtein). */
export function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1), row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
