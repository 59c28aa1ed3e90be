import { isArabic, wordsOf } from '../analysis';
import { defineCheck, type Found } from '../types';

/**
 * A sentence of a Latin target begins with a capital letter: the segment, and each sentence inside it.
 *
 * The segment's own start is left alone where the source begins small, where the document's targets do so by habit
 * (`style.lowerCaseStarts`: subtitles, lists), or where the segment is no sentence. Words that begin small by nature
 * (iPhone, al-, de) do not count.
 */
export const sentenceCase = defineCheck({
  id: 'sentenceCase',
  severity: 'hint',
  on: true,
  defaults: {},
  run({ source, target, style }) {
    if (isArabic(target)) return [];
    const found: Found[] = [];
    const [first] = wordsOf(target);
    const isStart = first !== undefined && /^[\s"“”«'‘([¿¡-]*$/u.test(target.text.slice(0, first.start));
    const theirs = wordsOf(source)[0]?.text ?? '';
    const mayBeSmall = style?.lowerCaseStarts === true || /^\p{Ll}/u.test(theirs) || !ENDS.test(target.text);
    if (isStart && !mayBeSmall && isSmall(first.text)) {
      found.push({ params: { word: first.text }, span: { start: first.start, end: first.end } });
    }
    for (const match of target.text.matchAll(INSIDE)) {
      const word = match[1]!;
      const start = match.index + match[0].length - word.length;
      if (isSmall(word)) found.push({ params: { word }, span: { start, end: start + word.length } });
    }
    return found;
  },
});

const ENDS = /[.!?]["”»'’)\]]*\s*$/u;
/** A full stop behind a word of four letters or more and no abbreviation; quotes that resume (“Stop!” he said) are none. */
const INSIDE = /(?<=\p{Ll}{4})\. +(\p{Ll}[\p{L}\p{M}'’-]*)/gu;
const isSmall = (word: string): boolean => /^\p{Ll}/u.test(word) && !/\p{Lu}/u.test(word) && !NATURALLY_SMALL.has(word);
const NATURALLY_SMALL = new Set('al el de du di da von van der bin ibn e i'.split(' '));
