import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText, textContent } from '../../text/inline';
import { sourceSpan } from '../document';
import { readPlain } from './read';
import { writePlain } from './write';

const texts = (text: string): string[] => readPlain(text).blocks.map(({ content }) => plainText(content));
const writing = fc.string({
  unit: fc.constantFrom(
    ' ',
    '\n',
    '\n',
    '\r\n',
    '\r',
    '\t',
    '\u2029',
    'سطر',
    'a',
    'word ',
    'A long line of plain words without an end ',
    '.',
    '- ',
    '1. ',
    '\ufeff',
    '😀',
  ),
});

describe('readPlain and writePlain', () => {
  test('writing back what was read gives the file to the byte', () => {
    fc.assert(
      fc.property(writing, (text) => {
        const { blocks, skeleton } = readPlain(text);
        expect(
          writePlain(
            skeleton,
            blocks.map(({ content }) => content),
          ),
        ).toBe(text);
        expect(
          writePlain(
            skeleton,
            blocks.map(() => null),
          ),
        ).toBe(text);
      }),
    );
  });

  test('blocks hold everything but white space, each with its place', () => {
    fc.assert(
      fc.property(writing, (text) => {
        const { blocks } = readPlain(text);
        const bare = (some: string) => some.replace(/[\s\ufeff]+/gu, '');
        expect(bare(blocks.map(({ content }) => plainText(content)).join(''))).toBe(bare(text));
        for (const { content, sourceMap } of blocks) {
          const plain = plainText(content);
          const { start, end } = sourceSpan(sourceMap, { start: 0, end: plain.length });
          // Lines are joined by a space, but for a mark that slipped into the next line.
          const joined = text.slice(start, end).replace(/\s*[\n\r\u2029]\s*(?=[.,;:!?،؛؟])/gu, '');
          expect(joined.replace(/\s*[\n\r\u2029]\s*/gu, ' ')).toBe(plain);
        }
      }),
    );
  });

  test('a line is a paragraph, and empty lines are counted', () => {
    const { blocks } = readPlain('عنوان\n\n  سطر أول  \r\nسطر ثان\n\n\n');
    expect(blocks.map(({ content, linesBefore }) => [plainText(content), linesBefore])).toEqual([
      ['عنوان', 0],
      ['سطر أول', 1],
      ['سطر ثان', 0],
    ]);
  });

  test('lines of a text wrapped at a fixed width are joined, a list is not', () => {
    const wrapped =
      'The committee met on Monday in the old town hall to speak about\nthe bridge, the school and the new road. Most of the members were\nfor a longer time of planning, since the last bridge had cost far\nmore than anybody in the town had thought.\n\nA vote is due in June, when the report of the engineers will have\nArrived.\n- one\n- two\n';
    expect(texts(wrapped)).toHaveLength(4);
    expect(texts(wrapped)[0]).toContain('about the bridge');
    expect(texts(wrapped).slice(2)).toEqual(['- one', '- two']);
  });

  test('a long line that stops in the middle goes on; short lines do not', () => {
    expect(texts('The harbour was closed for three days and the boats were tied\nto the quay.')).toHaveLength(1);
    expect(texts('apples\npears\nplums and figs')).toEqual(['apples', 'pears', 'plums and figs']);
    expect(texts('مقاتلون من قوات الحكومة في محيط مطار المدينة الدولي\nوقال الناطق إن المعارك مستمرة.')).toHaveLength(
      2,
    );
  });

  test('puts targets in their places', () => {
    const { skeleton } = readPlain('  عنوان \n\nنص.\n');
    expect(writePlain(skeleton, [textContent('Title'), null])).toBe('  Title \n\nنص.\n');
  });

  test('is quick on many lines and on one long one', () => {
    const begin = performance.now();
    expect(texts('سطر قصير بلا نهاية\n'.repeat(100_000))).toHaveLength(100_000);
    expect(texts('word '.repeat(1_000_000))).toHaveLength(1);
    expect(performance.now() - begin).toBeLessThan(10_000);
  });
});
