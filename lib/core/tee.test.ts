import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collect } from './stream';
import { tee } from './tee';

const pause = (turns: number) => new Promise<void>((resolve) => setTimeout(resolve, turns));

test('both readers see every item in order, whatever their pace, and the sequence is read once', async () => {
  const pace = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string(), { maxLength: 30 }), pace, pace, async (items, one, other) => {
      let read = 0;
      async function* source() {
        for (const item of items) {
          read++;
          yield item;
        }
      }
      const slowly = async (branch: AsyncIterable<string>, turns: readonly number[]) => {
        const seen: string[] = [];
        for await (const item of branch) {
          seen.push(item);
          if (turns[seen.length % turns.length]) await pause(turns[seen.length % turns.length]!);
        }
        return seen;
      };
      const [a, b] = tee(source());
      expect(await Promise.all([slowly(a, one), slowly(b, other)])).toEqual([items, items]);
      expect(read).toBe(items.length);
    }),
    { numRuns: 60 },
  );
});

test('the faster reader waits for the slower one', async () => {
  let read = 0;
  async function* source() {
    for (;;) yield ++read;
  }
  const [fast, slow] = tee(source());
  const reading = (async () => {
    for await (const item of fast) if (item === 100) return;
  })();
  await pause(20);
  expect(read).toBeLessThan(10);
  await slow.next();
  await slow.return(undefined);
  await reading;
  expect(read).toBeGreaterThanOrEqual(100);
});

test('an error reaches both; a reader that leaves holds nobody up, and the sequence is closed when both have left', async () => {
  let isClosed = false;
  async function* source() {
    try {
      yield 1;
      yield 2;
      throw new RangeError('broken');
    } finally {
      isClosed = true;
    }
  }
  const both = tee(source());
  await expect(Promise.allSettled(both.map(collect))).resolves.toMatchObject([
    { status: 'rejected', reason: expect.any(RangeError) },
    { status: 'rejected', reason: expect.any(RangeError) },
  ]);
  const [a, b] = tee(source());
  await a.next();
  await a.return(undefined);
  isClosed = false;
  await b.next();
  await b.return(undefined);
  expect(isClosed).toBe(true);
});
