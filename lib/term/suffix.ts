import { INFLECTIONS, NISBA_ENDINGS, PRONOUNS } from './affixes';
import { APOSTROPHE, DELETED, LAST_CLASS } from './letters';

/** Letters that may stand behind an Arabic core within its word; whether they can behind this one is judged later. */
export const isArabicSuffix = (letters: string): boolean =>
  PRONOUNS.has(letters) ||
  INFLECTIONS.has(letters) ||
  NISBA_ENDINGS.has(letters) ||
  (letters.length <= 5 && isDualWithPronoun(letters));

/** يـ of a dual or sound plural in construct before a pronoun: جيشيهما, مجلسيه. */
const isDualWithPronoun = (letters: string): boolean =>
  (letters.startsWith('ي') || letters.startsWith('ا')) && PRONOUNS.has(letters.slice(1));

/** What follows of a word from a place on, as classes of `letters.ts`: its folded letters, seven at most, and where they end. */
export function restOfWord(
  classes: Uint16Array,
  n: number,
  from: number,
): { letters: string; end: number; apostrophe: boolean } {
  let letters = '';
  let i = from;
  let end = i;
  let apostrophe = i > 0 && classes[i - 1]! === APOSTROPHE;
  for (; i < n && letters.length <= 6; i++) {
    const value = classes[i]!;
    if (value > LAST_CLASS) {
      letters += String.fromCharCode(value);
      end = i + 1;
    } else if (value === DELETED) {
      if (end === i) end = i + 1;
    } else if (value === APOSTROPHE) {
      apostrophe = true;
      if (end === i) end = i + 1;
    } else break;
  }
  return { letters, end, apostrophe };
}
