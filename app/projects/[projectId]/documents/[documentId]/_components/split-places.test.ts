import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { likelyPlace, wordStarts } from './split-places';

describe('wordStarts', () => {
  test('are between words, never at an edge', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom('كتب', 'a.', ' ', '  ', '\n')), (pieces) => {
        const text = pieces.join('');
        for (const at of wordStarts(text)) {
          expect(text.slice(0, at)).toMatch(/\S\s+$/u);
          expect(text.slice(at)).toMatch(/^\S/u);
        }
        expect(wordStarts(text)).toHaveLength(Math.max(0, text.trim().split(/\s+/u).length - 1));
      }),
    ));
});

describe('likelyPlace', () => {
  const text = 'انتهت المعركة. وعاد الجنود إلى بيوتهم، وقال الناطق.';
  test.each([
    ['a sentence end before the middle', 0.5, 'وعاد'],
    ['a comma near the end', 0.95, 'وقال'],
  ])('%s', (_, share, word) => {
    const starts = wordStarts(text);
    expect(text.slice(starts[likelyPlace(text, starts, share)]!)).toMatch(new RegExp(`^${word}`, 'u'));
  });
  test('none in one word', () => expect(likelyPlace('كتب', wordStarts('كتب'), 0.5)).toBe(-1));
});
