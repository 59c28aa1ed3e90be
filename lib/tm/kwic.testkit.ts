import type { Span } from '../core/span';
import { tokenize } from '../text/tokenize';
import type { TokenRange } from './concordance-query';
import { tokenForm } from './token-form';

/** A hit in its sentence, for a list that lines up the words found. Left and right are logical: before and after. */
export type KwicLine = { readonly before: string; readonly match: string; readonly after: string; readonly span: Span };

/** Cuts a text around the first range found. */
export function kwic(text: string, range: TokenRange): KwicLine {
  const tokens = tokenize(text);
  const start = tokens[range.from]?.start ?? 0;
  const end = tokens[range.to - 1]?.end ?? start;
  return { before: text.slice(0, start), match: text.slice(start, end), after: text.slice(end), span: { start, end } };
}

/** What KWIC lines are sorted by: the words after the match, or those before it, nearest first; folded. */
export function kwicKey(line: KwicLine, by: 'before' | 'after'): string {
  const words = tokenize(line[by])
    .filter(({ kind }) => kind === 'word' || kind === 'number')
    .map(({ text, kind }) => tokenForm(text, kind).folded);
  return (by === 'before' ? words.reverse() : words).slice(0, KEY_WORDS).join(' ');
}

const KEY_WORDS = 4;
