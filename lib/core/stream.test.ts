import fc from 'fast-check';
import { expect, test } from 'vitest';
import { batches, collect, each } from './stream';

test('batches hold every item in order, none is empty, and only the last is shorter', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer(), { maxLength: 30 }), fc.integer({ min: 1, max: 7 }), async (items, size) => {
      const parts = await collect(batches(each(items), size));
      expect(parts.flat()).toEqual(items);
      expect(parts.slice(0, -1).every((part) => part.length === size)).toBe(true);
      expect(parts.every((part) => part.length > 0)).toBe(true);
    }),
  );
});

test('what came before an error comes before it, and the sequence is closed', async () => {
  let closed = 0;
  async function* broken() {
    try {
      yield 1;
      yield 2;
      yield 3;
      throw new RangeError('broken');
    } finally {
      closed++;
    }
  }
  const seen: number[][] = [];
  const reading = (async () => {
    for await (const part of batches(broken(), 2)) seen.push(part);
  })();
  await expect(reading).rejects.toThrow(RangeError);
  expect(seen).toEqual([[1, 2], [3]]);
  for await (const part of batches(broken(), 2)) if (part.length > 0) break;
  expect(closed).toBe(2);
});
