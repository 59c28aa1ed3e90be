import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_PENALTIES } from './penalties';
import { compareMatches, type Rankable, rankMatches } from './rank';

const match = (given: Partial<Rankable>): Rankable => ({
  memoryId: 'm',
  unitId: 'u',
  source: 's',
  target: 't',
  score: 90,
  graded: 90,
  penalties: [],
  sharedNeighbours: 0,
  priority: 0,
  stamp: 0,
  ...given,
});
const ids = (matches: readonly Rankable[]) => matches.map(({ unitId }) => unitId);
const any = fc.record({
  memoryId: fc.constantFrom('a', 'b'),
  unitId: fc.string({ maxLength: 3 }),
  source: fc.constantFrom('x', 'y'),
  target: fc.constantFrom('p', 'q', 'r'),
  score: fc.integer({ min: 90, max: 101 }),
  graded: fc.integer({ min: 98, max: 100 }),
  penalties: fc.constant([]),
  sharedNeighbours: fc.constantFrom(0, 1, 2) as fc.Arbitrary<0 | 1 | 2>,
  priority: fc.nat(2),
  stamp: fc.nat(3),
});

describe('rankMatches', () => {
  test('orders equal scores by context, priority and newness', () => {
    const found = [
      match({ unitId: 'old', target: '1', stamp: 1 }),
      match({ unitId: 'new', target: '2', stamp: 2 }),
      match({ unitId: 'later memory', target: '3', priority: 1, stamp: 9 }),
      match({ unitId: 'context', target: '4', sharedNeighbours: 1 }),
      match({ unitId: 'best', target: '5', score: 91 }),
    ];
    expect(ids(rankMatches(found, 9, DEFAULT_PENALTIES))).toEqual(['best', 'context', 'new', 'old', 'later memory']);
  });

  test('takes a point off exact matches that disagree, and names it', () => {
    const found = [
      match({ unitId: 'a', target: '1', score: 100, graded: 100 }),
      match({ unitId: 'b', target: '2', score: 100, graded: 100 }),
      match({ unitId: 'c', source: 'other', target: '1', score: 100, graded: 100 }),
    ];
    const [first, ...others] = rankMatches(found, 9, DEFAULT_PENALTIES);
    expect(first).toMatchObject({ unitId: 'c', score: 100, penalties: [] });
    for (const one of others) {
      expect(one).toMatchObject({ score: 99, penalties: [{ name: 'severalTranslations', points: 1 }] });
    }
  });

  test('is sorted, without twins, whatever the order of the input', () => {
    fc.assert(
      fc.property(fc.uniqueArray(any, { selector: ({ unitId }) => unitId }), fc.nat(5), (found, limit) => {
        const ranked = rankMatches(found, limit, DEFAULT_PENALTIES);
        expect(ranked).toEqual(rankMatches(found.toReversed(), limit, DEFAULT_PENALTIES));
        expect(ranked.length).toBeLessThanOrEqual(limit);
        expect(new Set(ranked.map(({ source, target }) => `${source} ${target}`)).size).toBe(ranked.length);
        for (let i = 1; i < ranked.length; i++) expect(compareMatches(ranked[i - 1]!, ranked[i]!)).toBeLessThan(0);
      }),
    );
  });
});
