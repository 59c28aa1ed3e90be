import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codesOf, type InlineContent, type InlineNode, normalizeContent, plainText } from './inline';
import { replaceInContent, replaceInText } from './replace-content';

const code = (id: string): InlineNode => ({ kind: 'code', id, form: 'standalone', element: 'ph', data: `<${id}/>` });
const words = fc.string({ minLength: 1, maxLength: 6 });
const contents: fc.Arbitrary<InlineContent> = fc
  .array(
    fc.oneof(
      words.map((text): InlineNode => ({ kind: 'text', text })),
      fc.constantFrom(code('1'), code('2')),
    ),
  )
  .map(normalizeContent);

test('every code is kept, and the plain text is the plain text edited', () => {
  fc.assert(
    fc.property(
      contents.chain((content) =>
        fc.tuple(
          fc.constant(content),
          fc.uniqueArray(fc.nat(plainText(content).length), { maxLength: 6 }),
          fc.array(fc.string({ maxLength: 4 }), { minLength: 3, maxLength: 3 }),
        ),
      ),
      ([content, cuts, texts]) => {
        const sorted = cuts.toSorted((a, b) => a - b);
        const edits = texts.flatMap((text, i) => {
          const [start, end] = [sorted[2 * i], sorted[2 * i + 1]];
          return start === undefined || end === undefined ? [] : [{ start, end, text }];
        });
        const replaced = replaceInContent(content, edits);
        expect(plainText(replaced)).toBe(replaceInText(plainText(content), edits));
        expect(codesOf(replaced)).toEqual(codesOf(content));
        expect(normalizeContent(replaced)).toEqual(replaced);
      },
    ),
  );
});

test('a name cut by a code is replaced as one, and the code stays behind it', () => {
  const content: InlineContent = [{ kind: 'text', text: 'with Haf' }, code('1'), { kind: 'text', text: 'tar there' }];
  expect(replaceInContent(content, [{ start: 5, end: 11, text: 'Hifter' }])).toEqual([
    { kind: 'text', text: 'with Hifter' },
    code('1'),
    { kind: 'text', text: ' there' },
  ]);
});
