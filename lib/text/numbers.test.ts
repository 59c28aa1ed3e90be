import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalOf } from './decimal';
import { toDigitSystem } from './digits';
import { numberCategory, numbersIn } from './numbers';
import { anyText } from './text.testkit';

const read = (text: string, lang: string): string[] =>
  numbersIn(text, lang).map((n) => `${n.value}${n.percent ? '%' : ''} <${text.slice(n.start, n.end)}>`);

describe('numbersIn', () => {
  test.each([
    ['شارك خمسة وعشرون عاملا', ['25 <خمسة وعشرون>']],
    ['مئة وخمسة وعشرين ألفا', ['125000 <مئة وخمسة وعشرين ألفا>']],
    ['ثلاثة آلاف وثلاث مئة وأحد عشر', ['3311 <ثلاثة آلاف وثلاث مئة وأحد عشر>']],
    ['ثلاثمائة وخمسين', ['350 <ثلاثمائة وخمسين>']],
    ['عام ألف وتسعمئة وأربعة وثمانين', ['1984 <ألف وتسعمئة وأربعة وثمانين>']],
    ['اثني عشر ألف', ['12000 <اثني عشر ألف>']],
    ['اربعة', ['4 <اربعة>']],
    ['بخَمسةِ ملايين', ['5000000 <خَمسةِ ملايين>']],
    ['1.5 مليون', ['1500000 <1.5 مليون>']],
    ['٣ ملايين و٢٠٠ ألف نسمة', ['3200000 <٣ ملايين و٢٠٠ ألف>']],
    ['مليونين ونصف', ['2500000 <مليونين ونصف>']],
    ['مليون و نصف المليون دولار', ['1500000 <مليون و نصف المليون>']],
    ['نصف مليار', ['500000000 <نصف مليار>']],
    ['مليار ومئتي مليون', ['1200000000 <مليار ومئتي مليون>']],
    ['سبعين بالمئة و70 في المئة و%20', ['70% <سبعين بالمئة>', '70% <70 في المئة>', '20% <%20>']],
    ['١٬٢٣٤٫٥٠ و٥٠٪', ['1234.5 <١٬٢٣٤٫٥٠>', '50% <٥٠٪>']],
    ['ثلاثة آلاف وأربعة آلاف', ['3000 <ثلاثة آلاف>', '4000 <أربعة آلاف>']],
    ['مئة ومئتين', ['100 <مئة>', '200 <مئتين>']],
    ['خمسة وستة', ['5 <خمسة>', '6 <ستة>']],
    ['عشرات الآلاف ومئات الملايين', []],
    ['يوم الأحد وأحد الضباط', []],
    ['في شهر صفر', []],
    ['صفر', ['0 <صفر>']],
    ['من حكايات ألف ليلة وليلة', []],
    ['كأنّه من ألْف ليلةٍ وليلة', []],
    ['وبألف خير، وألف مبروك لثلاثين منهم', ['30 <ثلاثين>']],
    ['ألف ليل وليل', ['1000 <ألف>']],
    ['ألف', ['1000 <ألف>']],
  ])('Arabic: %j', (text, expected) => {
    expect(read(text, 'ar-LY')).toEqual(expected);
  });

  test.each([
    ['twenty-five boats', ['25 <twenty-five>']],
    ['one hundred and five thousand two hundred', ['105200 <one hundred and five thousand two hundred>']],
    ['two and a half million', ['2500000 <two and a half million>']],
    ['a million and a half', ['1500000 <a million and a half>']],
    ['half a million, a hundred', ['500000 <half a million>', '100 <a hundred>']],
    ['$3bn, 1.5 million and 5k', ['3000000000 <3bn>', '1500000 <1.5 million>', '5000 <5k>']],
    ['5 m away', ['5 <5>']],
    ['five per cent, 50 %, 7%', ['5% <five per cent>', '50% <50 %>', '7% <7%>']],
    ['two thousand and twenty', ['2020 <two thousand and twenty>']],
    ['one of them, thousands of men', []],
    ['007 1,250.50 0,5', ['7 <007>', '1250.5 <1,250.50>', '0.5 <0,5>']],
    ['between one hundred and two hundred', ['100 <one hundred>', '200 <two hundred>']],
    ['one thousand and two thousand', ['1000 <one thousand>', '2000 <two thousand>']],
    ['five and twenty', ['5 <five>', '20 <twenty>']],
    ['nineteen hundred', ['1900 <nineteen hundred>']],
    ['five or six', ['5 <five>', '6 <six>']],
    ['The Thousand and One Nights', []],
    ['one thousand and one nights, two nights', ['2 <two>']],
    ['the 1,001 Nights', []],
    ['one thousand and one knights', ['1001 <one thousand and one>']],
  ])('English: %j', (text, expected) => {
    expect(read(text, 'en')).toEqual(expected);
  });

  test('says the system and the scale', () => {
    expect(numbersIn('٣ ملايين وخمسة آلاف و۴', 'ar').map(({ system, scale }) => [system, scale])).toEqual([
      ['arab', 1e6],
      ['words', 1e3],
      ['arabext', 1],
    ]);
  });

  test('a grouped number reads as its value in every system', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), fc.constantFrom('latn', 'arab'), (n, system) => {
        const text = new Intl.NumberFormat('ar', { numberingSystem: system }).format(n);
        expect(read(text, 'ar')).toEqual([`${n} <${text}>`]);
      }),
    );
  });

  test('spelled-out English numbers below a million come back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999_999 }), (n) => {
        expect(numbersIn(inEnglish(n), 'en').map(({ value }) => value)).toEqual([String(n)]);
      }),
    );
  });

  test('spelled-out Arabic numbers below a thousand million come back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999_999_999 }), (n) => {
        expect(numbersIn(inArabic(n), 'ar').map(({ value }) => value)).toEqual([String(n)]);
      }),
    );
  });

  test('occurrences are in order, apart, and canonical', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('ar', 'en'), (text, lang) => {
        let at = 0;
        for (const { start, end, value } of numbersIn(text, lang)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(value).toMatch(/^(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  test('the digit system never changes the value', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,3}(,\d{3}){0,2}(\.\d{1,3})?$/), (number) => {
        expect(decimalOf(toDigitSystem(number, 'arab'))).toBe(decimalOf(number));
      }),
    );
  });

  test('a long list of numbers costs linear time', () => {
    const start = performance.now();
    numbersIn('ألف و'.repeat(50_000), 'ar');
    numbersIn('two and a half '.repeat(50_000), 'en');
    expect(performance.now() - start).toBeLessThan(4000);
  });
});

