import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bidiControls, bidiIssues, repairBidi, stripBidi } from './bidi';

const controlled = fc
  .array(
    fc.constantFrom(
      'a',
      'ب',
      '\n',
      '\u200f',
      '\u202a',
      '\u202b',
      '\u202c',
      '\u202d',
      '\u202e',
      '\u2066',
      '\u2067',
      '\u2068',
      '\u2069',
    ),
    {
      maxLength: 30,
    },
  )
  .map((parts) => parts.join(''));
const issues = (text: string): string[] => bidiIssues(text).map(({ kind, name, start }) => `${kind} ${name} ${start}`);

describe('bidi', () => {
  test('names what it finds', () => {
    expect(bidiControls('a\u200fb\u2067c').map(({ name, start }) => [name, start])).toEqual([
      ['RLM', 1],
      ['RLI', 3],
    ]);
  });

  test.each([
    ['\u202babc\u202c', []],
    ['\u2067abc\u2069', []],
    ['\u202babc', ['unclosed RLE 0']],
    ['abc\u202c', ['unopened PDF 3']],
    ['\u2067a\u202bb\u2069', ['unclosed RLE 2']],
    ['\u202b\u2067a\u202c\u2069\u202c', ['unopened PDF 3']],
    ['\u202eabc\u202c', ['override RLO 0']],
    ['\u202ba\nb\u202c', ['unclosed RLE 0', 'unopened PDF 4']],
  ])('%j', (text, expected) => {
    expect(issues(text)).toEqual(expected);
  });

  test('a repaired text has no issue, shows the same, and is repaired once', () => {
    fc.assert(
      fc.property(controlled, (text) => {
        const repaired = repairBidi(text);
        expect(bidiIssues(repaired)).toEqual([]);
        expect(stripBidi(repaired)).toBe(stripBidi(text));
        expect(repairBidi(repaired)).toBe(repaired);
        if (bidiIssues(text).length === 0) expect(repaired).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});
