import { describe, expect, test } from 'vitest';
import { searchMarks } from './search-marks';

const found = (text: string, search: string) =>
  searchMarks(text, search).map(({ start, end }) => text.slice(start, end));

describe('searchMarks', () => {
  test.each([
    ['in any case', 'The Library of the library', 'LIBRARY', ['Library', 'library']],
    ['under vowel signs and another hamza', 'قالَ المُديرُ إنَّ الأمر', 'الامر', ['الأمر']],
    ['nothing for nothing', 'text', '  ', []],
    ['nothing where it is not', 'text', 'other', []],
  ])('finds %s', (_, text, search, expected) => {
    expect(found(text, search)).toEqual(expected);
  });
});
