import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keepsAgreement } from './agreement';

describe('keepsAgreement', () => {
  test.each([
    [50, 60, 'جنديًا', true],
    [50, 5, 'جنديًا', false],
    [50, 100, 'جنديًا', false],
    [50, 100, 'سنة', true],
    [3, 9, 'قذائف', true],
    [3, 103, 'قذائف', true],
    [2, 3, 'كتب', false],
    [5, 7, '٪', true],
    [1, 50, '٪', true],
    [12, 3, undefined, true],
  ])('%d → %d before %s: %s', (from, to, after, expected) => {
    expect(keepsAgreement(from, to, after === undefined ? {} : { after })).toBe(expected);
  });

  test('a year is only a name', () => {
    expect(keepsAgreement(2019, 2003, { before: 'عام', after: 'انسحبت' })).toBe(true);
  });

  test('works both ways', () => {
    const number = fc.integer({ min: 0, max: 500 });
    fc.assert(
      fc.property(number, number, fc.constantFrom('كتابا', 'سنة', 'كتب', '%'), (a, b, after) => {
        expect(keepsAgreement(a, b, { after })).toBe(keepsAgreement(b, a, { after }));
        expect(keepsAgreement(a, a, { after })).toBe(true);
      }),
    );
  });
});
