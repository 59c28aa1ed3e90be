import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type InlineContent, plainText, textContent } from '../text/inline';
import { repair, repairNumbers } from './substitute';

const numbers = (query: string, source: string, target: string, lang: string) => {
  const { edits, warnings } = repairNumbers(query, source, target, lang);
  let text = target;
  for (const { at, text: to } of edits.toReversed()) text = text.slice(0, at.start) + to + text.slice(at.end);
  return [text, warnings.map(({ code }) => code)];
};

describe('repairNumbers', () => {
  test.each([
    ['same class', '15 boats sank', '12 boats sank', 'غرق 12 قاربا', 'غرق 15 قاربا', []],
    ['plural to singular', '15 boats sank', '7 boats sank', 'غرقت 7 قوارب', 'غرقت 7 قوارب', ['otherClass']],
    ['accusative to genitive shows', '200 soldiers', '50 soldiers', 'وصل 50 جنديا', 'وصل 50 جنديا', ['otherClass']],
    ['accusative to genitive does not show', '200 years', '50 years', 'قبل 50 سنة', 'قبل 200 سنة', []],
    ['to two', '2 soldiers', '50 soldiers', 'وصل 50 جنديا', 'وصل 50 جنديا', ['oneOrTwo']],
    ['a share', 'by 3%', 'by 70%', 'بنسبة ٧٠٪', 'بنسبة ٣٪', []],
    ['a share in words', 'by 3%', 'by 70%', 'بنسبة 70 بالمئة', 'بنسبة 3 بالمئة', []],
    ['a year', 'in 2019', 'in 2005', 'عام 2005 وقع', 'عام 2019 وقع', []],
    ['a day of the month', 'on 2 May', 'on 14 May', 'في 14 مايو', 'في 2 مايو', []],
    ['page', 'page 3', 'page 112', 'الصفحة 112 من الكتاب', 'الصفحة 3 من الكتاب', []],
    ['Arabic digits and separators', '2,750.5 km', '1,250.5 km', 'مسافة ١٬٢٥٠٫٥ كم', 'مسافة ٢٬٧٥٠٫٥ كم', []],
    ['grouping falls with the size', '950 km', '1,250 km', 'مسافة 1,250 كم', 'مسافة 950 كم', []],
    ['written out in the target', '12 boats', '3 boats', 'ثلاثة قوارب', 'ثلاثة قوارب', ['missing']],
    ['twice in the target', '15 of them', '12 of them', '12 قاربا من 12', '12 قاربا من 12', ['ambiguous']],
    ['one of two stays', '12 and 15 boats', '12 and 12 boats', '12 و12 قاربا', '12 و12 قاربا', ['ambiguous']],
    ['the same number in other digits', 'رقم ٥', 'رقم 5', 'رقم 5', 'رقم 5', []],
    ['nothing differs', '12 boats', '12 boats', '12 قاربا', '12 قاربا', []],
  ])('into Arabic: %s', (_, query, source, target, expected, warnings) => {
    expect(numbers(query, source, target, 'ar')).toEqual([expected, warnings]);
  });

  test.each([
    ['plural stays plural', 'غرق 3 قوارب', 'غرق 7 قوارب', '7 boats sank', '3 boats sank', []],
    ['from plural to one', 'غرق 1 قارب', 'غرق 7 قوارب', '7 boats sank', '7 boats sank', ['oneOrTwo']],
    ['two numbers', '5 من 20', '7 من 30', '7 of 30', '5 of 20', []],
    ['two numbers exchanged', '30 من 7', '7 من 30', '7 of 30', '30 of 7', []],
  ])('into English: %s', (_, query, source, target, expected, warnings) => {
    expect(numbers(query, source, target, 'en')).toEqual([expected, warnings]);
  });

  test('never touches anything but numbers', () => {
    const digits = fc.integer({ min: 0, max: 3000 });
    fc.assert(
      fc.property(digits, digits, fc.constantFrom('جنديا', 'كتب', 'سنة', '%', 'كم', ''), (from, to, noun) => {
        const target = `بلغ العدد ${from} ${noun}`;
        const [text, warnings] = numbers(`the count was ${to}`, `the count was ${from}`, target, 'ar');
        expect([target, `بلغ العدد ${to} ${noun}`]).toContain(text);
        if (from !== to) expect(text === target).toBe((warnings as string[]).length > 0);
      }),
    );
  });
});

describe('repair', () => {
  const bold = (id: string, data: string, form: 'open' | 'close') =>
    ({ kind: 'code', id, form, element: 'b', data }) as const;
  const marked = (text: string, data: string, id = '1'): InlineContent => [
    bold(id, `<${data}>`, 'open'),
    { kind: 'text', text },
    bold(id, `</${data}>`, 'close'),
  ];

  test('exchanges codes of the same forms for those of the query, and numbers with them', () => {
    const result = repair({
      query: marked('Open 5 files', 'strong', '7'),
      source: marked('Open 4 files', 'b'),
      target: marked('افتح 4 ملفات', 'b'),
      targetLang: 'ar',
    });
    expect(result.content).toEqual(marked('افتح 5 ملفات', 'strong', '7'));
    expect(result.warnings).toEqual([]);
    expect(result.codes).toBe(true);
  });

  test('leaves codes alone and warns when the sets differ', () => {
    const target = marked('افتح', 'b');
    const result = repair({ query: textContent('Open'), source: marked('Open', 'b'), target, targetLang: 'ar' });
    expect(result).toMatchObject({ content: target, codes: false, warnings: [{ code: 'codes' }] });
  });

  test('a number next to a code is found in its own text node', () => {
    const result = repair({
      query: textContent('12 km'),
      source: textContent('30 km'),
      target: [...marked('المسافة ', 'b'), { kind: 'text', text: '30 كم' }],
      targetLang: 'ar',
    });
    expect(plainText(result.content)).toBe('المسافة 12 كم');
  });
});
