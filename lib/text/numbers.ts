import type { Span } from '../core/span';
import { canonical, type Decimal, parseDigits, plus, times, whole, ZERO } from './decimal';
import { type DigitSystem, digitSystem } from './digits';
import { fold } from './fold';
import {
  emptyGroup,
  type Group,
  groupValue,
  isEmpty,
  type NumberGrammar,
  numberGrammar,
  type WordMeaning,
  type WordReader,
} from './number-grammar';
import { numberTitleEnd } from './number-titles';
import { MONTH_MARKERS, PERCENT_WORDS } from './number-words';
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
 * ordinals and the grammatical dual (كتابان) are not read either, nor titles (ألف ليلة وليلة). `1,234` is taken as grouped, `1.5` and `1,5` as
 * decimal, with digits of any system.
 *
 * Invariants: occurrences are in order and do not overlap; `value` matches /^\d+(\.\d*[1-9])?$/. Time O(|text|).
 */
export function numbersIn(text: string, lang: LangTag): readonly NumberOccurrence[] {
  const tokens = tokenize(text);
  const grammar = numberGrammar(lang);
  const found: NumberOccurrence[] = [];
  let i = 0;
  while (i < tokens.length) {
    const title = numberTitleEnd(tokens, i);
    if (title !== null) {
      i = title;
      continue;
    }
    const number = numberAt(text, tokens, i, grammar);
    if (number === null) {
      i += 1;
      continue;
    }
    found.push(number.occurrence);
    i = number.next;
  }
  return found;
}

type Found = { readonly occurrence: NumberOccurrence; readonly next: number };

function numberAt(text: string, tokens: readonly Token[], i: number, grammar: NumberGrammar): Found | null {
  const token = tokens[i]!;
  const sum = token.kind === 'number' ? digitsAt(text, tokens, i, grammar.read) : wordsAt(text, tokens, i, grammar);
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

type Sum = Span & {
  readonly value: Decimal;
  readonly exponent: number;
  readonly system: NumberOccurrence['system'];
  readonly percent: boolean;
  readonly next: number;
};

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

/** A number in words: groups below a thousand, each with its magnitude, magnitudes falling. */
function wordsAt(text: string, tokens: readonly Token[], i: number, grammar: NumberGrammar): Sum | null {
  const reader = grammar.read;
  const first = firstWord(tokens, i, reader);
  if (first === null) return null;
  if (first.half !== null) return first.half;

  let total = ZERO;
  let group = emptyGroup();
  let highest = 0;
  let last = 0;
  let [at, end, next] = [first.at, 0, first.at];
  let isOnlyOne = true;
  /** The number as it was before the last `and`: what follows may turn out to begin another one. */
  let checkpoint: { readonly group: Group; readonly end: number; readonly next: number } | null = null;
  while (at < tokens.length) {
    const isStart = at === first.at;
    const step = isStart ? { at, and: false } : joint(text, tokens, at);
    const token = step === null ? undefined : tokens[step.at];
    if (step === null || token?.kind !== 'word') break;
    const reading = isStart ? first.reading : reader(token, false);
    if (reading === null || reading.meaning.kind === 'fraction') break;
    const { meaning } = reading;
    const and = !isStart && (step.and || reading.withAnd);
    if (and) checkpoint = { group: { ...group }, end, next };
    if (meaning.kind === 'magnitude') {
      const isFalling = last === 0 || meaning.exponent < last;
      const isBare = isEmpty(group);
      if (!isFalling || (isBare ? meaning.count === 0 || (!isStart && !and) : and || meaning.count === 2)) {
        if (!and && checkpoint !== null && !isBare) ({ group, end, next } = checkpoint);
        break;
      }
      const count = isBare ? meaning.count : groupValue(group);
      total = plus(total, times(whole(count), meaning.exponent));
      highest = Math.max(highest, meaning.exponent);
      last = meaning.exponent;
      group = emptyGroup();
      checkpoint = null;
    } else if (!grammar.extend(group, meaning, { and, isStart, afterMagnitude: last > 0 })) {
      if (meaning.kind === 'hundred' && !and && checkpoint !== null) ({ group, end, next } = checkpoint);
      break;
    }
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
