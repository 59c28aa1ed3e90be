import type { Span } from '../core/span';
import { type DigitSystem, digitSystem, toAsciiDigits } from './digits';
import { fold } from './fold';
import {
  ARABIC_NUMBER_WORDS,
  ENGLISH_NUMBER_WORDS,
  MONTH_MARKERS,
  type NumberWord,
  PERCENT_WORDS,
} from './number-words';
import { tokenize } from './tokenize';
import type { LangTag, Token } from './types';

/** A number as it stands in a text. */
export type NumberOccurrence = Span & {
  /** Canonical decimal: ASCII, no grouping, no needless zeros, magnitude word multiplied in: '1250.5', '2500000'. */
  readonly value: string;
  readonly percent: boolean;
  readonly system: DigitSystem | 'words';
  /** 1, or the power of ten of the magnitude word that is part of the number (1.5 million: 1e6). */
  readonly scale: number;
};

/**
 * The numbers of a text in order: in digits of any system, in words, and mixed (`1.5 million`, `٣ آلاف`, `مليونين ونصف`).
 *
 * A lone `one`, `واحد` or `أحد` is no number (pronoun), nor are magnitudes without one (`thousands`, `عشرات الآلاف`);
 * ordinals and the grammatical dual (كتابان) are not read either. `1,234` is taken as grouped, `1.5` and `1,5` as
 * decimal, with digits of any system.
 *
 * Invariants: occurrences are in order and do not overlap; `value` matches /^\d+(\.\d*[1-9])?$/. Time O(|text|).
 */
export function numbersIn(text: string, lang: LangTag): readonly NumberOccurrence[] {
  const tokens = tokenize(text);
  const reader = /^ar(?:[-_]|$)/iu.test(lang) ? arabicReader : englishReader;
  const found: NumberOccurrence[] = [];
  let i = 0;
  while (i < tokens.length) {
    const number = numberAt(text, tokens, i, reader);
    if (number === null) {
      i += 1;
      continue;
    }
    found.push(number.occurrence);
    i = number.next;
  }
  return found;
}

type WordMeaning = { readonly meaning: NumberWord; readonly start: number; readonly withAnd: boolean };
/** What a word means as part of a number; proclitics are allowed on the first word, و on the others. */
type WordReader = (token: Token, isFirst: boolean) => WordMeaning | null;

const arabicReader: WordReader = (token, isFirst) => {
  const word = fold(token.text, 'text').replace(/[أإآ]/gu, 'ا');
  const from = (prefix: string): WordMeaning | null => {
    const meaning = ARABIC_NUMBER_WORDS.get(word.slice(prefix.length));
    if (meaning === undefined) return null;
    // Lone unvocalised letters before the word: as many units of the surface, marks between them included.
    const start = token.start + surfaceLength(token.text, prefix.length);
    return { meaning, start, withAnd: prefix === 'و' };
  };
  const plain = from('');
  if (plain !== null) return plain;
  const prefix = (isFirst ? /^(?:[وف]?[بلك]?(?:ال)?|[وف]?لل)(?=...)/u : /^و?(?:ال)?(?=...)/u).exec(word)?.[0] ?? '';
  for (let length = prefix.length; length > 0; length -= 1) {
    const cut = word.slice(0, length);
    const reading = from(cut);
    if (reading === null) continue;
    // الأحد is Sunday, and الثلاث, الخمس with the article are mostly feast days and fifths.
    if (cut.endsWith('ال') && reading.meaning.kind === 'unit' && !/ة$/u.test(word)) return null;
    return { ...reading, withAnd: cut.startsWith('و') };
  }
  return null;
};

function surfaceLength(surface: string, letters: number): number {
  let seen = 0;
  let at = 0;
  while (at < surface.length && seen < letters) {
    if (fold(surface[at]!, 'text') !== '') seen += 1;
    at += 1;
  }
  while (at < surface.length && fold(surface[at]!, 'text') === '') at += 1;
  return at;
}

const englishReader: WordReader = (token) => {
  const meaning = ENGLISH_NUMBER_WORDS.get(token.text.toLowerCase());
  return meaning === undefined ? null : { meaning, start: token.start, withAnd: false };
};

type Found = { readonly occurrence: NumberOccurrence; readonly next: number };

