import { isArabic } from '../analysis';
import { defineCheck, type Found } from '../types';

/**
 * Marks of the other script inside the text (a Latin comma behind an Arabic word, ؟ in English), and marks doubled by a
 * slip (`,,`, `،،`). The very end belongs to `endPunctuation`.
 */
export const marks = defineCheck({
  id: 'marks',
  severity: 'hint',
  on: true,
  defaults: {},
  run({ source, target }) {
    const { text } = target;
    const found: Found[] = [];
    for (const match of text.matchAll(isArabic(target) ? LATIN_IN_ARABIC : ARABIC_IN_LATIN)) {
      if (isEnd(text, match.index)) continue;
      const params = { context: 'foreign', mark: match[0], expected: OTHER[match[0]] ?? '' };
      found.push({ params, span: { start: match.index, end: match.index + match[0].length } });
    }
    if (DOUBLED.test(source.text)) return found;
    for (const match of text.matchAll(DOUBLES)) {
      const params = { context: 'doubled', mark: match[0], expected: match[0][0]! };
      found.push({ params, span: { start: match.index, end: match.index + match[0].length } });
    }
    return found;
  },
});

/** Behind an Arabic word and before a space: formulas and lists of Latin words keep their own marks. */
const LATIN_IN_ARABIC = /(?<=\p{Script=Arabic}["»”)]?)[,;?](?=\s)/gu;
const ARABIC_IN_LATIN = /(?<=\p{Script=Latin}["”)]?)[،؛؟](?=\s)/gu;
const OTHER: Readonly<Record<string, string>> = { ',': '،', ';': '؛', '?': '؟', '،': ',', '؛': ';', '؟': '?' };
const DOUBLED = /([,،;؛])\s?\1|[,،][.;؛]|[;؛][,،.]/u;
const DOUBLES = new RegExp(DOUBLED, 'gu');

const isEnd = (text: string, at: number): boolean => !/[\p{L}\p{N}]/u.test(text.slice(at + 1));
