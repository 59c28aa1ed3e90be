import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attach } from '../text/clitic-join';
import { replaceInText } from '../text/replace-content';
import { PROCLITICS } from './affixes';
import { TermAutomaton } from './automaton';
import { recognize } from './recognize';
import { refit } from './refit';
import { entry } from './terms.testkit';

const GLOSSARY = new TermAutomaton([
  entry('gaddafi', 'person', 'القذافي', ['Gaddafi', 'Qadhafi']),
  entry('haftar', 'person', 'حفتر', 'Haftar'),
  entry('committee', 'organisation', 'اللجنة', 'the Committee'),
  entry('drone', 'product', 'طائرة', ['drone']),
  entry('abbas', 'person', 'عباس', 'Abbas'),
  entry('un', 'organisation', 'الأمم المتحدة', ['United Nations', 'UN']),
]);

const change = (text: string, lang: string, term: string) =>
  replaceInText(
    text,
    recognize(text, lang, GLOSSARY).map((found) => {
      const { span, text: put } = refit(text, lang, found, term);
      return { ...span, text: put };
    }),
  );

describe('Arabic', () => {
  test.each([
    ['قال حفتر', 'خليفة حفتر', 'قال خليفة حفتر'],
    ['تابعة لحفتر', 'الحفتر', 'تابعة للحفتر'],
    ['للقذافي', 'قذاف الدم', 'لقذاف الدم'],
    ['وللأمم المتحدة', 'المنظمة', 'وللمنظمة'],
    ['وبالأمم المتحدة', 'هيئة الأمم', 'وبهيئة الأمم'],
    ['لحفتر', 'اللجنة', 'للجنة'],
    ['إلى الطائرة', 'مسيرة', 'إلى المسيرة'],
    ['للطائرة', 'مسيرة', 'للمسيرة'],
    ['مع حفتر', 'أبو القاسم', 'مع أبو القاسم'],
    ['لحفتر', 'أبو القاسم', 'لأبي القاسم'],
    ['وحفتر', 'NATO', 'وNATO'],
    ['لحفتر', 'NATO', 'لـNATO'],
  ])('%s with %s is %s', (text, term, expected) => {
    expect(change(text, 'ar', term)).toBe(expected);
  });
});

test('a pronoun stays behind the new term, and opens its ة', () => {
  const text = 'وبمجلسهم';
  const reading = { start: 2, end: 6, surface: { start: 0, end: 8 }, proclitics: ['و', 'ب'], why: 'suffix' } as const;
  const rest = { entryId: '1', termId: '1', cost: 2, certainty: 'sure', confidence: 0.9 } as const;
  expect(refit(text, 'ar', { ...reading, ...rest }, 'هيئة').text).toBe('وبهيئتهم');
});

describe('English', () => {
  test.each([
    ['said Haftar.', 'Hifter', 'said Hifter.'],
    ["Haftar's men", 'Hifter', "Hifter's men"],
    ['Haftar’s men', 'Abbas', 'Abbas’s men'],
    ["Abbas' men", 'Haftar', "Haftar's men"],
    ['HAFTAR AND ABBAS', 'Hifter', 'HIFTER AND HIFTER'],
    ['two drones came', 'UAV', 'two UAVs came'],
    ['Drone shot down', 'unmanned aircraft', 'Unmanned aircraft shot down'],
    ['a drone came', 'aircraft', 'an aircraft came'],
    ['of the Committee', 'the Council', 'of the Council'],
    ['the United Nations said', 'the UN', 'the UN said'],
  ])('%s with %s is %s', (text, term, expected) => {
    expect(change(text, 'en', term)).toBe(expected);
  });
});

test('behind any proclitics the new name stands as the old one did, and is recognised there', () => {
  const names = ['القاهرة', 'حفتر', 'اللاذقية', 'طرابلس', 'الوفاق الوطني', 'ليبيا'];
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.constantFrom(...names),
      fc.constantFrom(...PROCLITICS),
      (from, to, row) => {
        const glossary = new TermAutomaton([
          entry('from', 'place', from, 'From'),
          ...(to === from ? [] : [entry('to', 'place', to, 'To')]),
        ]);
        const text = `في ${attach(row, from)} أمس`;
        const found = recognize(text, 'ar', glossary).find(({ entryId }) => entryId === 'from');
        if (found === undefined || found.proclitics.length !== row.length) return;
        const { span, text: put } = refit(text, 'ar', found, to);
        expect(replaceInText(text, [{ ...span, text: put }])).toBe(`في ${attach(row, to)} أمس`);
      },
    ),
  );
});
