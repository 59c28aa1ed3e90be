import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitTerm } from './fit-term';
import { renderingFor } from './rendering';

/** The line after the term was put in at `|`. */
const typed = (line: string, term: string, lang: string): string => {
  const before = line.slice(0, line.indexOf('|'));
  const { text, eats } = fitTerm(term, lang, before);
  return before.slice(0, before.length - eats) + text;
};

describe('fitTerm', () => {
  test.each([
    ['|', 'القاهرة', 'القاهرة'],
    ['وصل إلى |', 'القاهرة', 'وصل إلى القاهرة'],
    ['وصل ب|', 'القاهرة', 'وصل بالقاهرة'],
    ['وصل بـ|', 'القاهرة', 'وصل بالقاهرة'],
    ['زيارة ل|', 'القاهرة', 'زيارة للقاهرة'],
    ['زيارة لـ|', 'الأمم المتحدة', 'زيارة للأمم المتحدة'],
    ['زيارة ول|', 'الأمم المتحدة', 'زيارة وللأمم المتحدة'],
    ['بيروت و|', 'القاهرة', 'بيروت والقاهرة'],
    ['بيروت وب|', 'القاهرة', 'بيروت وبالقاهرة'],
    ['قال ل|', 'حفتر', 'قال لحفتر'],
    ['قال ال|', 'القاهرة', 'قال القاهرة'],
    ['في ال|', 'وزارة', 'في الوزارة'],
    ['قرر لل|', 'وزارة', 'قرر للوزارة'],
    ['عضو ب|', 'NATO', 'عضو بـNATO'],
    ['عضو لـ|', 'NATO', 'عضو لـNATO'],
    ['بيروت و|', 'NATO', 'بيروت وNATO'],
    // the last letter of a word is no proclitic
    ['كتاب|', 'القاهرة', 'كتابالقاهرة'],
    ['صعب |', 'القاهرة', 'صعب القاهرة'],
  ])('Arabic: %s + %s', (line, term, after) => {
    expect(typed(line, term, 'ar')).toBe(after);
  });

  test.each([
    ['|', 'the Security Council', 'The Security Council'],
    ['“|', 'agency', '“Agency'],
    ['He left. |', 'prime minister', 'He left. Prime minister'],
    ['He left the |', 'the Security Council', 'He left the Security Council'],
    ['The |', 'the Council', 'The Council'],
    ['to |', 'al-Sisi', 'to al-Sisi'],
    ['J. |', 'al-Sisi', 'J. al-Sisi'],
    ['wait... |', 'agency', 'wait... agency'],
    ['a list: |', 'agency', 'a list: agency'],
  ])('English: %s + %s', (line, term, after) => {
    expect(typed(line, term, 'en')).toBe(after);
  });

  test('eats what was typed and nothing before it, and ends with the term', () => {
    const piece = fc.constantFrom('و', 'ب', 'ل', 'ال', ' ', 'ـ', 'كتاب', 'قال', '.', 'the ', 'a', 'ف');
    const line = fc.array(piece, { maxLength: 6 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        line,
        fc.constantFrom('القاهرة', 'حفتر', 'NATO', 'the Nile'),
        fc.constantFrom('ar', 'en'),
        (before, term, lang) => {
          const { text, eats } = fitTerm(term, lang, before);
          expect(before.slice(before.length - eats)).toMatch(/^[وفبلكاـ]*$/u);
          const core = term.replace(/^(?:ال|the )/u, '');
          expect(text.toLowerCase().endsWith(core.toLowerCase())).toBe(true);
        },
      ),
    );
  });
});

describe('renderingFor', () => {
  const term = (text: string, number = '', status = 'preferred') => ({ text, number, status });

  test('takes the plural where the source is inflected and the entry has one', () => {
    const both = [term('minister', 'singular'), term('ministers', 'plural', 'admitted')];
    expect(renderingFor(both, 'inflected')?.text).toBe('ministers');
    expect(renderingFor(both, 'clitic')?.text).toBe('minister');
    expect(renderingFor([...both].reverse(), 'exact')?.text).toBe('minister');
    expect(renderingFor([term('minister')], 'inflected')?.text).toBe('minister');
  });

  test('never takes a forbidden one', () => {
    expect(renderingFor([term('Hifter', '', 'deprecated')], 'exact')).toBeNull();
  });
});