describe('numberCategory', () => {
  test('agrees with CLDR', () => {
    const rules = new Intl.PluralRules('ar');
    for (let n = 0; n <= 1300; n += 1) expect(numberCategory(n)).toBe(rules.select(n));
    for (const n of [0.5, 1.5, 2.5, 11.25, 1e6, 1_000_003, 1_000_011]) expect(numberCategory(n)).toBe(rules.select(n));
  });
});

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function inEnglish(n: number): string {
  if (n >= 1000) {
    const rest = n % 1000;
    return `${inEnglish(Math.floor(n / 1000))} thousand${rest === 0 ? '' : `${rest < 100 ? ' and' : ''} ${inEnglish(rest)}`}`;
  }
  if (n >= 100) return `${UNITS[Math.floor(n / 100)]} hundred${n % 100 === 0 ? '' : ` and ${inEnglish(n % 100)}`}`;
  if (n < 20) return UNITS[n]!;
  return TENS[Math.floor(n / 10) - 2] + (n % 10 === 0 ? '' : `-${UNITS[n % 10]}`);
}

const AR_UNITS = ['', 'واحد', 'اثنان', 'ثلاثة', 'أربعة', 'خمسة', 'ستة', 'سبعة', 'ثمانية', 'تسعة', 'عشرة'];
const AR_TENS = ['عشرون', 'ثلاثون', 'أربعون', 'خمسون', 'ستون', 'سبعون', 'ثمانون', 'تسعون'];
const AR_HUNDREDS = ['', 'مئة', 'مئتان', 'ثلاثمئة', 'أربعمئة', 'خمسمئة', 'ستمئة', 'سبعمئة', 'ثمانمئة', 'تسعمئة'];

function inArabic(n: number): string {
  const parts: string[] = [];
  let rest = n;
  for (const [size, one, two, few] of [
    [1e6, 'مليون', 'مليونان', 'ملايين'],
    [1e3, 'ألف', 'ألفان', 'آلاف'],
  ] as const) {
    const count = Math.floor(rest / size);
    rest %= size;
    if (count === 1) parts.push(one);
    else if (count === 2) parts.push(two);
    else if (count > 0) parts.push(`${belowThousand(count)} ${count <= 10 ? few : one}`);
  }
  if (rest > 0) parts.push(belowThousand(rest));
  return parts.join(' و');
}

function belowThousand(n: number): string {
  const parts: string[] = [];
  if (n >= 100) parts.push(AR_HUNDREDS[Math.floor(n / 100)]!);
  const rest = n % 100;
  if (rest > 10 && rest < 20) parts.push(`${['أحد', 'اثنا'][rest - 11] ?? AR_UNITS[rest - 10]} عشر`);
  else if (rest > 0 && rest <= 10) parts.push(AR_UNITS[rest]!);
  else if (rest >= 20) {
    if (rest % 10 > 0) parts.push(AR_UNITS[rest % 10]!);
    parts.push(AR_TENS[Math.floor(rest / 10) - 2]!);
  }
  return parts.join(' و');
}
