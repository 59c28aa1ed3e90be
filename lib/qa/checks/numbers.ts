import type { NumberOccurrence } from '../../text/numbers';
import { numbersOf } from '../analysis';
import { defineCheck, type Found, type SegmentText, type TermUse } from '../types';
import { otherReadings } from './number-readings';

/**
 * Every number written in digits on one side stands on the other, in either digit system, in words or with a
 * magnitude: `12.5`, `١٢٫٥`; `1,500,000`, `1.5 million`, `مليون ونصف`.
 *
 * Numbers in words are asked for only above `wordsFrom`, because small ones turn into duals, pronouns and idioms.
 * A number that differs by its magnitude alone is named as such. Number words inside a longer term (الألف كتاب) count
 * nothing; digits inside one are left to it where both sides have it.
 */
export const numbers = defineCheck({
  id: 'numbers',
  severity: 'warning',
  on: true,
  defaults: { wordsFrom: 11 },
  run({ source, target, terms }, { wordsFrom }) {
    const theirs = counting(numbersOf(source), terms?.source ?? [], terms?.target ?? []);
    const ours = counting(numbersOf(target), terms?.target ?? [], terms?.source ?? []);
    if (theirs.length === 0 && ours.length === 0) return [];
    const missing = unmatched(source, theirs, target, ours, wordsFrom);
    const added = unmatched(target, ours, source, theirs, wordsFrom);
    const isPlain = (number: NumberOccurrence): boolean => number.scale === 1 && number.system !== 'words';
    if ([...missing, ...added].every(isPlain) && sameDigits(source.text, target.text)) return [];

    const found: Found[] = [];
    const left = new Set(added);
    for (const number of missing) {
      const twin = [...left].find((other) => differsByMagnitude(number.value, other.value)) ?? [...left][0];
      if (twin !== undefined) left.delete(twin);
      const params = {
        context:
          twin === undefined ? 'missing' : differsByMagnitude(number.value, twin.value) ? 'magnitude' : 'changed',
        number: source.text.slice(number.start, number.end),
        found: twin === undefined ? '' : target.text.slice(twin.start, twin.end),
      };
      found.push({ params, span: twin ?? null, sourceSpan: number });
    }
    for (const number of left) {
      found.push({
        params: { context: 'added', number: '', found: target.text.slice(number.start, number.end) },
        span: number,
      });
    }
    return found;
  },
});

/** The numbers that count something: those that are no part of a name. */
function counting(
  numbers: readonly NumberOccurrence[],
  own: readonly TermUse[],
  others: readonly TermUse[],
): readonly NumberOccurrence[] {
  if (own.length === 0) return numbers;
  return numbers.filter(
    (number) =>
      !own.some(
        ({ start, end, entryId }) =>
          start <= number.start &&
          number.end <= end &&
          (others.some((other) => other.entryId === entryId) ||
            (number.system === 'words' && end - start > number.end - number.start)),
      ),
  );
}

/** The numbers of one side that have no equal on the other, counting how often each is said. */
function unmatched(
  side: SegmentText,
  numbers: readonly NumberOccurrence[],
  other: SegmentText,
  others: readonly NumberOccurrence[],
  wordsFrom: number,
): readonly NumberOccurrence[] {
  const exact = new Set(others.map(({ value }) => value));
  let loose: ReadonlySet<string> | null = null;
  return numbers.filter((number) => {
    if (number.system === 'words' && (Number(number.value) < wordsFrom || isOrdinal(side.text, number))) return false;
    if (Number(number.value) === 0 && /[:.]$/u.test(side.text.slice(0, number.start))) return false; // 04:00 is 4
    if (number.system !== 'words' && isPartOfName(side.text, number)) return false;
    if (exact.has(number.value)) return false;
    loose ??= new Set([...otherReadings(other), ...others.flatMap((each) => [...otherReadings(other, each)])]);
    return ![number.value, ...otherReadings(side, number)].some((value) => exact.has(value) || loose!.has(value));
  });
}

/** العشرين behind its article counts a century or a birthday, not things. */
const isOrdinal = (text: string, { start }: NumberOccurrence): boolean =>
  /(?:ال|لل)$/u.test(text.slice(Math.max(0, start - 3), start));

/** COVID-19, F-16, H1N1/09, an address or a hashtag, a placeholder (%1): checks of names and addresses look after those. */
function isPartOfName(text: string, { start, end }: NumberOccurrence): boolean {
  if (/^%\d$/u.test(text.slice(start, end))) return true;
  if (
    /\p{L}[-–_/]$/u.test(text.slice(Math.max(0, start - 2), start)) &&
    /\p{Script=Latin}/u.test(text[start - 2] ?? '')
  )
    return true;
  const before = /\S*$/u.exec(text.slice(Math.max(0, start - 80), start))![0];
  const after = /^\S*/u.exec(text.slice(end, end + 80))![0];
  return /(?:\/\/|www\.|@|#)/u.test(before) || /^[^\s]*@/u.test(after);
}

const differsByMagnitude = (a: string, b: string): boolean => {
  const ratio = Number(a) / Number(b);
  return ratio === 1e3 || ratio === 1e6 || ratio === 1e9 || ratio === 1e-3 || ratio === 1e-6 || ratio === 1e-9;
};

/** Telephone numbers and the like: the same digits in the same order, grouped otherwise. */
function sameDigits(a: string, b: string): boolean {
  const digits = (text: string): string =>
    text.replace(/[٠-٩۰-۹]/gu, (d) => String(d.charCodeAt(0) & 0xf)).replace(/[^0-9]/gu, '');
  const left = digits(a);
  return left.length > 0 && left === digits(b);
}
