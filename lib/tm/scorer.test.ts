import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fingerprint } from '../text/fingerprint';
import { tokenize } from '../text/tokenize';
import { gradedDistance, scoreOf } from './score';
import { plainDistance, Scorer } from './scorer';
import { segment, similar } from './tm.testkit';
import { compile } from './token-view';
import { Vocabulary } from './vocabulary';

const score = (a: string, b: string) => new Scorer(a).compare(b)!;

/** Distances over indexed, graded and written tokens, computed without any band or cut-off. */
function distances(a: string, b: string) {
  const vocabulary = Vocabulary.empty();
  const ids = (text: string) => Int32Array.from(tokenize(text), (token) => vocabulary.token(token));
  const [left, right] = [ids(a), ids(b)];
  const view = compile(a, vocabulary);
  const core = (list: Int32Array) => list.map((id) => vocabulary.core[id]!);
  return {
    tokens: Math.max(left.length, right.length),
    indexed: plainDistance(core(left), core(right)),
    graded: gradedDistance(view, vocabulary, { ids: right, start: 0, end: right.length }),
    written: plainDistance(left, right),
    cut: (max: number) => gradedDistance(view, vocabulary, { ids: right, start: 0, end: right.length }, max),
  };
}

const pairs = fc.oneof(similar(), fc.tuple(segment(), segment()));

describe('graded distance', () => {
  test('lies between the indexed distance and the plain one', () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const { indexed, graded, written } = distances(a, b);
        expect(graded).toBeGreaterThanOrEqual(indexed);
        expect(graded).toBeLessThanOrEqual(written);
      }),
      { numRuns: 3000 },
    );
  });

  test('a cut-off hides great distances and never alters the others', () => {
    fc.assert(
      fc.property(pairs, fc.nat(1000), ([a, b], max) => {
        const { graded, cut } = distances(a, b);
        expect(cut(max)).toBe(graded <= max ? graded : max + 1);
      }),
      { numRuns: 3000 },
    );
  });

  test('is symmetric', () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        expect(distances(a, b).graded).toBe(distances(b, a).graded);
      }),
    );
  });
});

describe('Scorer', () => {
  test('gives 100 to the same text alone', () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const { graded } = score(a, b);
        if (graded === 100) expect(fingerprint(a)).toBe(fingerprint(b));
        expect(score(a, a).graded).toBe(100);
        if (
          tokenize(a)
            .map((t) => t.text)
            .join('\u0000') !==
          tokenize(b)
            .map((t) => t.text)
            .join('\u0000')
        ) {
          expect(graded).toBeLessThan(100);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('never scores under the plain token score', () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const { plain, graded } = score(a, b);
        expect(graded).toBeGreaterThanOrEqual(plain);
        expect(graded).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('a floor hides low scores and never alters the others', () => {
    fc.assert(
      fc.property(pairs, fc.integer({ min: 0, max: 100 }), ([a, b], floor) => {
        const whole = score(a, b);
        const cut = new Scorer(a).compare(b, floor);
        if (whole.graded >= floor) expect(cut).toEqual(whole);
        else if (cut !== null) expect(cut.graded).toBeLessThan(floor);
      }),
    );
  });

  test('names a difference exactly when the score is under 100, and the costs add up', () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const { graded, distance } = score(a, b);
        const differences = new Scorer(a).differences(b);
        expect(differences.length === 0).toBe(graded === 100);
        expect(differences.reduce((sum, { cost }) => sum + cost, 0)).toBe(distance);
        for (const { query, match } of differences) {
          for (const [span, text] of [
            [query, a],
            [match, b],
          ] as const) {
            if (span === null) continue;
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['the same text', 'غادر الوفد العاصمة.', 'غادر الوفد العاصمة.', 100, []],
    ['hamza', 'أعلنت اللجنة النتائج.', 'اعلنت اللجنة النتائج.', 99, ['spelling']],
    ['tashkeel and tatweel', 'وقّع الوزير العقد', 'وقع الوزيـــر العقد', 98, ['marks', 'marks']],
    ['a conjunction', 'وأعلنت اللجنة نتائج التحقيق.', 'أعلنت اللجنة نتائج التحقيق.', 95, ['clitics']],
    ['a preposition', 'التقى الوزير نظيره التونسي.', 'التقى الوزير بنظيره التونسي.', 95, ['clitics']],
    ['the article', 'خرج العمال من المصنع.', 'خرج العمال من مصنع.', 92, ['clitics']],
    ['a pronoun', 'هذا بيته الجديد في الجبل.', 'هذا بيتها الجديد في الجبل.', 92, ['suffix']],
    ['digits of another system', 'غرق ١٢ زورقا قرب الساحل', 'غرق 12 زورقا قرب الساحل', 98, ['digits']],
    ['a number of the same class', 'غرق 12 زورقا قرب الساحل', 'غرق 15 زورقا قرب الساحل', 95, ['number']],
    ['a number of another class', 'غرق 12 زورقا قرب الساحل', 'غرق 300 زورقا قرب الساحل', 92, ['number']],
    ['quotes and question mark', 'هل قال «نعم»؟', 'هل قال "نعم"?', 97, ['punctuation', 'punctuation', 'punctuation']],
    ['another word', 'زار الرئيس تونس أمس', 'زار الرئيس مصر أمس', 75, ['word']],
    ['a lost full stop', 'زار الرئيس تونس أمس.', 'زار الرئيس تونس أمس', 80, ['sign']],
    ['case', 'The minister resigned', 'the minister resigned', 98, ['case']],
    ['inflection', 'Open the reports folder', 'Open the report folder', 88, ['suffix']],
    ['spacing alone', 'one / two', 'one/two', 99, ['spacing', 'spacing']],
    ['nothing in common', 'نعم', 'no', 0, ['word']],
    ['two empty texts', '', '', 100, []],
  ])('%s', (_, a, b, expected, kinds) => {
    expect(score(a, b).graded).toBe(expected);
    expect(new Scorer(a).differences(b).map(({ kind }) => kind)).toEqual(kinds);
  });

  test.each([
    ['كتاب', 'تاب'],
    ['وفد', 'فد'],
    ['سلام', 'لام'],
    ['فريق', 'ريق'],
  ])('%s is not %s with a clitic', (a, b) => {
    expect(score(a, b).graded).toBe(0);
  });
});

describe('scoreOf', () => {
  test('is 100 for distance 0 and counts whole percents', () => {
    expect([scoreOf(0, 7), scoreOf(100, 7), scoreOf(700, 7), scoreOf(0, 0)]).toEqual([100, 85, 0, 100]);
  });
});
