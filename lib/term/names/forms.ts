import { fold } from '../../text/fold';

/** Latin letters a to z alone, and which of them begin a word. */
export type LatinForm = { readonly letters: string; readonly words: readonly string[] };

/** A Latin name in bare lower-case letters, cut into words at spaces, hyphens and full stops. */
export function latinForm(name: string): LatinForm {
  const words = fold(name, 'spelling')
    .replace(/['’‘ʼʻʿʾ`´"“”]/gu, '')
    .split(/[^a-z]+/u)
    .filter((word) => word !== '');
  return { letters: words.join(''), words };
}

/** The words of an Arabic name, folded at level `text`; digits and marks of punctuation are gone. */
export function arabicWords(name: string): readonly string[] {
  return fold(name, 'text')
    .split(/[^\u0621-\u064a\u067e\u0686\u0698\u06a4\u06a8\u06ad\u06af]+/u)
    .filter((word) => word !== '');
}

/** Letters of the Maghreb and elsewhere that are spelled as another here. */
export const plainLetters = (word: string): string => word.replace(/[ڨڭ]/gu, 'گ').replaceAll('ـ', '');

/**
 * Whether a name is written with letters that foreign names are hardly ever written with (ع ح ق ص ض ط ظ ذ ء ة), or
 * with the article: then the standard values of the letters hold, not the habits for foreign names.
 */
export const looksArabic = (arabic: string): boolean =>
  /[عحقصضطظذءة]|(?:^|\s)(?:ال.|عبد|[أا]بو\s)/u.test(fold(arabic, 'text'));
