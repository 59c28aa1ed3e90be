import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthsIn } from './dates';
import { anyText } from './text.testkit';

const read = (text: string, lang: string): string[] =>
  monthsIn(text, lang).map((m) => `${m.calendar[0]}${m.month} <${text.slice(m.start, m.end)}>`);

/** The name CLDR gives a month of the Gregorian or Islamic calendar in a locale. */
function cldrMonth(locale: string, month: number, calendar: string): string | undefined {
  const format = new Intl.DateTimeFormat(`${locale}-u-ca-${calendar}-nu-latn`, { month: 'long', day: 'numeric' });
  for (let day = 0; day < 400; day += 5) {
    const date = new Date(Date.UTC(2021, 0, 3 + day, 12));
    const parts = new Intl.DateTimeFormat(`en-u-ca-${calendar}`, { month: 'numeric' }).formatToParts(date);
    if (Number(parts.find((part) => part.type === 'month')?.value) !== month) continue;
    return format.formatToParts(date).find((part) => part.type === 'month')?.value;
  }
  return undefined;
}

describe('monthsIn', () => {
  test.each(['ar-EG', 'ar-LB', 'ar-SY', 'ar-IQ', 'ar-TN', 'ar-DZ', 'ar-MA', 'ar-MR', 'ar-LY', 'ar-SA', 'en'])(
    'reads every Gregorian month that CLDR names in %s',
    (locale) => {
      for (let month = 1; month <= 12; month += 1) {
        const name = cldrMonth(locale, month, 'gregory');
        expect(read(`12 ${name} 2020`, locale)).toEqual([`g${month} <${name}>`]);
      }
    },
  );

  test('reads every Hijri month that CLDR names', () => {
    for (let month = 1; month <= 12; month += 1) {
      const name = cldrMonth('ar', month, 'islamic-umalqura');
      expect(read(`3 ${name}`, 'ar')).toEqual([`h${month} <${name}>`]);
    }
  });

  test.each([
    ['في 12 كانون الثاني/يناير 2020', ['g1 <كانون الثاني/يناير>']],
    ['أيار (مايو) الماضي', ['g5 <أيار (مايو>']],
    ['مارس الرياضة كل يوم', []],
    ['من آب 2014', ['g8 <آب>']],
    ['وبشهر آب', ['g8 <آب>']],
    ['كانون الحطب', []],
    ['بين يناير ومارس', ['g1 <يناير>', 'g3 <مارس>']],
    ['وَبِيَنَايِر', ['g1 <يَنَايِر>']],
    ['ربيع الآخر وجمادى الأولى', ['h4 <ربيع الآخر>', 'h5 <جمادى الأولى>']],
    ['أول الفاتح من سبتمبر', ['g9 <سبتمبر>']],
  ])('Arabic: %j', (text, expected) => {
    expect(read(text, 'ar')).toEqual(expected);
  });

  test.each([
    ['You may march on 3 March.', ['g3 <March>']],
    ['May 5th, since May', ['g5 <May>', 'g5 <May>']],
    ['on 21 Sept 2020 in Dhu al-Hijjah', ['g9 <Sept>', 'h12 <Dhu al-Hijjah>']],
    ['The 12th of december', ['g12 <december>']],
  ])('English: %j', (text, expected) => {
    expect(read(text, 'en')).toEqual(expected);
  });

  test('occurrences are in order and apart', () => {
    const words = fc.constantFrom(
      'مارس',
      'يناير',
      '/',
      'كانون',
      'الثاني',
      '12',
      'و',
      'أيار',
      'مايو',
      'شهر',
      '(',
      'May',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          fc.array(words).map((list) => list.join(' ')),
        ),
        fc.constantFrom('ar', 'en'),
        (text, lang) => {
          let at = 0;
          for (const { start, end, month } of monthsIn(text, lang)) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(end).toBeGreaterThan(start);
            expect(month).toBeGreaterThanOrEqual(1);
            expect(month).toBeLessThanOrEqual(12);
            at = end;
          }
        },
      ),
    );
  });
});
