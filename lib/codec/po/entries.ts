import { CodecError } from '../types';

/** A string of a PO file: its value, and its place from the first quote to behind the last. */
export type PoString = { readonly value: string; readonly start: number; readonly end: number };
export type PoEntry = {
  readonly msgid: PoString;
  readonly plural: PoString | null;
  /** By number of the plural form; one for an entry without plural. */
  readonly strings: readonly PoString[];
  /** The flag `fuzzy` with the comma or the line that goes with it. */
  readonly fuzzy: { readonly start: number; readonly end: number } | null;
};

const KEYWORD = /^(msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?)[ \t]*(?=")/u;

type Draft = { msgid?: PoString; plural?: PoString; strings: PoString[]; fuzzy: PoEntry['fuzzy'] };

/**
 * The entries of a PO file in order; obsolete ones (`#~`) are passed over.
 * Source: GNU gettext manual, "The Format of PO Files".
 *
 * @throws CodecError `malformedPo` with the line
 */
export function poEntries(text: string): readonly PoEntry[] {
  const entries: PoEntry[] = [];
  let draft: Draft = { strings: [], fuzzy: null };
  let current: { keyword: string; value: string; start: number; end: number } | null = null;
  let number = 0;
  const endString = () => {
    if (!current) return;
    const { keyword, ...string } = current;
    if (keyword === 'msgid') draft.msgid = string;
    else if (keyword === 'msgid_plural') draft.plural = string;
    else if (keyword !== 'msgctxt') draft.strings.push(string);
    current = null;
  };
  const endEntry = () => {
    endString();
    if (draft.msgid && draft.strings.length > 0)
      entries.push({ msgid: draft.msgid, plural: draft.plural ?? null, strings: draft.strings, fuzzy: draft.fuzzy });
    draft = { strings: [], fuzzy: null };
  };
  for (const { start, text: whole, end } of linesOf(text)) {
    number++;
    const line = whole.startsWith('\ufeff') ? whole.slice(1) : whole;
    const lineStart = start + (whole.length - line.length);
    const keyword = KEYWORD.exec(line);
    const string = insideQuotes(keyword ? line.slice(keyword[0].length) : line);
    if (keyword) {
      // A message after a translation is a new entry, with or without an empty line between them.
      if ((keyword[1] === 'msgid' || keyword[1] === 'msgctxt') && (draft.strings.length > 0 || isTranslation(current)))
        endEntry();
      endString();
      if (string === null) throw new CodecError('malformedPo', { line: number, column: line.indexOf('"') + 1 });
      const start = lineStart + line.indexOf('"');
      current = {
        keyword: keyword[1]!,
        value: unescaped(string),
        start,
        end: lineStart + line.lastIndexOf('"') + 1,
      };
    } else if (string !== null && current) {
      current.value += unescaped(string);
      current.end = lineStart + line.lastIndexOf('"') + 1;
    } else if (line.startsWith('#')) {
      if (draft.strings.length > 0 || isTranslation(current)) endEntry();
      if (line.startsWith('#,')) draft.fuzzy = fuzzyFlag(line, lineStart, end) ?? draft.fuzzy;
    } else if (line.trim() === '') {
      if (draft.strings.length > 0 || isTranslation(current)) endEntry();
    } else throw new CodecError('malformedPo', { line: number, column: 1 });
  }
  endEntry();
  return entries;
}

/** Lines with their places; `end` lies behind the line's end. */
function* linesOf(text: string): Generator<{ readonly start: number; readonly text: string; readonly end: number }> {
  let start = 0;
  for (const { index, 0: lineEnd } of text.matchAll(/\r\n|\n|\r/gu)) {
    yield { start, text: text.slice(start, index), end: index + lineEnd.length };
    start = index + lineEnd.length;
  }
  if (start < text.length) yield { start, text: text.slice(start), end: text.length };
}

/** What a line holds between its quotes, null where it is not one string. No pattern: strings have any length. */
function insideQuotes(line: string): string | null {
  const string = line.trim();
  if (string.length < 2 || !string.startsWith('"')) return null;
  const last = string.length - 1;
  for (let at = 1; at < last; at++) {
    if (string[at] === '"') return null;
    if (string[at] === '\\') at++;
    if (at === last) return null;
  }
  return string[last] === '"' ? string.slice(1, last) : null;
}

const isTranslation = (current: { readonly keyword: string } | null): boolean =>
  current?.keyword.startsWith('msgstr') ?? false;

/** Alone on its line, the whole line goes; among others, the flag and one comma. */
function fuzzyFlag(line: string, start: number, end: number): PoEntry['fuzzy'] {
  const flags = line
    .slice(2)
    .split(',')
    .map((flag) => flag.trim());
  if (!flags.includes('fuzzy')) return null;
  if (flags.length === 1) return { start, end };
  const at = /fuzzy[ \t]*,[ \t]*|[ \t]*,[ \t]*fuzzy/u.exec(line.slice(2))!;
  return { start: start + 2 + at.index, end: start + 2 + at.index + at[0].length };
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', a: '\u0007', b: '\b', f: '\f', v: '\v' };
const unescaped = (text: string): string =>
  text.replace(/\\(?:([0-7]{1,3})|x([\da-fA-F]{1,2})|(.))/gu, (_, octal?: string, hex?: string, letter?: string) => {
    if (letter !== undefined) return ESCAPES[letter] ?? letter;
    return String.fromCharCode(Number.parseInt(octal ?? hex!, octal ? 8 : 16));
  });
