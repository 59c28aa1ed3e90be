import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runChecks } from './run';
import type { SegmentPair } from './types';

describe('every check', () => {
  const text = fc
    .array(
      fc.constantFrom(
        'وصل',
        'الوفد',
        '50',
        '٪',
        ' ',
        ' ',
        '.',
        '؟',
        '"',
        '(',
        '«',
        'Haftar',
        'the',
        'the',
        '$',
        'March',
        '{0}',
        '\u2067',
        '@a',
        'http://a.b',
        'ـ',
        '-',
        '5 km',
        '\n',
      ),
      { maxLength: 20 },
    )
    .map((parts) => parts.join(''));

  test('gives spans that lie in the text, and says the same twice', () => {
    fc.assert(
      fc.property(text, text, fc.boolean(), (source, target, intoArabic) => {
        const given: SegmentPair = {
          source: { lang: intoArabic ? 'en' : 'ar', text: source },
          target: { lang: intoArabic ? 'ar' : 'en', text: target },
        };
        const issues = runChecks(given);
        expect(runChecks(given)).toEqual(issues);
        for (const { span, sourceSpan } of issues) {
          if (span !== null) {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeGreaterThanOrEqual(span.start);
            expect(span.end).toBeLessThanOrEqual(target.length);
          }
          if (sourceSpan !== null) expect(sourceSpan.end).toBeLessThanOrEqual(source.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('is silent about the text itself in the same language, but for what it is by itself', () => {
    const own = new Set([
      'brackets',
      'quotes',
      'spaces',
      'repeatedWord',
      'tatweel',
      'bidi',
      'sentenceCase',
      'allCaps',
      'script',
      'endPunctuation',
      'codes.order',
      'marks',
    ]);
    fc.assert(
      fc.property(text, (line) => {
        const given: SegmentPair = { source: { lang: 'en-GB', text: line }, target: { lang: 'en-US', text: line } };
        expect(runChecks(given).filter(({ checkId }) => !own.has(checkId))).toEqual([]);
      }),
    );
  });
});
