import type { Span } from '../core/span';
import { foldWithMap } from './fold';

/** `exact`: as it is written; `case`: in capitals or not; `spelling`: in any spelling that Arabic and Latin allow. */
export const TEXT_MATCHES = ['exact', 'case', 'spelling'] as const;
export type TextMatch = (typeof TEXT_MATCHES)[number];

/** What a word is made of, as a class of a regular expression with `u`. */
export const WORD_CHARACTER = '[\\p{L}\\p{M}\\p{N}]';
const LETTER = new RegExp(WORD_CHARACTER, 'u');

/**
 * Finds a text in others. The spans are in order, none overlapping another, and never begin or end inside a character.
 *
 * With `spelling`, tashkeel, tatweel, forms of hamza, and capitals make no difference; marks on the last letter belong to what
 * was found. @param isWord what stands before and after must be no letter, mark or digit
 */
export function textFinder(wanted: string, match: TextMatch, isWord = false): (text: string) => readonly Span[] {
  const find = match === 'spelling' ? folded(wanted) : literal(wanted, match === 'exact' ? 'gu' : 'giu');
  return (text) => find(text).filter((span) => !isWord || isWhole(text, span));
}

function literal(wanted: string, flags: string): (text: string) => readonly Span[] {
  if (wanted === '') return () => [];
  const pattern = new RegExp(wanted.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&'), flags);
  return (text) =>
    Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({ start: index, end: index + found.length }));
}

function folded(wanted: string): (text: string) => readonly Span[] {
  const needle = foldWithMap(wanted, 'spelling').text;
  if (needle === '') return () => [];
  return (text) => {
    const { text: hay, map } = foldWithMap(text, 'spelling');
    const spans: Span[] = [];
    for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + needle.length)) {
      const [start, end] = [map[at]!, map[at + needle.length]!];
      // a letter that folds to several may begin or end inside of what was looked for
      const isCut =
        (at > 0 && map[at - 1] === start) || (at + needle.length < hay.length && map[at + needle.length - 1] === end);
      if (!isCut) spans.push({ start, end });
    }
    return spans;
  };
}

/** A mark inside the found text's last letter is no neighbour: `spelling` has taken it in already. */
const isWhole = (text: string, { start, end }: Span): boolean =>
  !LETTER.test(before(text, start)) && !LETTER.test(String.fromCodePoint(text.codePointAt(end) ?? 0x20));

const before = (text: string, at: number): string => Array.from(text.slice(Math.max(0, at - 2), at)).at(-1) ?? '';
