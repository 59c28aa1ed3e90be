import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NamedStack } from './named-stack';

const step = fc.record({
  what: fc.constantFrom('open', 'close', 'closeAt'),
  name: fc.constantFrom('a', 'b', 'c'),
  at: fc.nat(4),
});

describe('NamedStack', () => {
  test('closes what a search from the innermost would close', () => {
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const stack = new NamedStack<{ readonly name: string }>();
        const naive: { readonly name: string }[] = [];
        for (const { what, name, at } of steps) {
          if (what === 'open') {
            stack.push({ name });
            naive.push({ name });
          } else if (what === 'close') {
            const found = naive.findLastIndex((one) => one.name === name);
            expect(stack.close(name)).toEqual(naive[found] ?? null);
            if (found >= 0) naive.length = found;
          } else {
            stack.closeAt(at);
            naive.length = Math.min(at, naive.length);
          }
          expect(stack.size).toBe(naive.length);
          expect(stack.innermost).toEqual(naive.at(-1));
          expect(stack.at(0)).toEqual(naive[0]);
        }
      }),
    );
  });
});
