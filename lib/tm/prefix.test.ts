import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexKeys, queryKeys } from './prefix';
import { Scorer } from './scorer';
import { segment, similar } from './tm.testkit';

/** What the database does with the keys. */
const admits = (query: string, unit: string, threshold: number): boolean => {
  const asked = queryKeys(query, 'ar', threshold);
  const stored = indexKeys(unit, 'ar');
  const prefix = new Set(stored.prefix);
  return (
    stored.length >= asked.minLength && stored.length <= asked.maxLength && asked.prefix.some((key) => prefix.has(key))
  );
};

describe('prefix filter', () => {
  test('admits everything that a scan would find, at every threshold from 50', () => {
    const pair = fc.oneof(similar(14), fc.tuple(segment(14), segment(14)));
    fc.assert(
      fc.property(pair, ([query, unit]) => {
        const { graded } = new Scorer(query).compare(unit)!;
        for (const threshold of [50, 60, 69, 70, 75, 85, 95, 100]) {
          if (graded >= threshold && query !== '') expect(admits(query, unit, threshold)).toBe(true);
        }
      }),
      { numRuns: 4000 },
    );
  });

  test('keys are the same for variants that share all cores, and distinct within one text', () => {
    expect(indexKeys('وأعلنت اللجنة ٥ نتائج').prefix).toEqual(indexKeys('أعلنت لجنة 7 النتائج').prefix);
    const { keys, length } = indexKeys('of the people, by the people, for the people');
    expect(new Set(keys).size).toBe(length);
  });

  test('rare words stand before frequent ones', () => {
    const { keys } = indexKeys('the zymurgist of the');
    expect(keys[0]).toBe(indexKeys('zymurgist').keys[0]);
  });

  test('keys never change: they are stored', () => {
    expect([...indexKeys('وصل الوفد إلى المدينة.').prefix]).toMatchInlineSnapshot(`
      [
        -1981507653,
        1009945569,
        878146717,
      ]
    `);
    expect([...indexKeys('The delegation reached the city.').prefix]).toMatchInlineSnapshot(`
      [
        -1097856029,
        505735340,
        -729413865,
        -1970568683,
      ]
    `);
  });

  test('a text without tokens has no keys and asks for none', () => {
    expect(indexKeys(' \u200f')).toMatchObject({ length: 0, prefix: new Int32Array(0) });
    expect(queryKeys('', 'ar', 70)).toMatchObject({ minLength: 0, maxLength: 0, prefix: new Int32Array(0) });
  });

  test('refuses thresholds that the stored prefix does not reach', () => {
    expect(() => queryKeys('x', 'en', 49)).toThrow(RangeError);
  });
});
