import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberArray, textArray } from './array-literal';
import { onEveryDatabase } from './testing/databases';

onEveryDatabase('array literals', ({ client }) => {
  test('come back as they went in, whatever the texts hold', async () => {
    const char = fc.constantFrom('"', '\\', ',', '{', '}', ' ', 'NULL', '\n', "'", 'ب', '😀', 'a');
    const texts = fc.array(fc.option(fc.array(char, { maxLength: 5 }).map((all) => all.join(''))), { maxLength: 8 });
    const numbers = fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(texts, numbers, async (some, ints) => {
        const [row] = await client().$queryRaw<{ texts: unknown; numbers: unknown }[]>`
          select to_jsonb(${textArray(some, (text) => text)}::text[]) as texts,
            to_jsonb(${numberArray(ints, (n) => n)}::int[]) as numbers`;
        expect(row).toEqual({ texts: some, numbers: ints });
      }),
      { numRuns: 100 },
    );
  });
});
