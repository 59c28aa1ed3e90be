import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bareForms } from './bare-forms';
import { attach } from './clitic-join';

test.each([
  ['حفتر', ['حفتر']],
  ['لحفتر', ['لحفتر', 'حفتر']],
  ['وبالقاهرة', ['وبالقاهرة', 'بالقاهرة', 'القاهرة']],
  ['للجنة', ['للجنة', 'الجنة', 'اللجنة', 'لجنة']],
  ['وفا', ['وفا']],
])('%s', (word, expected) => {
  expect(bareForms(word)).toEqual(expected);
});

test('holds a name behind every sequence of proclitics', () => {
  const letters = fc.stringMatching(/^[حسرمنتعد]{3,8}$/u);
  const name = fc.oneof(
    letters,
    letters.map((rest) => `ال${rest}`),
    letters.map((rest) => `الل${rest}`),
  );
  const sequence = fc.constantFrom('', 'و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول', 'وك', 'فب', 'فل', 'فك');
  fc.assert(
    fc.property(sequence, name, (proclitics, core) => {
      expect(bareForms(attach([...proclitics], core))).toContain(core);
    }),
  );
});
