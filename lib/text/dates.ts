import type { Span } from '../core/span';
import { fold } from './fold';
import { ARABIC_MONTHS, ENGLISH_MONTHS, type MonthName } from './month-names';
import { tokenize } from './tokenize';
import type { LangTag, Token } from './types';

export type MonthOccurrence = Span & { readonly month: number; readonly calendar: 'gregorian' | 'hijri' };

/**
 * The months named in a text, in order: the Arabic traditions (يناير, كانون الثاني, جانفي; Libyan names; Hijri) and
 * the English names with their abbreviations. A double name (أيار/مايو) is one occurrence over both.
 *
 * Names that are also ordinary words (مارس, آب, ماي, صفر; English March and May in lower case or at a sentence start)
 * count only beside a number, beside another month, or after شهر. A proclitic before the name stays outside the span.
 * Invariants: in order, without overlap, `1 ≤ month ≤ 12`.
 */
export function monthsIn(text: string, lang: LangTag): readonly MonthOccurrence[] {
  const isArabic = /^ar(?:[-_]|$)/iu.test(lang);
  const tokens = tokenize(text);
  const index = isArabic ? ARABIC_INDEX : ENGLISH_INDEX;
  const key = isArabic ? arabicKey : englishKey;
  const found: (MonthOccurrence & { readonly from: number; readonly to: number })[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const match = monthAt(tokens, i, index, key, isArabic);
    if (match === null) continue;
    const before = found.at(-1);
    const isDouble =
      before !== undefined &&
      before.month === match.name.month &&
      /^\s*[/(]\s*$/u.test(text.slice(before.end, match.start));
    const isNamed =
      isDouble ||
      isBesideMonth(tokens, i, before) ||
      isDoubled(tokens, match, (at) => monthAt(tokens, at, index, key, isArabic));
    const isMonth =
      !match.name.isAmbiguous || isNamed || isDated(tokens, i, match.to) || isCapitalMonth(tokens, i, match, isArabic);
    if (!isMonth) continue;
    const occurrence = {
      start: isDouble ? before.start : match.start,
      end: tokens[match.to]!.end,
      month: match.name.month,
      calendar: match.name.calendar,
      from: i,
      to: match.to,
    };
    if (isDouble) found[found.length - 1] = occurrence;
    else found.push(occurrence);
    i = match.to;
  }
  return found.map(({ start, end, month, calendar }) => ({ start, end, month, calendar }));
}

type Index = ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly name: MonthName }[]>;
type Match = { readonly name: MonthName; readonly start: number; readonly to: number };

const arabicKey = (word: string): string => fold(word, 'text').replace(/[أإآ]/gu, 'ا');
const englishKey = (word: string): string => fold(word, 'spelling').replace(/[‘’'ʿʾ]/gu, '');

function indexOf(months: readonly MonthName[], key: (word: string) => string): Index {
  const index = new Map<string, { words: readonly string[]; name: MonthName }[]>();
  for (const name of months) {
    const words = name.words.map(key);
    const entries = index.get(words[0]!) ?? [];
    entries.push({ words, name });
    index.set(
      words[0]!,
      entries.toSorted((a, b) => b.words.length - a.words.length),
    );
  }
  return index;
}
const ARABIC_INDEX = indexOf(ARABIC_MONTHS, arabicKey);
const ENGLISH_INDEX = indexOf(ENGLISH_MONTHS, englishKey);

function monthAt(
  tokens: readonly Token[],
  i: number,
  index: Index,
  key: (word: string) => string,
  isArabic: boolean,
): Match | null {
  const token = tokens[i]!;
  if (token.kind !== 'word') return null;
  for (const { word, start } of readings(token, key, isArabic)) {
    for (const { words, name } of index.get(word) ?? []) {
      const to = endOf(tokens, i, words, key, isArabic);
      if (to >= 0) return { name, start, to };
    }
  }
  return null;
}

/** The word as it is, then bare of one proclitic; the article of a month name is its own. */
function* readings(
  token: Token,
  key: (word: string) => string,
  isArabic: boolean,
): Generator<{ readonly word: string; readonly start: number }> {
  const word = key(token.text);
  yield { word, start: token.start };
  if (!isArabic) return;
  const prefix = /^(?:[وف]?[بلك]|[وف])(?=...)/u.exec(word)?.[0];
  if (prefix !== undefined) {
    yield { word: word.slice(prefix.length), start: token.start + lettersLength(token.text, prefix.length) };
  }
}

/** How many units of the surface hold so many letters and their marks. */
function lettersLength(surface: string, letters: number): number {
  let seen = 0;
  for (let i = 0; i < surface.length; i += 1) {
    if (fold(surface[i]!, 'text') === '') continue;
    if (seen === letters) return i;
    seen += 1;
  }
  return surface.length;
}

/** The token that ends a name of several words, hyphens between them allowed; -1 when the words are others. */
function endOf(
  tokens: readonly Token[],
  i: number,
  words: readonly string[],
  key: (word: string) => string,
  isArabic: boolean,
): number {
  let at = i;
  for (const word of words.slice(1)) {
    at += 1;
    if (!isArabic && /^[-‐‑'’]$/u.test(tokens[at]?.text ?? '')) at += 1;
    const token = tokens[at];
    if (token?.kind !== 'word' || key(token.text) !== word) return -1;
  }
  return at;
}

/** Right after another month, at most one word or mark between them. */
const isBesideMonth = (tokens: readonly Token[], i: number, before: { readonly to: number } | undefined): boolean =>
  before !== undefined && before.to >= i - 2 && tokens[i - 1]?.text !== '.';

/** Before the same month by another name: أيار/مايو. */
function isDoubled(tokens: readonly Token[], match: Match, monthAfter: (at: number) => Match | null): boolean {
  if (!/^[/(]$/u.test(tokens[match.to + 1]?.text ?? '') || match.to + 2 >= tokens.length) return false;
  return monthAfter(match.to + 2)?.name.month === match.name.month;
}

/** Beside a number, or after شهر. */
function isDated(tokens: readonly Token[], from: number, to: number): boolean {
  const before = tokens[from - 1];
  const after = tokens[to + 1];
  if (before?.kind === 'number' || isOrdinalEnding(tokens, from - 1)) return true;
  if (before?.kind === 'word' && /^[وفبلك]*شهر[يا]?$/u.test(fold(before.text, 'text'))) return true;
  if (after?.kind === 'number') return true;
  const second = tokens[to + 2];
  if (after === undefined || second?.kind !== 'number') return false;
  if (/^[,،]$/u.test(after.text)) return /^[0-9٠-٩۰-۹]{4}$/u.test(second.text);
  return after.text === '.' || /^(?:عام|سنة|لعام|لسنة|من)$/u.test(fold(after.text, 'text'));
}

/** `12th`, `1st`. */
const isOrdinalEnding = (tokens: readonly Token[], i: number): boolean =>
  /^(?:st|nd|rd|th)$/iu.test(tokens[i]?.text ?? '') && tokens[i - 1]?.kind === 'number';

/** English: a capital letter inside a sentence makes April, June and August months; March and May need more. */
function isCapitalMonth(tokens: readonly Token[], i: number, match: Match, isArabic: boolean): boolean {
  if (isArabic) return false;
  const text = tokens[i]!.text;
  if (!/^\p{Lu}\p{Ll}/u.test(text) || text.length < 3) return false;
  const before = tokens[i - 1];
  if (before?.kind !== 'word') return false;
  return (
    match.name.words[0]!.length > 3 ||
    /^(?:in|of|since|until|by|last|next|this|early|late|mid|from|to|and)$/iu.test(before.text)
  );
}
