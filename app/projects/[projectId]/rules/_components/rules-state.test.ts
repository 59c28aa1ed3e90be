import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moved } from './rules-state';

test('moving keeps every item, and moving back gives the list again', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.nat(), fc.constantFrom(-1, 1), (items, at, by) => {
      const index = items.length === 0 ? 0 : at % items.length;
      const next = moved(items, index, by);
      expect([...next].sort()).toEqual([...items].sort());
      if (next !== items) expect(moved(next, index + by, -by)).toEqual(items);
    }),
  );
});
