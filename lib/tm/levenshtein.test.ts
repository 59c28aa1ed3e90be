import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundedDistance, patternOf } from './levenshtein';
import { plainDistance } from './scorer';

/** Small alphabets make matches common; lengths cross several blocks of 32. */
const ids = (maxLength: number) =>
  fc.array(fc.integer({ min: 0, max: 5 }), { maxLength }).map((a) => Int32Array.from(a));

const check = (a: Int32Array, b: Int32Array, max: number) => {
  // In the pattern slot 0 stands for "occurs nowhere else": give each such place an id of its own for the plain distance.
  const left = a.map((id, i) => (id === 0 ? -1 - i : id));
  const exact = plainDistance(left, b) / 100;
  const found = boundedDistance(patternOf(a, 5), b, 0, b.length, max);
  expect(found).toBe(exact <= max ? exact : max + 1);
};

describe('boundedDistance', () => {
  test('is the edit distance of short sequences, cut off where asked', () => {
    fc.assert(fc.property(ids(12), ids(12), fc.nat(14), check), { numRuns: 2000 });
  });

  test('is the edit distance across blocks of 32', () => {
    fc.assert(fc.property(ids(140), ids(140), fc.nat(150), check), { numRuns: 300 });
  });

  test.each([31, 32, 33, 63, 64, 65, 96])('holds at block boundaries: %i', (n) => {
    const a = Int32Array.from({ length: n }, (_, i) => 1 + (i % 5));
    const b = a.toReversed();
    check(a, b, n);
    check(a, a, 0);
    check(a, a.subarray(0, n - 1), 1);
  });
});
