import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { align } from './align';
import type { AlignmentBead, AlignSentence } from './types';

const sentences = (...texts: string[]): AlignSentence[] => texts.map((text) => ({ text }));
const run = (source: AlignSentence[], target: AlignSentence[]) =>
  align({ sourceLang: 'ar', targetLang: 'en', source, target });
const links = (beads: readonly AlignmentBead[]) => beads.map(({ source, target }) => [source, target]);

/** Words that look like text, short enough that the model has little to go by. */
const sentence = fc
  .array(fc.constantFrom('وصل', 'الوفد', 'إلى', 'طرابلس', 'the', 'envoy', '2014', '48', '.', '؟'), { maxLength: 12 })
  .map((words) => ({ text: words.join(' ') }));
const side = fc.array(sentence, { maxLength: 12 });

describe('align', () => {
  test('covers both sides in order, without gap or overlap, whatever they hold', () => {
    fc.assert(
      fc.property(side, side, (source, target) => {
        let [i, j] = [0, 0];
        for (const bead of run(source, target)) {
          expect(bead.source[0]).toBe(i);
          expect(bead.target[0]).toBe(j);
          expect(bead.source[1] + bead.target[1]).toBeGreaterThan(i + j);
          expect(bead.confidence).toBeGreaterThanOrEqual(0);
          expect(bead.confidence).toBeLessThanOrEqual(100);
          [i, j] = [bead.source[1], bead.target[1]];
        }
        expect([i, j]).toEqual([source.length, target.length]);
      }),
      { numRuns: 60 },
    );
  });

  test('lets numbers lead where lengths say nothing', () => {
    const source = sentences('قتل 48 جنديا في المعركة.', 'وصل الوفد عام 2014 إلى المدينة.', 'بلغ العدد 900 شخص هناك.');
    const target = sentences('The delegation reached the city in 2014.', 'The number came to 900 people.');
    expect(links(run(source, target))).toContainEqual([
      [1, 2],
      [0, 1],
    ]);
    expect(links(run(source, target))).toContainEqual([
      [2, 3],
      [1, 2],
    ]);
  });

  test('aligns the same way whichever side is called the source', () => {
    fc.assert(
      fc.property(side, side, (source, target) => {
        const there = align({ sourceLang: 'ar', targetLang: 'en', source, target });
        const back = align({ sourceLang: 'en', targetLang: 'ar', source: target, target: source });
        expect(links(back)).toEqual(there.map((bead) => [bead.target, bead.source]));
      }),
      { numRuns: 40 },
    );
  });

  test('keeps locked beads and aligns around them', () => {
    const five = sentences('أولا.', 'ثانيا.', 'ثالثا.', 'رابعا.', 'خامسا.');
    const locked = [{ source: [1, 3] as const, target: [0, 1] as const }];
    const beads = align({
      sourceLang: 'ar',
      targetLang: 'en',
      source: five,
      target: sentences('A.', 'B.', 'C.'),
      locked,
    });
    expect(beads).toContainEqual({ ...locked[0], confidence: 100, reasons: ['locked'] });
    expect(beads.at(-1)!.source[1]).toBe(5);
  });

  test('answers when a segment is as long as a book, or one stands against ten thousand', () => {
    const book = (word: string) => sentences(Array.from({ length: 15_000 }, (_, i) => `${word}${i % 4000}`).join(' '));
    const two = run(book('كلمة'), book('word'));
    expect([two.at(-1)!.source[1], two.at(-1)!.target[1]]).toEqual([1, 1]);
    const many = run(sentences('نص قصير.'), sentences(...Array.from({ length: 10_000 }, (_, i) => `Line ${i}.`)));
    expect(many.at(-1)!.target[1]).toBe(10_000);
  }, 30_000);

  test('is in doubt where one sentence stands a hundred times', () => {
    const beads = run(
      sentences(...Array<string>(100).fill('شكرا جزيلا.')),
      sentences(...Array<string>(60).fill('Thank you.')),
    );
    const linked = beads.filter(({ source, target }) => source[1] > source[0] && target[1] > target[0]);
    expect(linked.reduce((sum, { confidence }) => sum + confidence, 0) / linked.length).toBeLessThan(80);
  });

  test('answers when one side is empty', () => {
    expect(links(run(sentences('نص.', 'آخر.'), []))).toEqual([
      [
        [0, 1],
        [0, 0],
      ],
      [
        [1, 2],
        [0, 0],
      ],
    ]);
    expect(run([], [])).toEqual([]);
  });
});
