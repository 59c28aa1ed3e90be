import { describe, expect, test } from 'vitest';
import { align } from './align';
import { withCrossings } from './crossings';
import { shippedLexicon } from './shipped-lexicon';
import type { AlignInput, AlignmentBead, AlignSentence } from './types';

/** Texts that no aligner can do well, or that would break one: an answer, doubt where there is doubt, and no quadratic memory. */
const sentences = (...texts: string[]): AlignSentence[] => texts.map((text) => ({ text }));
const times = (count: number, line: (n: number) => string) =>
  sentences(...Array.from({ length: count }, (_, n) => line(n)));
const AR = ['وصل الوفد إلى المدينة.', 'ناقش الوزراء الميزانية.', 'اختتم المؤتمر أعماله.', 'غادر الرئيس مساء.'];
const EN = [
  'The delegation arrived in the city.',
  'The ministers discussed the budget.',
  'The conference ended.',
  'The president left in the evening.',
];

function run(source: readonly AlignSentence[], target: readonly AlignSentence[], rest: Partial<AlignInput> = {}) {
  const input: AlignInput = { sourceLang: 'ar', targetLang: 'en', source, target, ...rest };
  const beads = withCrossings(input, align(input));
  for (const side of ['source', 'target'] as const) {
    const places = beads
      .flatMap((bead) => Array.from({ length: bead[side][1] - bead[side][0] }, (_, n) => bead[side][0] + n))
      .sort((a, b) => a - b);
    expect(places).toEqual(Array.from({ length: input[side].length }, (_, n) => n));
  }
  return beads;
}
const linked = (beads: readonly AlignmentBead[]) =>
  beads.filter(({ source, target }) => source[0] < source[1] && target[0] < target[1]);
const meanConfidence = (beads: readonly AlignmentBead[]) =>
  beads.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, beads.length);

describe('align under hardship', () => {
  test('one side empty, or both', () => {
    expect(linked(run(sentences(...AR), []))).toEqual([]);
    expect(linked(run([], sentences(...EN)))).toEqual([]);
    expect(run([], [])).toEqual([]);
    expect(run(sentences('', ' ', '\u200f'), sentences('', '…'))).not.toEqual([]);
  });

  test('both sides the same text: each segment with itself', () => {
    for (const text of [AR, EN]) {
      const beads = run(sentences(...text), sentences(...text));
      expect(beads.map(({ source, target }) => [source, target])).toEqual(
        text.map((_, n) => [
          [n, n + 1],
          [n, n + 1],
        ]),
      );
    }
  });

  test('sides in each other’s language are linked all the same', () => {
    const lexicons = [shippedLexicon('ar', 'en')!];
    expect(linked(run(sentences(...EN), sentences(...AR), { lexicons }))).toHaveLength(4);
  });

  test('one against ten thousand, and ten thousand against one', () => {
    const many = times(10_000, (n) => `Line ${n}.`);
    expect(linked(run(sentences('السطر 7.'), many)).length).toBeLessThanOrEqual(1);
    expect(linked(run(many, sentences('السطر 7.'))).length).toBeLessThanOrEqual(1);
  }, 30_000);

  test('a sentence of a hundred thousand characters', () => {
    const long = (word: string) => `${`${word} `.repeat(Math.ceil(100_000 / (word.length + 1)))}.`;
    const beads = run(sentences(AR[0]!, long('كلمة'), AR[3]!), sentences(EN[0]!, long('word'), EN[3]!));
    expect(linked(beads).length).toBeGreaterThan(0);
    expect(linked(run(sentences(long('كلمة')), sentences(...EN))).length).toBeLessThanOrEqual(2);
  }, 30_000);

  test('no punctuation at all, in one piece or in many', () => {
    const bare = (texts: readonly string[]) => texts.map((text) => text.replace(/\p{P}/gu, ''));
    const lexicons = [shippedLexicon('ar', 'en')!];
    expect(linked(run(sentences(...bare(AR)), sentences(...bare(EN)), { lexicons }))).toHaveLength(4);
    const whole = linked(run(sentences(bare(AR).join(' ')), sentences(...bare(EN)), { lexicons }));
    expect(whole).toHaveLength(1);
    expect(whole[0]!.target[1] - whole[0]!.target[0]).toBeGreaterThanOrEqual(3);
  });

  test('languages mixed on both sides', () => {
    const mixed = (n: number) => (n % 2 === 0 ? AR[n]! : EN[n]!);
    expect(
      run(
        times(4, mixed),
        times(4, (n) => mixed((n + 1) % 4)),
      ),
    ).not.toEqual([]);
    const german = ['Der Minister sprach in Berlin über 48 Firmen.', 'Данные за 2014 год.', '東京で会議が開かれた。'];
    expect(run(sentences(...AR, ...german), sentences(...german, ...EN))).not.toEqual([]);
  });

  test('one sentence a hundred times: doubtful where nothing tells them apart', () => {
    const beads = linked(
      run(
        times(100, () => AR[0]!),
        times(60, () => EN[0]!),
        { lexicons: [shippedLexicon('ar', 'en')!] },
      ),
    );
    expect(meanConfidence(beads)).toBeLessThan(80);
    expect(
      linked(
        run(
          times(100, () => AR[0]!),
          times(100, () => AR[0]!),
        ),
      ),
    ).not.toEqual([]);
  });

  test('texts that have nothing to do with each other get no sure link', () => {
    const bricks = [
      'بنى العمال الجدار من الطوب الأحمر في الصباح.',
      'كان القط نائما على السطح طوال النهار.',
      'اشترت المرأة خبزا وجبنا من السوق.',
    ];
    const stars = [
      'Seven galaxies were catalogued by a telescope in 1998 (see table 4).',
      'Is the budget of 312 million too small?',
      'Prices of copper fell; analysts had expected a rise of 14 per cent.',
    ];
    const beads = linked(run(sentences(...bricks), sentences(...stars), { lexicons: [shippedLexicon('ar', 'en')!] }));
    expect(Math.max(0, ...beads.map(({ confidence }) => confidence))).toBeLessThan(90);
  });
});