function numberAt(text: string, tokens: readonly Token[], i: number, reader: WordReader): Found | null {
  const token = tokens[i]!;
  const sum = token.kind === 'number' ? digitsAt(text, tokens, i, reader) : wordsAt(text, tokens, i, reader);
  if (sum === null) return null;
  const percent = percentAfter(text, tokens, sum.next, sum.percent) ?? percentBefore(text, tokens, i);
  return {
    occurrence: {
      start: percent?.start ?? sum.start,
      end: percent?.end ?? sum.end,
      value: canonical(sum.value),
      percent: percent !== null,
      system: sum.system,
      scale: 10 ** sum.exponent,
    },
    next: percent?.next ?? sum.next,
  };
}

/** A decimal as whole units and a string of digits after the point: exact, since a translator compares it by eye. */
type Decimal = { readonly digits: bigint; readonly places: number };
type Sum = Span & {
  readonly value: Decimal;
  readonly exponent: number;
  readonly system: NumberOccurrence['system'];
  readonly percent: boolean;
  readonly next: number;
};

const ZERO: Decimal = { digits: 0n, places: 0 };
const whole = (value: number): Decimal => ({ digits: BigInt(value), places: 0 });
const times = (a: Decimal, exponent: number): Decimal => ({
  digits: a.digits * 10n ** BigInt(exponent),
  places: a.places,
});
function plus(a: Decimal, b: Decimal): Decimal {
  const places = Math.max(a.places, b.places);
  const at = (d: Decimal): bigint => d.digits * 10n ** BigInt(places - d.places);
  return { digits: at(a) + at(b), places };
}

function canonical({ digits, places }: Decimal): string {
  const all = digits.toString().padStart(places + 1, '0');
  const fraction = all.slice(all.length - places).replace(/0+$/u, '');
  return places === 0 ? all : all.slice(0, -places) + (fraction === '' ? '' : `.${fraction}`);
}

/** The value of a number token: the last separator that is alone of its kind and not before a group of three is the point. */
export function decimalOf(token: string): string {
  return canonical(parseDigits(token));
}

function parseDigits(token: string): Decimal {
  const ascii = toAsciiDigits(token).replace(/[^0-9.,٫٬\u00a0\u202f]/gu, '');
  const separators = [...ascii.matchAll(/[^0-9]/gu)];
  const last = separators.at(-1);
  if (last === undefined) return { digits: BigInt(ascii || '0'), places: 0 };
  const after = ascii.slice(last.index + 1);
  const isOnly = separators.length === 1;
  const isOther = separators.length > 1 && separators[0]![0] !== last[0];
  const isPoint =
    last[0] === '٫' ||
    isOther ||
    (isOnly && last[0] === '.') ||
    (isOnly && last[0] === ',' && (after.length !== 3 || /^0|\d{4},/u.test(ascii)));
  const fraction = isPoint ? after : '';
  const integer = (isPoint ? ascii.slice(0, last.index) : ascii).replace(/[^0-9]/gu, '');
  return { digits: BigInt(integer + fraction || '0'), places: fraction.length };
}

/** Digits, and the magnitude after them with what و adds: `3 ملايين و200 ألف`. */
function digitsAt(text: string, tokens: readonly Token[], i: number, reader: WordReader): Sum | null {
  const token = tokens[i]!;
  const percent = /[%٪‰؉]$/u.test(token.text);
  const system = digitSystem(token.text) ?? 'latn';
  let value = parseDigits(token.text);
  let { end } = token;
  let next = i + 1;
  let exponent = 0;
  const magnitude = percent ? null : magnitudeAt(text, tokens, next, reader);
  if (magnitude !== null) {
    exponent = magnitude.exponent;
    value = times(value, exponent);
    end = tokens[next]!.end;
    next += 1;
    const rest = halfAfter(tokens, next, exponent, reader) ?? addedDigits(text, tokens, next, exponent, reader);
    if (rest !== null) {
      value = plus(value, rest.value);
      ({ end, next } = rest);
    }
  }
  return { start: token.start, end, value, exponent, system, percent, next };
}

