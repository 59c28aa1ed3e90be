import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packId, unpackId } from './packed-id';
import { StringTable } from './string-table';

describe('StringTable', () => {
  test('numbers strings in the order they came and finds them again, also after being taken apart', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 60 }), (texts) => {
        const table = StringTable.empty();
        const numbers = new Map<string, number>();
        for (const text of texts) {
          const id = table.intern(text);
          expect(id).toBe(numbers.get(text) ?? numbers.size);
          numbers.set(text, id);
        }
        const again = StringTable.from(table.parts());
        for (const [a, i] of numbers)
          for (const [b, j] of numbers) expect(Math.sign(table.compare(i, j))).toBe(a < b ? -1 : a > b ? 1 : 0);
        for (const [text, id] of numbers) {
          expect(again.find(text)).toBe(id);
          expect(again.get(id)).toBe(text);
        }
        expect(again.intern('\u0000 not there yet')).toBe(numbers.size);
        expect(table.find('\u0000 not there')).toBe(-1);
      }),
    );
  });
});

describe('packId', () => {
  test('gives every string back', () => {
    fc.assert(
      fc.property(fc.oneof(fc.uuid(), fc.string({ unit: 'binary' })), (id) => {
        expect(unpackId(packId(id))).toBe(id);
      }),
    );
  });
});
