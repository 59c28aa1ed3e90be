import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AnalysisSegment, analyze, keyOf } from './analysis';
import { segment } from './tm.testkit';

const of = (text: string, score: number | null = null): AnalysisSegment => ({
  text,
  lang: 'ar',
  words: text.split(' ').length,
  characters: text.length,
  score,
});

describe('analyze', () => {
  test('puts each segment where its cheapest translation comes from', () => {
    const { segments, total } = analyze([
      of('غادر الوفد العاصمة صباح اليوم', 101),
      of('افتتح السوق الجديد أبوابه', 100),
      of('وصلت السفينة إلى ميناء صغير'),
      of('وصلت السفينة إلى ميناء صغير'),
      of('ووصلت السفينة إلى ميناء صغير'),
      of('ووصلت السفينة إلى ميناء كبير', 99),
      of('كلام آخر تماما', 60),
      of('لا شيء مثله هنا أبدا', 30),
    ]);
    expect(segments.map(keyOf)).toEqual([
      'memory context',
      'memory exact',
      'memory none',
      'repetition',
      'internal 95-99',
      'memory 95-99',
      'memory 50-74',
      'memory none',
    ]);
    expect(total).toMatchObject({ segments: 8, weighted: 0 + 4 * 0.3 + 5 + 5 * 0.3 + 5 * 0.6 + 5 * 0.6 + 3 + 5 });
  });

  test('rows add up, and every segment counts once', () => {
    const score = fc.option(fc.integer({ min: 0, max: 101 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(segment(6), score), { maxLength: 12 }), (input) => {
        const { rows, total, segments } = analyze(input.map(([text, s]) => of(text, s)));
        expect(segments).toHaveLength(input.length);
        expect(rows.reduce((sum, row) => sum + row.segments, 0)).toBe(input.length);
        expect(total.words).toBe(input.reduce((sum, [text]) => sum + of(text).words, 0));
        for (const [i, [, s]] of input.entries()) if (s === 101) expect(keyOf(segments[i]!)).toBe('memory context');
      }),
      { numRuns: 200 },
    );
  });
});
