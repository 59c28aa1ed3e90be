import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collect } from '../../core/stream';
import { cut } from '../contract.testkit';
import { readOmegat, writeOmegat } from './glossary';

const read = async (text: string) => (await collect(readOmegat(cut(text)))).map(({ cells }) => cells);

describe('a glossary of OmegaT', () => {
  test('comes back as it was written, right-to-left terms, signs of formulas and hash signs included', async () => {
    const text = fc
      .array(fc.constantFrom('قنطرة', 'bridge', '#', '=1', '"', "'", '\u200f', ' '), { minLength: 1, maxLength: 4 })
      .map((parts) => parts.join('').replace(/\s+/gu, ' ').trim())
      .filter((word) => word !== '');
    const record = fc.record({ source: text, target: text, comment: fc.oneof(text, fc.constant('')) });
    await fc.assert(
      fc.asyncProperty(fc.array(record), async (records) => {
        const cells = await read([...writeOmegat(records)].join(''));
        expect(cells.map(([source, target, comment = '']) => ({ source, target, comment }))).toEqual(records);
      }),
    );
  });

  test('comments and blank lines are passed over, lines keep their numbers, quotes are quotes', async () => {
    const rows = await collect(
      readOmegat(cut('\ufeff# Glossary in tab-separated format\r\n\r\nجسر\tbridge\t"a"\r\nحيد\n')),
    );
    expect(rows).toEqual([
      { cells: ['جسر', 'bridge', '"a"'], at: { line: 3, column: 1 } },
      { cells: ['حيد'], at: { line: 4, column: 1 } },
    ]);
  });

  test('what a line cannot hold becomes a space', () => {
    expect([...writeOmegat([{ source: 'a\tb', target: 'c\nd', comment: '' }])]).toEqual(['a b\tc d\n']);
  });
});
