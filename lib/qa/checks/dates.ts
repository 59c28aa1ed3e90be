import type { MonthOccurrence } from '../../text/dates';
import { fold } from '../../text/fold';
import { ARABIC_MONTHS, ENGLISH_MONTHS } from '../../text/month-names';
import { isArabic, monthsOf, numbersOf, wordsOf } from '../analysis';
import { defineCheck, type Found, type SegmentText } from '../types';
import { weekdaysIn } from './weekdays';

/**
 * Months and days of the week are the same on both sides, in any of the Arabic traditions (شباط, فبراير and فيفري are
 * February). Hijri months are not converted: رمضان has to be Ramadan. A month may also be given as a number.
 */
export const dates = defineCheck({
  id: 'dates',
  severity: 'warning',
  on: true,
  defaults: { weekdays: true },
  run({ source, target }, { weekdays }) {
    const found: Found[] = compare(source, target, monthsOf(source), monthsOf(target));
    if (weekdays) {
      const [theirs, ours] = [weekdaysIn(source), weekdaysIn(target)];
      // A day that only one side names is a free rendering (yesterday); a day against another day is a slip.
      if (theirs.length > 0 && ours.length > 0) found.push(...compareDays(source, target, theirs, ours));
    }
    return found;
  },
});

type Named = { readonly start: number; readonly end: number };
const slice = (side: SegmentText, { start, end }: Named): string => side.text.slice(start, end);
/**
 * Months that a text may mean: every word that is the name of one, evidence or not (مارس "practised" is March too).
 * They excuse the other side and are never asked for themselves.
 */
function possibleMonths(side: SegmentText): ReadonlySet<string> {
  const arabic = isArabic(side);
  const words = wordsOf(side).map(({ text }) =>
    arabic ? fold(text, 'spelling') : fold(text, 'spelling').replace(/['’]s$/u, ''),
  );
  const bare = arabic ? words.map((word) => word.replace(/^(?:[وف]?[بلك]|[وف])(?=...)/u, '')) : words;
  const text = ` ${words.join(' ')} ${bare.join(' ')} `;
  return new Set(
    (arabic ? ARABIC_MONTHS : ENGLISH_MONTHS)
      .filter((name) => text.includes(` ${name.words.map((word) => fold(word, 'spelling')).join(' ')} `))
      .map((name) => key(name)),
  );
}

const key = ({ month, calendar }: Pick<MonthOccurrence, 'month' | 'calendar'>): string => `${calendar} ${month}`;

function compare(
  source: SegmentText,
  target: SegmentText,
  theirs: readonly MonthOccurrence[],
  ours: readonly MonthOccurrence[],
): Found[] {
  const missing = without(source, theirs, target, ours);
  const added = without(target, ours, source, theirs);
  if (missing.length === 0 && added.length === 0) return [];
  const found: Found[] = missing.map((month, i) => {
    const other = added[i];
    const context = other === undefined ? 'missing' : 'changed';
    return {
      params: { context, name: slice(source, month), found: other === undefined ? '' : slice(target, other) },
      span: other ?? null,
      sourceSpan: month,
    };
  });
  for (const month of added.slice(missing.length)) {
    found.push({ params: { context: 'added', name: '', found: slice(target, month) }, span: month });
  }
  return found;
}

/** The months of one side that the other neither names nor says as a number. */
function without(
  side: SegmentText,
  months: readonly MonthOccurrence[],
  other: SegmentText,
  others: readonly MonthOccurrence[],
): readonly MonthOccurrence[] {
  const known = new Set(others.map(key));
  const left = months.filter((month) => !known.has(key(month)) && !isVerb(side, month));
  if (left.length === 0) return [];
  const possible = possibleMonths(other);
  return left.filter((month) => !possible.has(key(month)) && !saysNumber(other, month.month));
}

/** `COVID-19 may`: a small letter makes no month of an English word. */
const isVerb = (side: SegmentText, month: MonthOccurrence): boolean =>
  !isArabic(side) && /^(?:may|march)$/u.test(slice(side, month));

const saysNumber = (side: SegmentText, month: number): boolean =>
  numbersOf(side).some(({ value }) => Number(value) === month);

function compareDays(
  source: SegmentText,
  target: SegmentText,
  theirs: ReturnType<typeof weekdaysIn>,
  ours: ReturnType<typeof weekdaysIn>,
): Found[] {
  const missing = theirs.filter((day) => !ours.some((other) => other.day === day.day));
  const added = ours.filter((day) => !theirs.some((other) => other.day === day.day));
  return missing.slice(0, added.length).map((day, i) => ({
    params: { context: 'changed', name: slice(source, day), found: slice(target, added[i]!) },
    span: added[i]!,
    sourceSpan: day,
  }));
}
