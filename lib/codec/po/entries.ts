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

const KEYWORD = /^(msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?)[ \t]*(".*)$/u;
const STRING = /^[ \t]*"((?:[^"\\]|\\.)*)"[ \t]*$/u;

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
  for (const match of text.matchAll(/([^\r\n]*)(?:\r\n|\n|\r|$)/gu)) {
    number++;
    const line = match[1]!.startsWith('\ufeff') ? match[1]!.slice(1) : match[1]!;
    const lineStart = match.index + (match[1]!.length - line.length);
    const keyword = KEYWORD.exec(line);
    const string = STRING.exec(keyword ? keyword[2]! : line);
    if (keyword) {
      // A message after a translation is a new entry, with or without an empty line between them.
      if ((keyword[1] === 'msgid' || keyword[1] === 'msgctxt') && (draft.strings.length > 0 || isTranslation(current)))
        endEntry();
      endString();
      if (!string) throw new CodecError('malformedPo', { line: number, column: line.indexOf('"') + 1 });
      const start = lineStart + line.indexOf('"');
      current = {
        keyword: keyword[1]!,
        value: unescaped(string[1]!),
        start,
        end: lineStart + line.lastIndexOf('"') + 1,
      };
    } else if (string && current) {
      current.value += unescaped(string[1]!);
      current.end = lineStart + line.lastIndexOf('"') + 1;
    } else if (line.startsWith('#')) {
      if (draft.strings.length > 0 || isTranslation(current)) endEntry();
      if (line.startsWith('#,')) draft.fuzzy = fuzzyFlag(line, lineStart, match[0].length) ?? draft.fuzzy;
    } else if (line.trim() === '') {
      if (draft.strings.length > 0 || isTranslation(current)) endEntry();
    } else throw new CodecError('malformedPo', { line: number, column: 1 });
  }
  endEntry();
  return entries;
}

const isTranslation = (current: { readonly keyword: string } | null): boolean =>
  current?.keyword.startsWith('msgstr') ?? false;

/** Alone on its line, the whole line goes; among others, the flag and one comma. */
function fuzzyFlag(line: string, start: number, length: number): PoEntry['fuzzy'] {
  const flags = line
    .slice(2)
    .split(',')
    .map((flag) => flag.trim());
  if (!flags.includes('fuzzy')) return null;
  if (flags.length === 1) return { start, end: start + length };
  const at = /fuzzy[ \t]*,[ \t]*|[ \t]*,[ \t]*fuzzy/u.exec(line.slice(2))!;
  return { start: start + 2 + at.index, end: start + 2 + at.index + at[0].length };
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', a: '\u0007', b: '\b', f: '\f', v: '\v' };
const unescaped = (text: string): string =>
  text.replace(/\\(?:([0-7]{1,3})|x([\da-fA-F]{1,2})|(.))/gu, (_, octal?: string, hex?: string, letter?: string) => {
    if (letter !== undefined) return ESCAPES[letter] ?? letter;
    return String.fromCharCode(Number.parseInt(octal ?? hex!, octal ? 8 : 16));
  });
