import { describe, expect, test } from 'vitest';
import { type MiningPair, mineNames, miningSteps, nameKey } from './extract';
import { dice, logLikelihood } from './mining/association';
import { nameRuns } from './mining/names-en';
import { similarity } from './names/names';

const pair = (arabic: string, english: string): MiningPair => ({ arabic, english });
const LINES: readonly MiningPair[] = [
  pair(
    'وصل الرئيس خالد منصور إلى مدينة برايتون يوم الأحد.',
    'President Khaled Mansour arrived in the city of Brighton on Sunday.',
  ),
  pair(
    'قال خالد منصور إن الولايات المتحدة لن تشارك.',
    'Khaled Mansour said that the United States would not take part.',
  ),
  pair('وفي برايتون رحب به مجلس المدينة.', 'He was welcomed in Brighton by the city council.'),
  pair('تدرس ابنته في جامعة برايتون.', 'His daughter studies at the University of Brighton.'),
  pair('اعتقل مكتب التحقيقات الفيدرالي رجلا.', 'Then the FBI arrested a man.'),
  pair('ونفى مكتب التحقيقات الفيدرالي ذلك.', 'But the FBI denied it.'),
  pair('ويعمل في مكتب التحقيقات الفيدرالي منذ عام.', 'She works for the FBI since last year.'),
  pair('وأفادت شبكة سي إن إن بذلك.', 'That was reported by CNN.'),
  pair('الطقس جميل اليوم.', 'The weather is fine today.'),
  ...['أحمر', 'أزرق', 'أخضر', 'طويل', 'قصير', 'بعيد', 'قريب', 'قديم'].map((word) =>
    pair(`هذا شيء ${word}.`, 'This is so.'),
  ),
];

describe('mineNames', () => {
  const mined = mineNames(LINES, { similarity });
  const rendering = (english: string) => mined.find((name) => name.english === english);

  test.each([
    ['a person, title apart', 'Khaled Mansour', 'خالد منصور', 'person', 2],
    ['a place without its proclitic', 'Brighton', 'برايتون', 'place', 2],
    ['a name with a class word', 'University of Brighton', 'جامعة برايتون', 'organisation', 1],
    ['a translated name', 'United States', 'الولايات المتحدة', 'place', 1],
    ['a name that only keeps company', 'FBI', 'مكتب التحقيقات الفيدرالي', 'organisation', 3],
    ['letters spelled out', 'CNN', 'سي إن إن', 'organisation', 1],
  ])('%s', (_, english, arabic, kind, count) => {
    expect(rendering(english)).toMatchObject({ arabic, class: kind, count });
  });

  test('best first, scores within 0 and 1, evidence for each', () => {
    const scores = mined.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    for (const { score, lines, count, renderings } of mined) {
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThanOrEqual(1);
      expect(lines).toHaveLength(count);
      expect(renderings.length).toBeGreaterThan(0);
    }
  });

  test('a word with a capital because it opens a sentence is no part of a name', () => {
    const lines = [
      pair('التقى أمس خليفة حفتر الوفد.', 'Yesterday Khalifa Haftar met the delegation.'),
      pair('ووصل أمس إلى روما.', 'Yesterday he arrived in Rome.'),
      pair('وغادر أمس مجددا.', 'Yesterday he left again.'),
      pair('وقال فايز السراج ذلك.', 'Fayez al-Sarraj said so.'),
    ];
    const names = mineNames(lines, { similarity }).map(({ english, arabic }) => [english, arabic]);
    expect(names).toContainEqual(['Khalifa Haftar', 'خليفة حفتر']);
    expect(names).toContainEqual(['Fayez al-Sarraj', 'فايز السراج']);
    expect(names.map(([english]) => english).join()).not.toContain('Yesterday');
  });

  test('what is known, or was rejected, does not come again', () => {
    const known = new Set([nameKey('خالد منصور', 'KHALED Mansour')]);
    expect(mineNames(LINES, { similarity, known }).map(({ english }) => english)).not.toContain('Khaled Mansour');
  });

  test('many lines come in many steps, to the same end', () => {
    const many = Array.from({ length: 100 }, () => LINES).flat();
    const steps = miningSteps(many, { similarity });
    let count = 0;
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        expect(step.value).toEqual(mineNames(many, { similarity }));
        break;
      }
      count++;
    }
    // one for every place of a name, and Khaled Mansour alone stands in two lines of each round
    expect(count).toBeGreaterThan(200);
  });

  test('nothing from nothing', () => {
    expect(mineNames([], { similarity })).toEqual([]);
    expect(mineNames([pair('', '')], { similarity })).toEqual([]);
  });
});

describe('nameRuns', () => {
  const runs = (...lines: readonly string[]) => nameRuns(lines).map(({ text }) => text);

  test.each<[string, readonly string[], readonly string[]]>([
    ['the start of a sentence that is an ordinary word', ['Historically, it was historically so.'], []],
    ['connectors inside', ['at the University of Michigan there'], ['University of Michigan']],
    ['a possessive ends a name', ["about Haftar's Libya today"], ['Haftar', 'Libya']],
    ['days and months', ['on Sunday in March'], []],
    ['a family name that is a month', ['that Theresa May left'], ['Theresa May']],
    ['dots of an abbreviation', ['in the U.S. army'], ['U.S.']],
    ['a small part behind a hyphen', ['with Kim Jong-un there'], ['Kim Jong-un']],
    ['a number that hangs on it', ['against COVID-19 now'], ['COVID-19']],
    ['a headline', ['Tough Talk Follows After Long Meeting In Capital'], []],
  ])('%s', (_, lines, expected) => {
    expect(runs(...lines)).toEqual(expected);
  });
});

describe('association', () => {
  test('is nothing where things meet as often as chance has it', () => {
    expect(logLikelihood(1, 10, 10, 100)).toBeCloseTo(0, 6);
    expect(logLikelihood(10, 10, 10, 100)).toBeGreaterThan(60);
    expect(dice(10, 10, 10)).toBe(1);
    expect(dice(0, 3, 4)).toBe(0);
  });
});
