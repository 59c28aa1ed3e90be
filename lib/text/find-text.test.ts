import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TEXT_MATCHES, textFinder } from './find-text';
import { fold } from './fold';

const found = (text: string, ...args: Parameters<typeof textFinder>) =>
  textFinder(...args)(text).map(({ start, end }) => text.slice(start, end));
const words = fc.array(
  fc.constantFrom('حَفْتَر', 'حفتر', 'الـأمم', 'أ', 'ا', 'Haftar', 'haftar', 'ß', ' ', '.', '😀', 'e\u0301'),
  { maxLength: 12 },
);

test('what is found is what was looked for, in its way', () => {
  fc.assert(
    fc.property(words, fc.constantFrom('حفتر', 'Haftar', 'ا', '.', 'ß'), (parts, wanted) => {
      const text = parts.join('');
      for (const each of found(text, wanted, 'exact')) expect(each).toBe(wanted);
      for (const each of found(text, wanted, 'spelling')) expect(fold(each, 'spelling')).toBe(fold(wanted, 'spelling'));
      expect(found(text, wanted, 'exact').length).toBeLessThanOrEqual(found(text, wanted, 'case').length);
    }),
  );
});

test('spans are in order and apart', () => {
  fc.assert(
    fc.property(words, words, fc.constantFrom(...TEXT_MATCHES), fc.boolean(), (parts, wanted, match, isWord) => {
      const spans = textFinder(wanted.join(''), match, isWord)(parts.join(''));
      let last = 0;
      for (const { start, end } of spans) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
    }),
  );
});

test('any spelling of Arabic, with the marks on the last letter', () => {
  expect(found('قال حَفْتَرُ لحفتر وحفــتر', 'حفتر', 'spelling')).toEqual(['حَفْتَرُ', 'حفتر', 'حفــتر']);
  expect(found('إلى الأمم والامم', 'الامم', 'spelling')).toEqual(['الأمم', 'الامم']);
});

test('whole words only', () => {
  expect(found('art, party, Art', 'art', 'case', true)).toEqual(['art', 'Art']);
  expect(found('قال حفتر لحفتر', 'حفتر', 'spelling', true)).toEqual(['حفتر']);
  expect(found('𐤀art', 'art', 'exact', true)).toEqual([]);
});

test('a literal is no expression', () => {
  expect(found('a.c abc (a-c)', 'a.c', 'exact')).toEqual(['a.c']);
  expect(found('50 % (fifty)', '% (', 'case')).toEqual(['% (']);
});
