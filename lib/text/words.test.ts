import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from './text.testkit';
import { countCharacters, countWords } from './words';

describe('countWords', () => {
  test.each([
    ['It is a well-known COVID-19 fact, and/or not.', 8],
    ['وصل ٥٠ جنديًا في 12:30', 5],
    ['', 0],
    ['— … !', 0],
    ['one\u00a0two three', 3],
  ])('%j has %d', (text, expected) => {
    expect(countWords(text, 'en')).toBe(expected);
  });

  test('adds up over paragraphs', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        expect(countWords(`${a}\n\n${b}`, 'ar')).toBe(countWords(a, 'ar') + countWords(b, 'ar'));
      }),
    );
  });
});

test('characters are code points without white space', () => {
  expect(countCharacters('a 😀\nب')).toBe(3);
});
