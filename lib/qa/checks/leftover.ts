import { scriptOf } from '../../text/lang';
import type { Token } from '../../text/types';
import { isArabic, wordsOf } from '../analysis';
import { defineCheck } from '../types';

/**
 * Words of the source that stand in the target as they are: Arabic words in a Latin text, Latin words in small letters
 * in an Arabic one. Names, abbreviations, addresses and placeholders in Latin letters may stay; terms not to be
 * translated must.
 */
export const leftover = defineCheck({
  id: 'leftover',
  severity: 'warning',
  on: true,
  defaults: {},
  run({ source, target, terms }) {
    if (isArabic(source) === isArabic(target)) return [];
    const theirs = new Set(wordsOf(source).map(({ text }) => text));
    const kept = (terms?.source ?? []).filter((use) => use.doNotTranslate).map(({ term }) => term);
    return wordsOf(target)
      .filter((word) => theirs.has(word.text) && !kept.some((term) => term.includes(word.text)))
      .filter((word) => (isArabic(source) ? scriptOf(word.text) === 'arabic' : isPlainLatin(word, target.text)))
      .map(({ text, start, end }) => ({ params: { word: text }, span: { start, end } }));
  },
});

/** A word in small letters that is no part of a name, an address, a tag or a formula. */
function isPlainLatin({ text, start, end }: Token, all: string): boolean {
  if (text.length < 4 || !/^\p{Script=Latin}+$/u.test(text) || text !== text.toLowerCase()) return false;
  // ssh, rzsz: no word of a language. In quotes or brackets stands what is spoken about.
  if (!/[aeiouy]/u.test(text) || /["'“”‘’«»`()[\]]/u.test(all.slice(Math.max(0, start - 1), start))) return false;
  const around = all.slice(Math.max(0, start - 1), start) + all.slice(end, end + 1);
  if (/[@#/.:\\_<>{}%=&\p{N}-]/u.test(around)) return false;
  // Between capitals, of and de belong to the name: University of Michigan.
  const before = /(\p{Lu}[\p{L}.]*)\s$/u.test(all.slice(0, start));
  const after = /^\s\p{Lu}/u.test(all.slice(end));
  return !(before || after);
}
