import type { Span } from '../../core/span';
import { isArabic } from '../analysis';
import { defineCheck, type Found } from '../types';

/**
 * Quotation marks of the target are paired, and a longer quotation of an English source is one in the target.
 *
 * Which marks are used («», “”, "", '') is a matter of style; so are the quotes that Arabic puts around names. Where a
 * quotation runs over several segments the source is unpaired too, and then the target may be. Apostrophes and primes
 * (5", 6'2) are no quotes.
 */
export const quotes = defineCheck({
  id: 'quotes',
  severity: 'warning',
  on: true,
  defaults: { minimumQuotedWords: 4 },
  run({ source, target }, { minimumQuotedWords }) {
    const theirs = marksOf(source.text);
    const ours = marksOf(target.text);
    const isSourceOdd = (theirs.length + singlesOf(source.text)) % 2 === 1;
    // Arabic often drops the marks of a quotation that runs on, and English keeps them.
    if (isArabic(source) && theirs.length === 0) return [];
    if (!(isSourceOdd && ours.length <= theirs.length + 1)) {
      const unpaired = unpairedOf(target.text, ours);
      if (unpaired.length > 0) {
        return unpaired.map(
          (span): Found => ({ params: { context: 'unpaired', mark: target.text.slice(span.start, span.end) }, span }),
        );
      }
    }
    const isLost = theirs.length > 0 && !isSourceOdd && ours.length === 0 && !SINGLE.test(target.text);
    if (!isLost || isArabic(source) || quotedWords(source.text, theirs) < minimumQuotedWords) return [];
    const mark = source.text.slice(theirs[0]!.start, theirs[0]!.end);
    return [{ params: { context: 'missing', mark }, sourceSpan: theirs[0]! }];
  },
});

/** A quotation in single marks: they stand at the edges of words, an apostrophe does not. */
const SINGLE = /(?<![\p{L}\p{N}])['‘‹].*['’›](?![\p{L}\p{N}])/u;

/** Single marks that open or close a quotation, where there are no double ones: an end needs punctuation before it. */
const singlesOf = (text: string): number =>
  /["“”„‟«»]/u.test(text) ? 0 : (text.match(/(?<![\p{L}\p{N}])['‘](?=\p{L})|(?<=[.,!?])['’](?!\p{L})/gu)?.length ?? 0);

const quotedWords = (text: string, marks: readonly Span[]): number =>
  text.slice(marks[0]!.end, marks[1]?.start).split(/\s+/u).length;

const DOUBLE = /["“”„‟«»]|''|``/gu;

function marksOf(text: string): readonly Span[] {
  return [...text.matchAll(DOUBLE)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => !isPrime(text, start, end));
}

/** Inches and seconds: a straight quote right behind a digit that no quote opened before. */
function isPrime(text: string, start: number, end: number): boolean {
  if (text.slice(start, end) !== '"' || !/\p{N}/u.test(text[start - 1] ?? '')) return false;
  return (text.slice(0, start).match(/"/gu)?.length ?? 0) % 2 === 0;
}

const OPENING: Readonly<Record<string, string>> = { '«': '»', '„': '”' };

/** The marks without a partner: directed ones by their direction, straight and curly ones by their number. */
function unpairedOf(text: string, marks: readonly Span[]): readonly Span[] {
  const open: Span[] = [];
  const undirected: Span[] = [];
  const lost: Span[] = [];
  for (const span of marks) {
    const mark = text.slice(span.start, span.end);
    if (OPENING[mark] === '»') open.push(span);
    else if (mark === '»') {
      if (open.pop() === undefined) lost.push(span);
    } else undirected.push(span);
  }
  lost.push(...open);
  if (undirected.length % 2 === 1) lost.push(undirected.at(-1)!);
  return lost;
}