function magnitudeAt(
  text: string,
  tokens: readonly Token[],
  i: number,
  reader: WordReader,
): { exponent: number } | null {
  const token = tokens[i];
  if (token?.kind !== 'word' || !isJoined(text, tokens, i)) return null;
  const reading = reader(token, false);
  if (reading?.meaning.kind !== 'magnitude' || reading.withAnd || reading.start !== token.start) return null;
  const isShort = token.text.length <= 2;
  // `5 m` may be metres and `5 k` a name; only what touches its number, or bn and tn, is a magnitude.
  if (isShort && !/^[bmt]n$/iu.test(token.text) && tokens[i - 1]!.end !== token.start) return null;
  return reading.meaning.count === 2 ? null : { exponent: reading.meaning.exponent };
}

/** Whether only white space, or one hyphen, stands between a token and the one before. */
const isJoined = (text: string, tokens: readonly Token[], i: number): boolean =>
  /^\s{0,2}$/u.test(text.slice(tokens[i - 1]!.end, tokens[i]!.start));

type Added = { readonly value: Decimal; readonly end: number; readonly next: number };

/** `ونصف`, `ونصف المليون`, `وربع` after a magnitude. */
function halfAfter(tokens: readonly Token[], i: number, exponent: number, reader: WordReader): Added | null {
  let at = i;
  let token = tokens[at];
  let isAnded = false;
  if (token?.kind === 'word' && fold(token.text, 'text') === 'و') {
    isAnded = true;
    token = tokens[(at += 1)];
  }
  if (token?.kind !== 'word') return null;
  const reading = reader(token, false);
  if (reading?.meaning.kind !== 'fraction' || !(reading.withAnd || isAnded)) return null;
  const value: Decimal = times({ digits: BigInt(reading.meaning.hundredths), places: 2 }, exponent);
  const again = tokens[at + 1];
  const repeated = again?.kind === 'word' && /^ال/u.test(again.text) ? reader(again, false) : null;
  const isRepeated = repeated?.meaning.kind === 'magnitude' && repeated.meaning.exponent === exponent;
  return isRepeated ? { value, end: again!.end, next: at + 2 } : { value, end: token.end, next: at + 1 };
}

/** `و200 ألف` after a greater magnitude. */
function addedDigits(
  text: string,
  tokens: readonly Token[],
  i: number,
  exponent: number,
  reader: WordReader,
): Added | null {
  const [and, digits] = [tokens[i], tokens[i + 1]];
  if (and?.kind !== 'word' || fold(and.text, 'text') !== 'و' || digits?.kind !== 'number') return null;
  const value = parseDigits(digits.text);
  if (value.places > 0 || /[%٪‰؉]$/u.test(digits.text)) return null;
  const magnitude = magnitudeAt(text, tokens, i + 2, reader);
  const scaled = times(value, magnitude?.exponent ?? 0);
  if (magnitude === null || magnitude.exponent >= exponent || scaled.digits >= 10n ** BigInt(exponent)) return null;
  return { value: scaled, end: tokens[i + 2]!.end, next: i + 3 };
}

/** A group below a thousand while it is being read. */
type Group = { hundreds: number; tens: number; units: number; isTeen: boolean };
const emptyGroup = (): Group => ({ hundreds: -1, tens: -1, units: -1, isTeen: false });
const isEmpty = (group: Group): boolean => group.hundreds < 0 && group.tens < 0 && group.units < 0;
const groupValue = (group: Group): number =>
  Math.max(group.hundreds, 0) * 100 + Math.max(group.tens, 0) + Math.max(group.units, 0);

