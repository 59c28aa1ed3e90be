import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MemoryIndex } from './memory-index';
import { readSnapshot, writeSnapshot } from './snapshot';
import { segment } from './tm.testkit';

const sample = (size: number) =>
  MemoryIndex.of(
    fc.sample(fc.tuple(segment(), segment(), fc.uuid()), { numRuns: size, seed: 1 }).map(([ar, en, id], stamp) => ({
      id,
      stamp,
      neighbours: { previous: null, next: '' },
      texts: [
        { lang: 'ar', text: ar },
        { lang: 'en', text: en },
      ],
    })),
  );

function joined(parts: readonly Uint8Array[]): ArrayBuffer {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole.buffer;
}

describe('snapshot', () => {
  test('an index read back answers and goes on growing as before', () => {
    const index = sample(300);
    index.upsert({ id: 'late', stamp: 999, texts: [{ lang: 'ar', text: 'وصل الوزير إلى المدينة' }] });
    const read = readSnapshot(joined(writeSnapshot(index, 'revision 12')));
    if (!read.ok) throw new Error(read.error.code);
    const again = read.value.index;
    expect(read.value.note).toBe('revision 12');
    expect(again.size).toBe(index.size);
    const ask = (from: MemoryIndex, text: string) => from.lookup({ text, lang: 'ar', min: 50, limit: 5 });
    const queries = fc.sample(segment(), { numRuns: 100, seed: 2 });
    for (const text of [...queries, 'وصل وزير إلى المدينة']) expect(ask(again, text)).toEqual(ask(index, text));
    for (const one of [index, again]) {
      one.upsert({ id: 'new', stamp: 1000, texts: [{ lang: 'ar', text: 'كلمة جديدة تماما هنا' }] });
      one.remove('late');
    }
    for (const text of [...queries, 'كلمة جديدة هنا']) expect(ask(again, text)).toEqual(ask(index, text));
  });

  test('a snapshot cut anywhere, or with any bit flipped, is refused', () => {
    const good = joined(writeSnapshot(sample(20), 'n'));
    fc.assert(
      fc.property(fc.nat(good.byteLength - 1), fc.nat(7), (at, bit) => {
        expect(readSnapshot(good.slice(0, at)).ok).toBe(false);
        const bad = good.slice(0);
        new Uint8Array(bad)[at]! ^= 1 << bit;
        expect(readSnapshot(bad).ok).toBe(false);
      }),
      { numRuns: 1000 },
    );
    expect(readSnapshot(good).ok).toBe(true);
  });

  test('one written by other rules is told from a damaged one', () => {
    const old = joined(writeSnapshot(sample(3), 'n'));
    new Int32Array(old)[2]! += 1;
    expect(readSnapshot(old)).toEqual({ ok: false, error: { code: 'snapshotVersion' } });
  });

  test('an empty index has a snapshot too', () => {
    const read = readSnapshot(joined(writeSnapshot(MemoryIndex.empty(), '')));
    expect(read.ok && read.value.index.size).toBe(0);
  });
});
