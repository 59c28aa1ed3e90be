import { describe, expect, test } from 'vitest';
import { TermAutomaton } from '../term/automaton';
import { entry } from '../term/terms.testkit';
import type { TermEntry } from '../term/types';
import { pair } from './pair.testkit';
import { runChecks } from './run';
import { runDocumentChecks } from './run-document';
import { withTerms } from './term-uses';

describe('checks of terms', () => {
  const entries: readonly TermEntry[] = [
    entry('haftar', 'person', 'حفتر', ['Haftar', { text: 'Hifter', status: 'deprecated' }]),
    entry('gna', 'organisation', 'حكومة الوفاق', ['Government of National Accord', 'GNA']),
    entry('gaddafi', 'person', 'القذافي', ['Gaddafi', { text: 'Qaddafi', status: 'admitted' }]),
    entry('nord', 'product', 'Nord Stream', 'Nord Stream', { doNotTranslate: true }),
    entry('plot', 'place', 'حي أربعين مسكنا', 'Arbain Quarter'),
    entry('squad', 'organisation', 'لواء 444', 'Brigade 444'),
  ];
  const automaton = new TermAutomaton(entries);
  const numbersOf = (source: string, target: string) =>
    runChecks(withTerms(pair(source, target), automaton, (id) => entries.find((each) => each.id === id)))
      .filter(({ checkId }) => checkId === 'numbers')
      .map(({ params }) => params['context']);
  const found = (source: string, target: string) =>
    runChecks(withTerms(pair(source, target), automaton, (id) => entries.find((each) => each.id === id)))
      .filter(({ checkId }) => checkId.startsWith('term'))
      .map(({ checkId, params }) => [checkId, params['term'], params['expected']]);

  test('a term that is missing is named with its rendering', () => {
    expect(found('قوات لحفتر', 'The forces')).toEqual([['term.missing', 'حفتر', 'Haftar']]);
    expect(found('قوات لحفتر', "Haftar's forces")).toEqual([]);
    expect(found('حكومة الوفاق', 'the GNA')).toEqual([]);
  });
  test('numbers inside a name count nothing', () => {
    expect(numbersOf('في حي أربعين مسكنا', 'in the Arbain Quarter')).toEqual([]);
    expect(numbersOf('لواء 444 في حي أربعين مسكنا', 'Brigade 444 in the quarter')).toEqual([]);
    expect(numbersOf('لواء 444', 'the brigade')).toEqual(['missing']);
    expect(numbersOf('أربعين مسكنا', 'the quarter')).toEqual(['missing']);
  });
  test('a forbidden term is named with the better one', () => {
    expect(found('قوات حفتر', 'the forces of Hifter')).toEqual([['term.forbidden', 'Hifter', 'Haftar']]);
  });
  test('the other direction works alike', () => {
    expect(found("Haftar's forces", 'القوات')).toEqual([['term.missing', 'Haftar', 'حفتر']]);
    expect(found("Haftar's forces", 'قوات حفتر')).toEqual([]);
  });
  test('a name in two spellings is named where it is the rarer', () => {
    const segments = ['Gaddafi fell', 'Gaddafi spoke', 'Qaddafi left'].map((target, i) => ({
      id: `s${i}`,
      ...withTerms(pair('القذافي هنا', target), automaton, (id) => entries.find((each) => each.id === id)),
    }));
    expect(runDocumentChecks(segments).filter(({ checkId }) => checkId === 'name.inconsistent')).toMatchObject([
      { segmentId: 's2', params: { found: 'Qaddafi', expected: 'Gaddafi', count: 2 } },
    ]);
  });
});

describe('checks of a document', () => {
  const segments = (...rows: readonly (readonly [string, string])[]) =>
    rows.map(([source, target], i) => ({ id: `s${i}`, ...pair(source, target) }));
  const named = (all: ReturnType<typeof segments>) =>
    runDocumentChecks(all).map(({ checkId, segmentId }) => [checkId, segmentId]);

  test('the same source with two translations', () => {
    expect(
      named(
        segments(['مجلس الأمن', 'Security Council'], ['مجلس الأمن', 'Security Council'], ['مجلس الأمن', 'The Council']),
      ),
    ).toEqual([['sameSource', 's2']]);
  });
  test('two sources with one translation', () => {
    const same = 'The forces took the airport';
    expect(named(segments(['سيطرت القوات على المطار', same], ['انسحبت القوات من المدينة أمس', same]))).toEqual([
      ['sameTarget', 's1'],
    ]);
  });
  test('a name in two spellings that no glossary knows', () => {
    const rows = segments(
      ['وصل القذافي إلى سرت', 'So Gaddafi came to Sirte'],
      ['قال القذافي ذلك', 'And Gaddafi said so'],
      ['خرج القذافي أمس', 'Then Qaddafi left'],
    );
    expect(named(rows)).toEqual([['name.spelling', 's2']]);
  });
  test('segments without a translation are left out', () => {
    expect(named(segments(['مجلس الأمن', 'Security Council'], ['مجلس الأمن', '']))).toEqual([]);
  });
});
