import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collect, each } from '../../core/stream';
import { rawElements } from './raw-elements';

const cut = (text: string, size = text.length || 1) =>
  collect(rawElements(each(text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? []), ['tu', 'unit']));

test('gives elements as they stand, with their places, whatever lies between', async () => {
  const text = '<tmx>\n<tu a="1">\n\u0001 & <seg></tu> <tuv/>\n <x:unit>b</x:unit><tu/>\n<tu>cut <seg>';
  expect(await cut(text)).toEqual([
    {
      text: '<tu a="1">\n\u0001 & <seg></tu>',
      from: { line: 2, column: 1 },
      to: { line: 3, column: 15 },
      isCut: false,
    },
    { text: '<x:unit>b</x:unit>', from: { line: 4, column: 2 }, to: { line: 4, column: 20 }, isCut: false },
    { text: '<tu/>', from: { line: 4, column: 20 }, to: { line: 4, column: 25 }, isCut: false },
    { text: '<tu>cut <seg>', from: { line: 5, column: 1 }, to: { line: 5, column: 14 }, isCut: true },
  ]);
});

test('the same comes however the text is cut', async () => {
  const piece = fc.constantFrom(
    '<tu>',
    '</tu>',
    '<tu/>',
    '<tuv>',
    'a',
    '\n',
    '\r\n',
    '<',
    '>',
    '<unit x="y">',
    '</unit >',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 20 }), fc.integer({ min: 1, max: 5 }), async (pieces, size) => {
      const text = pieces.join('');
      expect(await cut(text, size)).toEqual(await cut(text));
    }),
  );
});
