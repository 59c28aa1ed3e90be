import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText, textContent } from '../../text/inline';
import { withoutPlaceholders } from '../placeholders';
import { CodecError } from '../types';
import { readJson } from './read';
import { jsonStrings } from './strings';
import { writeJson } from './write';

const texts = (text: string) => readJson(text).blocks.map(({ content }) => plainText(content));
const spelled = fc
  .tuple(fc.jsonValue(), fc.constantFrom(0, 2, '\t'))
  .map(([value, indent]) => JSON.stringify(value, null, indent));

describe('readJson and writeJson', () => {
  test('what was read and not changed comes back to the byte', () => {
    fc.assert(
      fc.property(spelled, (text) => {
        const { blocks, skeleton } = readJson(text);
        expect(
          writeJson(
            skeleton,
            blocks.map(({ content }) => content),
          ),
        ).toBe(text);
        expect(
          writeJson(
            skeleton,
            blocks.map(() => null),
          ),
        ).toBe(text);
      }),
    );
  });

  test('finds every string that the parser of the language finds, and refuses what it refuses', () => {
    const values = (value: unknown): string[] =>
      typeof value === 'string'
        ? [value]
        : value !== null && typeof value === 'object'
          ? Object.values(value).flatMap(values)
          : [];
    const object = fc
      .object({ key: fc.string().map((key) => `k${key}`), maxDepth: 3 })
      .map((value) => JSON.stringify(value));
    fc.assert(
      fc.property(object, (text) => {
        expect(jsonStrings(text).map(({ value }) => value)).toEqual(values(JSON.parse(text)));
      }),
    );
    const change = fc.tuple(fc.nat(1000), fc.constantFrom('"', ',', ':', '{', '}', '[', ']', '\\', '1', 't', ''));
    fc.assert(
      fc.property(spelled, change, (text, [where, put]) => {
        const at = where % text.length;
        const broken = text.slice(0, at) + put + text.slice(at + 1);
        let isGood = true;
        try {
          JSON.parse(broken);
        } catch {
          isGood = false;
        }
        if (isGood) jsonStrings(broken);
        else expect(() => jsonStrings(broken)).toThrow(CodecError);
      }),
      { numRuns: 1000 },
    );
  });

  test('takes what people read and leaves what programs read', () => {
    const text = JSON.stringify({
      $schema: 'A schema',
      id: 'Main menu',
      title: 'مرحبا {name}',
      nested: { list: ['First line', 'https://example.org/a', 'menu.open', '#ff0000', 'isOpen', '2026-11-25', '12'] },
      button: 'Save',
    });
    expect(texts(text)).toEqual(['مرحبا ', 'First line', 'Save']);
  });

  test('a place that a program fills in is a code; the target is escaped', () => {
    const { blocks, skeleton } = readJson('{ "t" : "Hello {{name}}!" }');
    expect(blocks[0]!.content.map((node) => (node.kind === 'code' ? node.data : node.text))).toEqual([
      'Hello ',
      '{{name}}',
      '!',
    ]);
    expect(writeJson(skeleton, [textContent('"أهلا"\n')])).toBe('{ "t" : "\\"أهلا\\"\\n" }');
  });
});

describe('readJson', () => {
  test.each([
    ['a string of any length', 'اب '.repeat(3_000_000)],
    ['underscores before a space', `${'a_'.repeat(100_000)} b`],
    ['functions that never close', `b ${'$t('.repeat(100_000)}`],
    ['a width without a letter', `b %${'0'.repeat(100_000)}`],
    ['braces that never close', `b ${'{ {a}'.repeat(50_000)}`],
  ])('does not slow down at %s', (_, value) => {
    const [block] = readJson(JSON.stringify([value.trim()])).blocks;
    expect(block ? withoutPlaceholders(block.content) : null).toBe(value.trim());
  });
});
