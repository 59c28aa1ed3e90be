import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../../text/text.testkit';
import { areVariants, clusterVariants } from './cluster';
import { arabicName, latinName } from './names.testkit';

describe('areVariants', () => {
  test.each([
    ['Gaddafi', 'Qadhafi'],
    ['al-Sarraj', 'Serraj'],
    ['Mohammed', 'Mohamed'],
    ['Hussein', 'Husayn'],
    ['Bashagha', 'Bachagha'],
    ['أسامة', 'اسامه'],
    ['السراج', 'سراج'],
  ])('%s and %s are one name', (a, b) => {
    expect(areVariants(a, b)).toBe(true);
    expect(areVariants(b, a)).toBe(true);
  });

  test.each([
    ['Mohammed', 'Mahmoud'],
    ['Omar', 'Amr'],
    ['Haftar', 'Jaafar'],
    ['عمر', 'عمرو'],
    ['محمد', 'حامد'],
    ['Sarraj', 'سراج'],
  ])('%s and %s are two', (a, b) => {
    expect(areVariants(a, b)).toBe(false);
  });
});

describe('clusterVariants', () => {
  test('gathers spellings over both scripts in the order they came', () => {
    expect(clusterVariants(['القذافي', 'Haftar', 'Gaddafi', 'حفتر', 'Qaddafi', 'Tarhuna', 'لندن'])).toEqual([
      ['القذافي', 'Gaddafi', 'Qaddafi'],
      ['Haftar', 'حفتر'],
      ['Tarhuna'],
      ['لندن'],
    ]);
  });

  test('is a partition', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(arabicName, latinName, anyText), { maxLength: 12 }), (names) => {
        expect(clusterVariants(names).flat().sort()).toEqual([...names].sort());
      }),
      { numRuns: 60 },
    );
  });

  test('equal spellings are together', () => {
    fc.assert(
      fc.property(latinName, latinName, (a, b) => {
        expect(
          clusterVariants([a, b, a])
            .find((group) => group.includes(a))!
            .filter((name) => name === a),
        ).toHaveLength(2);
      }),
    );
  });
});
