import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collect, each } from '../../core/stream';
import { codecContract, cut } from '../contract.testkit';
import { guard, unguard } from './guard';
import { readTable } from './read';
import { SEPARATORS, type Separator, type TableOptions } from './types';
import { writeTable } from './write';

const rows = async (text: string, options: TableOptions = {}) =>
  (await collect(readTable(cut(text), options))).map((row) => row.cells);

const cell = fc
  .array(fc.constantFrom('ملف', 'a', ',', ';', '\t', '|', '"', '\n', '\r\n', '\r', ' ', '=', '-', "'", '@', '😀'), {
    maxLength: 5,
  })
  .map((parts) => parts.join(''));
/** A first record tells how many cells there are; all have as many. */
const table = fc.array(fc.tuple(cell, cell, cell), { maxLength: 6 });

describe.each(SEPARATORS.map((separator) => ({ separator })))('table with $separator', ({ separator }) => {
  test('gives back every cell', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (all) => {
        // A tab and a line end in one record can look like two records where quotes are not sure to be quotes.
        const isPlain = (row: readonly string[]) =>
          !row.some((c) => c.includes('\t')) || !row.some((c) => /[\r\n]/u.test(c));
        fc.pre(separator !== '\t' || all.every(isPlain));
        const head = ['one', 'two', 'three'];
        const text = (await collect(writeTable([head, ...all], { separator }))).join('');
        expect(await rows(text, { separator })).toEqual([head, ...all]);
      }),
    );
  });
});

describe('CSV', () => {
  async function* read(chunks: AsyncIterable<string>) {
    for await (const row of readTable(chunks, { separator: ',' })) yield [...row.cells] as [string, string, string];
  }
  codecContract({ read, write: (units) => writeTable(units) }, fc.tuple(cell, cell, cell));
});

describe('readTable', () => {
  test.each<[string, string, readonly (readonly string[])[]]>([
    [
      'commas',
      'ar,en\nباب,door\n',
      [
        ['ar', 'en'],
        ['باب', 'door'],
      ],
    ],
    [
      'semicolons',
      'ar;en\r\nباب;a, b\r\n',
      [
        ['ar', 'en'],
        ['باب', 'a, b'],
      ],
    ],
    [
      'tabs',
      'ar\ten\nباب، كبير\ta, b, c',
      [
        ['ar', 'en'],
        ['باب، كبير', 'a, b, c'],
      ],
    ],
    ['a line that names the separator', 'sep=|\nx|y,z', [['x', 'y,z']]],
    ['a byte order mark', '\ufeffar,en\n', [['ar', 'en']]],
    [
      'blank lines',
      'a,b\n\n \nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['quotes in quotes', 'a,"b ""c"", d"', [['a', 'b "c", d']]],
    [
      'line ends in quotes',
      'a,"b\r\nc"\r\nd,e',
      [
        ['a', 'b\r\nc'],
        ['d', 'e'],
      ],
    ],
    ['text behind a quote', '"a"b,c', [['ab', 'c']]],
    [
      'an empty last cell',
      'a,b\nc,',
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
    [
      'quotation marks in tab-separated text',
      'ar\ten\n"قال\t"He said\n"x"\ty',
      [
        ['ar', 'en'],
        ['"قال', '"He said'],
        ['x', 'y'],
      ],
    ],
    [
      'guarded cells',
      "a,b\n'=1,''-2",
      [
        ['a', 'b'],
        ['=1', "'-2"],
      ],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await rows(text)).toEqual(expected);
  });

  test('says where a record and an open quote begin', async () => {
    const text = 'a,b\n"x\ny",z\n\nq,"open';
    const seen: unknown[] = [];
    const run = async () => {
      for await (const row of readTable(cut(text))) seen.push(row.at);
    };
    await expect(run()).rejects.toMatchObject({ code: 'malformedTable', at: { line: 5, column: 3 } });
    expect(seen).toEqual([
      { line: 1, column: 1 },
      { line: 2, column: 1 },
    ]);
  });

  test('a record without end is refused, not gathered', async () => {
    await expect(rows(`a,"${'x'.repeat(5_000_000)}`, { separator: ',' })).rejects.toMatchObject({
      code: 'tooLarge',
    });
    const pieces = each(Array.from({ length: 100 }, () => 'x'.repeat(1 << 16)));
    await expect(collect(readTable(pieces, { separator: ',' }))).rejects.toMatchObject({ code: 'tooLarge' });
  });
});

describe('guard', () => {
  test('no cell begins like a formula, and every cell comes back', () => {
    fc.assert(
      fc.property(cell, (text) => {
        expect(guard(text)).not.toMatch(/^[=+\-@\t\r]/u);
        expect(unguard(guard(text))).toBe(text);
      }),
    );
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1', "'=1"])('%j is text', (text) => {
    expect(guard(text)).toBe(`'${text}`);
  });
});

test('the separators are told apart', async () => {
  const words = fc.constantFrom('باب', 'door', 'a b', 'x');
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom<Separator>(...SEPARATORS),
      fc.array(fc.tuple(words, words), { minLength: 2, maxLength: 8 }),
      async (separator, all) => {
        const text = all.map((row) => row.join(separator)).join('\n');
        expect(await rows(text)).toEqual(all);
      },
    ),
  );
});
