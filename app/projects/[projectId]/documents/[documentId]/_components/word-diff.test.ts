import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordDiff } from './word-diff';

const sentence = fc
  .array(fc.constantFrom('قال', 'مدير', 'المكتبة', 'إن', '48', 'the', 'library', ' ', '  ', '\n'), { maxLength: 14 })
  .map((parts) => parts.join(''));

describe('wordDiff', () => {
  test('tells what is the same, what came and what went', () => {
    expect(wordDiff('the old library', 'the new library')).toEqual([
      { kind: 'same', text: 'the ' },
      { kind: 'deleted', text: 'old' },
      { kind: 'inserted', text: 'new' },
      { kind: 'same', text: ' library' },
    ]);
  });
  test('gives both texts back', () => {
    fc.assert(
      fc.property(sentence, sentence, (from, to) => {
        const parts = wordDiff(from, to);
        const without = (kind: string) =>
          parts
            .filter((part) => part.kind !== kind)
            .map((part) => part.text)
            .join('');
        expect([without('inserted'), without('deleted')]).toEqual([from, to]);
      }),
    );
  });
  test('finds nothing to change between equal texts', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect(wordDiff(text, text).every((part) => part.kind === 'same')).toBe(true);
      }),
    );
  });
});
