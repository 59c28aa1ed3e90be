import { tokenize } from './tokenize';
import type { LangTag } from './types';

/**
 * How many words a translator is paid for: words and numbers, where a hyphen, a slash or an apostrophe between two of
 * them does not begin a new one (`COVID-19`, `and/or`, `12:30` are one word each). The same rule for every language
 * that puts spaces between words.
 *
 * Source: GMX-V 2.0 (LISA OSCAR / ETSI GS LIS 004) §2.7.2, words are delimited by white space and punctuation other
 * than hyphen-like characters inside a word.
 */
export function countWords(text: string, _lang: LangTag): number {
  let count = 0;
  let previous = -1;
  for (const token of tokenize(text)) {
    if (token.kind !== 'word' && token.kind !== 'number') continue;
    if (previous < 0 || !/^[-‐‑/:.,'’_@&+٫٬]?$/u.test(text.slice(previous, token.start))) count += 1;
    previous = token.end;
  }
  return count;
}

/** Characters as readers see them (grapheme clusters are not counted, code points are), white space left out. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const char of text) if (!/\s/u.test(char)) count += 1;
  return count;
}