/** A number in words: groups below a thousand, each with its magnitude, magnitudes falling. */
function wordsAt(text: string, tokens: readonly Token[], i: number, reader: WordReader): Sum | null {
  const first = firstWord(tokens, i, reader);
  if (first === null) return null;
  if (first.half !== null) return first.half;

  let total = ZERO;
  let group = emptyGroup();
  let ceiling = 99;
  let highest = 0;
  let last = 0;
  let [at, end, next] = [first.at, 0, first.at];
  let isOnlyOne = true;
  while (at < tokens.length) {
    const step = at === first.at ? { at, and: false } : joint(text, tokens, at);
    const token = step === null ? undefined : tokens[step.at];
    if (token?.kind !== 'word') break;
    const reading = at === first.at ? first.reading : reader(token, false);
    if (reading === null || step === null) break;
    const { meaning } = reading;
    const and = step.and || (at !== first.at && reading.withAnd);
    const isStart = at === first.at;
    if (meaning.kind === 'magnitude') {
      if (meaning.exponent >= ceiling || (meaning.count === 0 && isEmpty(group))) break;
      if (and && !isEmpty(group)) break;
      if (!isStart && !and && isEmpty(group) && last > 0) break;
      const count = isEmpty(group) ? Math.max(meaning.count, 1) : groupValue(group);
      total = plus(total, times(whole(count), meaning.exponent));
      ceiling = meaning.exponent;
      highest = Math.max(highest, meaning.exponent);
      last = meaning.exponent;
      group = emptyGroup();
    } else if (meaning.kind === 'fraction') {
      break;
    } else if (!extend(group, meaning, { and, isStart, afterMagnitude: last > 0 })) break;
    isOnlyOne = isStart && meaning.kind === 'unit' && meaning.value === 1;
    end = token.end;
    next = step.at + 1;
    at = next;
  }
  if (end === 0 || (isOnlyOne && first.at === i)) return null;
  total = plus(total, whole(groupValue(group)));
  const half =
    (last > 0 && isEmpty(group) ? halfAfter(tokens, next, last, reader) : null) ??
    englishHalf(tokens, next, last, reader);
  if (half !== null) {
    total = plus(total, half.value);
    ({ end, next } = half);
    const magnitude = last === 0 ? magnitudeAt(text, tokens, next, reader) : null;
    if (magnitude !== null) {
      total = times(total, magnitude.exponent);
      highest = magnitude.exponent;
      end = tokens[next]!.end;
      next += 1;
    }
  }
  const percent = false;
  return { start: first.start, end, value: total, exponent: highest, system: 'words', percent, next };
}

/** What may stand between two words of one number: white space, a hyphen, `and`, a detached و. */
function joint(text: string, tokens: readonly Token[], at: number): { at: number; and: boolean } | null {
  const token = tokens[at]!;
  const gap = text.slice(tokens[at - 1]!.end, token.start);
  if (gap.length > 3 || /\n\s*\n/u.test(gap)) return null;
  if (token.text === '-' || token.text === '‐' || token.text === '‑') {
    return gap === '' && tokens[at + 1]?.start === token.end ? { at: at + 1, and: false } : null;
  }
  const word = fold(token.text, 'text');
  return word === 'و' || word.toLowerCase() === 'and' ? { at: at + 1, and: true } : { at, and: false };
}

/** Adds a word to a group when the order of both languages allows it. @returns whether it did */
function extend(
  group: Group,
  meaning: Exclude<NumberWord, { kind: 'magnitude' | 'fraction' }>,
  { and, isStart, afterMagnitude }: { and: boolean; isStart: boolean; afterMagnitude: boolean },
): boolean {
  const isArabicAnd = and || isStart;
  switch (meaning.kind) {
    case 'unit': {
      const fits = group.units < 0 && (isEmpty(group) || group.tens < 0 || (group.tens >= 20 && !and));
      if (!fits || (meaning.value === 0 && !isStart)) return false;
      if (group.tens >= 20 && meaning.value > 9) return false;
      if (!isStart && isEmpty(group) && afterMagnitude && !and && meaning.value === 1) return false;
      group.units = meaning.value;
      return true;
    }
    case 'teen': {
      if (group.tens >= 0) return false;
      if (group.units > 0 && group.units <= 9 && !and) group.isTeen = true;
      else if (group.units >= 0 || !(isArabicAnd || isEmpty(group))) return false;
      group.tens = 10;
      return true;
    }
    case 'ten': {
      if (group.tens >= 0 || (group.units >= 0 && (!and || group.units > 9))) return false;
      group.tens = meaning.value;
      return true;
    }
    case 'hundred': {
      if (group.hundreds >= 0 || group.tens >= 0) return false;
      if (meaning.value === 1 && group.units > 0 && !and) {
        group.hundreds = group.units;
        group.units = -1;
        return true;
      }
      if (group.units >= 0) return false;
      group.hundreds = meaning.value;
      return true;
    }
  }
}

type First = { readonly at: number; readonly start: number; readonly reading: WordMeaning; readonly half: Sum | null };

