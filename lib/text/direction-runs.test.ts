import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { directionRuns } from './direction-runs';

describe('directionRuns', () => {
  test('runs cover the text in order and change direction each time', () => {
    const text = fc.string({ unit: fc.constantFrom('ا', 'ب', 'a', 'B', ' ', '.', '1', '٢', '(', '\u0651') });
    fc.assert(
      fc.property(text, fc.constantFrom('rtl', 'ltr'), (words, paragraph) => {
        const runs = directionRuns(words, paragraph);
        expect(runs.map((run) => run.text).join('')).toBe(words);
        for (const [i, run] of runs.entries()) if (i > 0) expect(run.isRtl).not.toBe(runs[i - 1]!.isRtl);
      }),
    );
  });

  test('a figure goes with the Latin word behind it, a full stop with the paragraph', () => {
    const cut = (text: string) => directionRuns(text, 'rtl').map((run) => `${run.isRtl ? 'R' : 'L'}:${run.text}`);
    expect(cut('على Windows 11.')).toEqual(['R:على ', 'L:Windows 11', 'R:.']);
    expect(cut('شبكة 4G هنا 25')).toEqual(['R:شبكة ', 'L:4G', 'R: هنا 25']);
  });

  test('does not slow down at figures without a word', () => {
    expect(directionRuns('1'.repeat(200_000), 'rtl')).toHaveLength(1);
  });
});
