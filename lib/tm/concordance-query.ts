import type { Span } from '../core/span';
import { tokenize } from '../text/tokenize';
import type { Token } from '../text/types';

/**
 * What to look for: all `parts`, anywhere in a segment; the words of one part stand next to each other, in order.
 * `*` in a word stands for any letters.
 */
export type ConcordanceQuery = {
  readonly parts: readonly (readonly string[])[];
  /** `exact`: as written, tashkeel and case aside · `forms`: any spelling, clitics, ending. */
  readonly words: 'exact' | 'forms';
};

/** An occurrence of a part of the query: which tokens of the segment. */
export type TokenRange = { readonly from: number; readonly to: number };

/**
 * Reads what a user typed: words to be found anywhere, "words in quotes" to be found together.
 * Quotes of either language count; one that is not closed runs to the end. `null` when there is no word in it.
 */
export function parseConcordance(text: string, words: ConcordanceQuery['words']): ConcordanceQuery | null {
  const parts: string[][] = [];
  for (const [, quoted, plain] of text.matchAll(/["“”«»]([^"“”«»]*)(?:["“”«»]|$)|([^"“”«»\s]+)/gu)) {
    const found = wordsOf(quoted ?? plain ?? '');
    if (quoted !== undefined) parts.push(found);
    else parts.push(...(found.length > 1 ? [found] : found.map((word) => [word])));
  }
  const full = parts.filter((part) => part.length > 0);
  return full.length === 0 ? null : { parts: full, words };
}

/** Tokens, with `*` joined to the letters it touches. */
function wordsOf(text: string): string[] {
  const tokens: (Token | { start: number; end: number; text: string })[] = [];
  for (const token of tokenize(text)) {
    const last = tokens.at(-1);
    const isJoined = last?.end === token.start && (token.text === '*' || last.text.endsWith('*'));
    if (isJoined) tokens[tokens.length - 1] = { start: last.start, end: token.end, text: last.text + token.text };
    else tokens.push(token);
  }
  return tokens.map((token) => token.text).filter((word) => word !== '*');
}

/** Ranges of tokens as spans of the text they were counted in; one that lies outside is left out. */
export function spansOf(text: string, ranges: readonly TokenRange[]): readonly Span[] {
  if (ranges.length === 0) return [];
  const tokens = tokenize(text);
  return ranges.flatMap(({ from, to }) => {
    const [first, last] = [tokens[from], tokens[to - 1]];
    return first && last ? [{ start: first.start, end: last.end }] : [];
  });
}