/** The first word of a number: `a` or `an` before a magnitude, `half a million`, `نصف مليون`, or a number word. */
function firstWord(tokens: readonly Token[], i: number, reader: WordReader): First | null {
  const token = tokens[i]!;
  if (token.kind !== 'word') return null;
  const reading = reader(token, true);
  if (reading === null) {
    if (!/^an?$/iu.test(token.text)) return null;
    const after = tokens[i + 1]?.kind === 'word' ? reader(tokens[i + 1]!, false) : null;
    const isAmount =
      after?.meaning.kind === 'hundred' || (after?.meaning.kind === 'magnitude' && after.meaning.count > 0);
    return isAmount ? { at: i + 1, start: token.start, reading: after!, half: null } : null;
  }
  const { meaning } = reading;
  if (meaning.kind === 'fraction') {
    let at = i + 1;
    while (/^(?:a|of|an)$/iu.test(tokens[at]?.text ?? '')) at += 1;
    const after = tokens[at]?.kind === 'word' && at < i + 3 ? reader(tokens[at]!, false) : null;
    if (after?.meaning.kind !== 'magnitude' || after.withAnd || after.meaning.count !== 1) return null;
    const { exponent } = after.meaning;
    const value = times({ digits: BigInt(meaning.hundredths), places: 2 }, exponent);
    const half: Sum = {
      start: reading.start,
      end: tokens[at]!.end,
      value,
      exponent,
      system: 'words',
      percent: false,
      next: at + 1,
    };
    return { at: i, start: reading.start, reading, half };
  }
  if (
    meaning.kind === 'magnitude' &&
    (meaning.count === 0 || /^(?:thousand|million|billion|trillion)$/iu.test(token.text))
  ) {
    return null;
  }
  if (meaning.kind === 'hundred' && /^hundred$/iu.test(token.text)) return null;
  const before = tokens[i - 1];
  if (meaning.kind === 'unit' && meaning.value === 0 && before !== undefined && MONTH_MARKERS.has(before.text))
    return null;
  return { at: i, start: reading.start, reading, half: null };
}

/** `and a half`: of the magnitude before it, or of the one that follows (`two and a half million`). */
function englishHalf(tokens: readonly Token[], i: number, exponent: number, reader: WordReader): Added | null {
  if (tokens[i]?.text.toLowerCase() !== 'and' || tokens[i + 1]?.text.toLowerCase() !== 'a') return null;
  const token = tokens[i + 2];
  const reading = token?.kind === 'word' ? reader(token, false) : null;
  if (reading?.meaning.kind !== 'fraction') return null;
  const value = times({ digits: BigInt(reading.meaning.hundredths), places: 2 }, exponent);
  return { value, end: token!.end, next: i + 3 };
}

type Percent = { readonly start?: number; readonly end: number; readonly next: number };

function percentAfter(text: string, tokens: readonly Token[], next: number, isInside: boolean): Percent | null {
  if (isInside) return { end: tokens[next - 1]!.end, next };
  const [one, two] = [tokens[next], tokens[next + 1]];
  if (one === undefined || !isJoined(text, tokens, next)) return null;
  if (/^[%٪]$/u.test(one.text)) return { end: one.end, next: next + 1 };
  const word = fold(one.text, 'text').toLowerCase();
  if (PERCENT_WORDS.has(word)) return { end: one.end, next: next + 1 };
  if (two === undefined) return null;
  return PERCENT_WORDS.has(`${word} ${fold(two.text, 'text').toLowerCase()}`) ? { end: two.end, next: next + 2 } : null;
}

/** `%50`, as some Arabic text has it. */
function percentBefore(text: string, tokens: readonly Token[], i: number): Percent | null {
  const before = tokens[i - 1];
  const token = tokens[i]!;
  const isSign = token.kind === 'number' && before?.end === token.start && /^[%٪]$/u.test(before.text);
  if (!isSign || /[A-Za-z0-9٠-٩۰-۹]/u.test(text[before.start - 1] ?? ' ')) return null;
  return { start: before.start, end: token.end, next: i + 1 };
}

/** The plural category of a number in Arabic. Source: CLDR plural rules for `ar` (checked against Intl.PluralRules in the test). */
export function numberCategory(n: number): 'zero' | 'one' | 'two' | 'few' | 'many' | 'other' {
  if (n === 0) return 'zero';
  if (n === 1) return 'one';
  if (n === 2) return 'two';
  if (!Number.isInteger(n)) return 'other';
  const rest = n % 100;
  if (rest >= 3 && rest <= 10) return 'few';
  return rest >= 11 ? 'many' : 'other';
}
