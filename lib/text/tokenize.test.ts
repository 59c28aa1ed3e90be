import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from './text.testkit';
import { tokenize } from './tokenize';

const shown = (text: string): string[] => tokenize(text).map((token) => `${token.kind[0]}:${token.text}`);

describe('tokenize', () => {
  test.each([
    ['قتل ٥٠٪ من', ['w:قتل', 'n:٥٠٪', 'w:من']],
    ['و50 شخصًا', ['w:و', 'n:50', 'w:شخصًا']],
    ['الـUN', ['w:الـ', 'w:UN']],
    ["don't O’Brien’s", ["w:don't", 'w:O’Brien’s']],
    ["'quoted'", ["p:'", 'w:quoted', "p:'"]],
    ['G20 COVID-19', ['w:G20', 'w:COVID', 'p:-', 'n:19']],
    ['1,234.5 ١٬٢٣٤٫٥ 1.234.567,8', ['n:1,234.5', 'n:١٬٢٣٤٫٥', 'n:1.234.567,8']],
    ['12.01.2020 1,2,3', ['n:12', 'p:.', 'n:01', 'p:.', 'n:2020', 'n:1', 'p:,', 'n:2', 'p:,', 'n:3']],
    ['12\u00a0000', ['n:12\u00a0000']],
    ['5٥', ['n:5', 'n:٥']],
    ['نعم؟!', ['w:نعم', 'p:؟', 'p:!']],
    ['می\u200cروم', ['w:می\u200cروم']],
    ['a\u200fb\u202b', ['w:a', 'w:b']],
    ['👩🏽\u200d🚀👍', ['s:👩🏽\u200d🚀', 's:👍']],
    ['$5 + 3€', ['s:$', 'n:5', 's:+', 'n:3', 's:€']],
    ['مُحَمَّـــدٌ', ['w:مُحَمَّـــدٌ']],
  ])('%j', (text, expected) => {
    expect(shown(text)).toEqual(expected);
  });

  test('tokens are slices in order that cover everything that shows', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0;
        for (const token of tokenize(text)) {
          expect(token.start).toBeGreaterThanOrEqual(at);
          expect(token.end).toBeGreaterThan(token.start);
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(text.slice(at, token.start)).toMatch(/^[\s\p{Cc}\p{Cf}]*$/u);
          at = token.end;
        }
        expect(text.slice(at)).toMatch(/^[\s\p{Cc}\p{Cf}]*$/u);
      }),
      { numRuns: 2000 },
    );
  });

  test('texts put side by side with a space keep their tokens', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        expect(shown(`${a} . ${b}`)).toEqual([...shown(a), 'p:.', ...shown(b)]);
      }),
    );
  });

  test('a long run without a space costs linear time', () => {
    const start = performance.now();
    tokenize('1.2,'.repeat(100_000));
    tokenize("a'".repeat(200_000));
    tokenize('ا\u200c'.repeat(200_000));
    tokenize('👩\u200d'.repeat(100_000));
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
