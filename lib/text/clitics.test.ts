import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attach, joinClitics } from './clitic-join';
import { analyses, type CliticAnalysis } from './clitics';
import { fold } from './fold';
import { anyText, arabicWord, dressedWord } from './text.testkit';

const shown = (reading: CliticAnalysis): string =>
  [...reading.proclitics, reading.article ? 'ال' : '', reading.core, reading.suffix]
    .filter((part) => part !== '')
    .join('+');
const counts = (table: Record<string, number>) => ({ count: (form: string) => table[form] ?? 0 });

describe('analyses', () => {
  test.each([
    ['وَبِالْقَاهِرَةِ', 'و+ب+ال+قاهرة', 'قَاهِرَةِ'],
    ['لحفتر', 'ل+حفتر', 'حفتر'],
    ['للقذافي', 'ل+ال+قذافي', 'قذافي'],
    ['وللأمم', 'و+ل+ال+أمم', 'أمم'],
    ['لليبية', 'ل+ال+ليبية', 'ليبية'],
    ['للجنة', 'ل+ال+لجنة', 'لجنة'],
    ['للبنان', 'ل+لبنان', 'لبنان'],
    ['حكومته', 'حكومة+ه', 'حكومت'],
    ['وبحكومتهم', 'و+ب+حكومة+هم', 'حكومت'],
    ['مدينتان', 'مدينة+ان', 'مدينت'],
    ['مدرسات', 'مدرسة+ات', 'مدرس'],
    ['مستشفاه', 'مستشفى+ه', 'مستشفا'],
    ['أصدقائه', 'أصدقاء+ه', 'أصدقائ'],
    ['وسيكتب', 'و+س+يكتب', 'يكتب'],
    ['بسم', 'ب+اسم', 'سم'],
    ['باسم', 'ب+اسم', 'اسم'],
    ['أوزير', 'أ+و+زير', 'زير'],
  ])('%s can be read as %s', (word, expected, surface) => {
    const reading = analyses(word).find((candidate) => shown(candidate) === expected);
    expect(reading).toBeDefined();
    expect(word.slice(reading!.coreSpan.start, reading!.coreSpan.end)).toBe(surface);
  });

  test('the future particle stands before imperfect verbs only', () => {
    expect(analyses('سلامة').map(shown)).not.toContain('س+لامة');
  });

  test('words of the guard list and function words stay whole', () => {
    for (const word of ['وفاق', 'بلال', 'كمال', 'فهد', 'لبنان', 'ولكن', 'بعد', 'لكن']) {
      expect(shown(analyses(word)[0]!)).toBe(word);
      for (const cut of analyses(word).slice(1)) {
        if (cut.proclitics.length > 0) expect(cut.cost).toBeGreaterThan(2.5);
      }
    }
  });

  test('without a vocabulary و before a word is cut, other letters are not', () => {
    expect(shown(analyses('وقال')[0]!)).toBe('و+قال');
    expect(shown(analyses('كتائب')[0]!)).toBe('كتائب');
  });

  test('a frequent core makes the cut the first reading', () => {
    expect(shown(analyses('لطرابلس', counts({ طرابلس: 400, لطرابلس: 3 }))[0]!)).toBe('ل+طرابلس');
  });

  test('the article before a word proves that it is whole', () => {
    const plain = counts({ وسيلات: 1 });
    const proved = counts({ وسيلات: 1, الوسيلات: 20 });
    const cost = (vocab: { count(form: string): number }): number =>
      analyses('وسيلات', vocab).find((r) => shown(r) === 'و+سيلات')!.cost;
    expect(cost(proved)).toBeGreaterThan(cost(plain) + 2);
  });

  test('every reading writes the word back, within its span', () => {
    const vocabulary = counts({ كتاب: 9, حكومة: 5 });
    fc.assert(
      fc.property(
        fc.oneof(
          dressedWord.map(({ dressed }) => dressed),
          anyText,
        ),
        (word) => {
          const key = fold(word, 'text');
          const readings = analyses(word, vocabulary);
          expect(readings.map(({ core }) => core)).toContain(key);
          let cost = Number.NEGATIVE_INFINITY;
          for (const reading of readings) {
            expect(joinClitics(reading)).toBe(key);
            expect(Number.isFinite(reading.cost)).toBe(true);
            expect(reading.cost).toBeGreaterThanOrEqual(cost);
            expect(reading.coreSpan.start).toBeGreaterThanOrEqual(0);
            expect(reading.coreSpan.end).toBeLessThanOrEqual(word.length);
            expect(reading.coreSpan.start).toBeLessThanOrEqual(reading.coreSpan.end);
            cost = reading.cost;
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('what is attached is found again', () => {
    const sequences = fc.constantFrom('و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول', 'وك', 'فب', 'فل', 'فك');
    fc.assert(
      fc.property(sequences, arabicWord, fc.boolean(), (sequence, word, article) => {
        const core = word.replace(/^ا?ل+/u, '');
        if (core.length < 3) return;
        const surface = attach([...sequence], article ? `ال${core}` : core);
        const expected = [...sequence, article ? 'ال' : '', core].filter((part) => part !== '').join('+');
        expect(analyses(surface).map(shown)).toContain(expected);
      }),
    );
  });
});
