import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Trie } from './trie';

const key = fc
  .array(fc.constantFrom('ا', 'ب', 'ل', ' ', 'x'), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(''));

describe('Trie', () => {
  test('holds what a map of arrays would hold, through any adding and removing', () => {
    const steps = fc.array(fc.record({ key, value: fc.nat(5), remove: fc.boolean() }), { maxLength: 60 });
    fc.assert(
      fc.property(steps, (all) => {
        const trie = new Trie<number>(1);
        const model = new Map<string, number[]>();
        for (const step of all) {
          const held = model.get(step.key) ?? [];
          if (step.remove) {
            const node = trie.find(step.key);
            if (node !== Trie.NONE) trie.remove(node, step.value);
            model.set(
              step.key,
              held.filter((value) => value !== step.value),
            );
          } else {
            expect(trie.add(step.key, step.value)).toBe(trie.find(step.key));
            model.set(step.key, [...held, step.value]);
          }
        }
        for (const [each, values] of model) {
          const node = trie.find(each);
          expect(node === Trie.NONE ? [] : trie.valuesOf(node)).toEqual(values);
          if (node !== Trie.NONE) expect((trie.flagsOf(node) & Trie.VALUES) !== 0).toBe(values.length > 0);
        }
      }),
    );
  });

  test('keeps every key while it grows', () => {
    const trie = new Trie<number>();
    const keys = Array.from({ length: 5000 }, (_, i) => `اسم ${i.toString(36)}`);
    for (const [i, each] of keys.entries()) trie.add(each, i);
    for (const [i, each] of keys.entries()) expect(trie.valuesOf(trie.find(each))).toEqual([i]);
    expect((trie.flagsOf(trie.find('اسم')) & Trie.GAP) !== 0).toBe(true);
  });
});
