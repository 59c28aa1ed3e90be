import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attach } from './clitic-join';
import { looseFold, looseForm, prefixDifference } from './loose-core';

const word = fc.string({ unit: fc.constantFrom(...'ابتكلمنهويسفقدرة'), minLength: 3, maxLength: 9 });
const form = (text: string) => looseForm(looseFold(text));

describe('looseForm', () => {
  test.each([
    ['وبكتابه', 'كتاب'],
    ['للمدينة', 'المدينة'],
    ['سيصل', 'يصل'],
    ['وسيصل', 'يصل'],
    ['بكلام', 'كلام'],
    ['لبيت', 'بيت'],
    ['بسنة', 'سنة'],
    ['حكومته', 'حكومة'],
    ['للجنة', 'اللجنة'],
    ['بفريق', 'فريق'],
    ['مهندسون', 'مهندسين'],
    ['اتفاقا', 'اتفاق'],
    ['وزار', 'زار'],
    ['ولم', 'لم'],
    ['فهل', 'هل'],
    ['وزارته', 'وزارة'],
    ['ولايات', 'الولاية'],
    ['فريقه', 'بفريق'],
  ])('%s shares its core with %s', (a, b) => {
    expect(form(a).core).toBe(form(b).core);
  });

  test('a clitic before a word leaves the core as it is', () => {
    fc.assert(
      fc.property(word, fc.constantFrom('و', 'ف', 'ب', 'ك', 'ل'), (text, clitic) => {
        const folded = looseFold(text);
        const joined = looseFold(clitic + text);
        // Only a word of the guard list may stay whole.
        if (looseForm(joined).prefix !== '') expect(looseForm(joined).core).toBe(looseForm(folded).core);
      }),
      { numRuns: 2000 },
    );
  });

  test('the parts give the word back', () => {
    fc.assert(
      fc.property(word, (text) => {
        const folded = looseFold(text);
        const { prefix, core, suffix } = looseForm(folded);
        expect(folded.endsWith(core + suffix)).toBe(true);
        expect(core.length).toBeGreaterThanOrEqual(Math.min(2, folded.length));
        expect(prefix === '').toBe(folded === core + suffix);
      }),
    );
  });
});

describe('prefixDifference', () => {
  const between = (a: string, b: string) => prefixDifference(form(a).prefix, form(b).prefix);
  test.each([
    ['كلام', 'بكلام', { article: false, proclitics: 'added' }],
    ['فأعلنت', 'وأعلنت', { article: false, proclitics: 'exchanged' }],
    ['المدينة', 'للمدينة', { article: false, proclitics: 'added' }],
    ['مدينة', attach(['و', 'ب'], 'المدينة'), { article: true, proclitics: 'added' }],
    ['مدينة', 'المدينة', { article: true, proclitics: 'same' }],
  ])('%s against %s', (a, b, expected) => {
    expect(between(a, b)).toEqual(expected);
  });

  test('is symmetric, and nothing for equal prefixes', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(between(a, b)).toEqual(between(b, a));
        expect(between(a, a)).toEqual({ article: false, proclitics: 'same' });
      }),
    );
  });

  test('two prefixes that are no sequence of clitics part two words', () => {
    expect(prefixDifference('كو', '')).toBeNull();
  });
});
