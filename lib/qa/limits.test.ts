import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limitsOfSegment, type TargetLimits, type TargetRule } from '../text/target-limits';
import { runChecks } from './run';

const found = (checkId: string, target: string, limits: TargetLimits, source = 'نص') =>
  runChecks({ source: { lang: 'ar', text: source }, target: { lang: 'en', text: target }, limits }).filter(
    (issue) => issue.checkId === checkId,
  );
const rule = (given: Partial<TargetRule>): TargetRule => ({
  test: 'isPresent',
  text: 'Bridge',
  isCaseSensitive: true,
  normalization: 'nfc',
  existsInSource: false,
  ...given,
});

describe('limits of the file', () => {
  test('a subtitle is read at twenty characters a second at most', () => {
    expect(found('readingSpeed', 'x'.repeat(40), { seconds: 2 })).toEqual([]);
    expect(found('readingSpeed', 'x'.repeat(50), { seconds: 2 })).toMatchObject([
      { params: { speed: 25, most: 20, length: 50, fits: 40 }, span: { start: 0, end: 50 } },
    ]);
    expect(found('readingSpeed', 'x'.repeat(50), {})).toEqual([]);
    expect(found('readingSpeed', 'x'.repeat(50), { seconds: 0 })).toEqual([]);
  });

  test('segments of one cue have their share of its time', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 5 }),
        fc.double({ min: 0.1, max: 9, noNaN: true }),
        (parts, seconds) => {
          const sourceLength = parts.join('').length;
          const shares = parts.map((part) => limitsOfSegment({ seconds, sourceLength }, part).seconds!);
          expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(seconds);
        },
      ),
    );
  });

  test('a subtitle fits into two lines of forty-two characters, or as its file had them', () => {
    const words = (count: number) => Array.from({ length: count }, () => 'seven77').join(' ');
    expect(found('lineLength', words(10), { lineLength: 42, lines: 2 })).toEqual([]);
    expect(found('lineLength', words(11), { lineLength: 42, lines: 2 })).toMatchObject([
      { params: { lines: 3, most: 2 } },
    ]);
    expect(found('lineLength', words(11), { lineLength: 42, lines: 3 })).toEqual([]);
    expect(found('lineLength', words(11), { lineLength: 60, lines: 2 })).toEqual([]);
    expect(found('lineLength', 'x'.repeat(43), { lineLength: 42, lines: 2 })).toHaveLength(1);
    expect(found('lineLength', words(30), {})).toEqual([]);
  });

  test('a size is counted in code points, and the span is what is too much', () => {
    expect(found('sizeRestriction', 'a😀b', { length: 3 })).toEqual([]);
    expect(found('sizeRestriction', 'a😀bc', { length: 2 })).toMatchObject([
      { severity: 'blocking', params: { length: 4, most: 2 }, span: { start: 3, end: 5 } },
    ]);
  });

  test.each<[TargetRule, holds: string, breaks: string]>([
    [rule({}), 'The Bridge', 'The bridge'],
    [rule({ isCaseSensitive: false }), 'The bridge', 'The river'],
    [rule({ occurs: 2 }), 'Bridge, Bridge', 'Bridge'],
    [rule({ test: 'isNotPresent' }), 'The river', 'The Bridge'],
    [rule({ test: 'startsWith' }), 'Bridge closed', 'The Bridge'],
    [rule({ test: 'endsWith' }), 'The Bridge', 'Bridge closed'],
    [rule({ text: 'é', normalization: 'nfd' }), 'cafe\u0301', 'cafe'],
    [rule({ text: 'é' }), 'cafe\u0301', 'cafe'],
    [rule({ text: 'é', normalization: 'none' }), 'café', 'cafe\u0301'],
  ])('%j', (given, holds, breaks) => {
    expect(found('fileRules', holds, { rules: [given] })).toEqual([]);
    expect(found('fileRules', breaks, { rules: [given] })).toHaveLength(1);
  });

  test('a rule about the source binds only where the source keeps it', () => {
    const rules = [rule({ text: '®', existsInSource: true })];
    expect(found('fileRules', 'x', { rules }, 'نص')).toEqual([]);
    expect(found('fileRules', 'x', { rules }, 'نص®')).toHaveLength(1);
  });
});
