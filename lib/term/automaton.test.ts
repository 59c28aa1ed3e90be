import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TermAutomaton } from './automaton';
import { recognize } from './recognize';
import { entry } from './terms.testkit';
import type { TermEntry } from './types';

const NAMES = [
  'حفتر',
  'القاهرة',
  'قاهرة',
  'ليبيا',
  'الأمم المتحدة',
  'مجلس الأمن',
  'الأمن',
  'حكومة',
  'حكومة الوفاق',
  'وفاق',
];
const ENGLISH = ['Haftar', 'Cairo', 'Libya', 'the United Nations', 'Security Council', 'party', 'government', 'Accord'];
const TEXTS = [
  'وللأمم المتحدة قوات لحفتر في ليبيا، ومجلسا الأمن والقاهرة مع حكومة الوفاق وفاق حكومتهم الليبية',
  "Haftar's parties met the Security Council of the United Nations in Libya, Cairo; governments of Accord",
];

const term = <T extends string>(texts: readonly T[]) => fc.uniqueArray(fc.constantFrom(...texts), { maxLength: 3 });
const anyEntry: fc.Arbitrary<TermEntry> = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    kind: fc.constantFrom('person', 'place', 'organisation', 'other' as const),
    ar: term(NAMES),
    en: term(ENGLISH),
    nisba: fc.boolean(),
    review: fc.constantFrom('approved', 'approved', 'rejected' as const),
    exactOnly: fc.boolean(),
  })
  .map(({ id, kind, ar, en, nisba, review, exactOnly }) =>
    entry(
      id,
      kind,
      ar.map((text) => ({ text, exactOnly })),
      en.map((text) => ({ text })),
      { nisba, review },
    ),
  );
type Step = { readonly put: TermEntry } | { readonly remove: string };
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: anyEntry.map((put) => ({ put })) },
  { weight: 1, arbitrary: fc.constantFrom('a', 'b', 'c', 'd', 'e').map((remove) => ({ remove })) },
);

test('an automaton that was changed finds what one compiled from the outcome finds', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const changed = new TermAutomaton();
      const state = new Map<string, TermEntry>();
      for (const each of steps) {
        if ('put' in each) {
          changed.put(each.put);
          state.set(each.put.id, each.put);
        } else {
          changed.remove(each.remove);
          state.delete(each.remove);
        }
      }
      const compiled = new TermAutomaton([...state.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)));
      expect(changed.size).toBe(compiled.size);
      for (const [text, lang] of [
        [TEXTS[0]!, 'ar'],
        [TEXTS[1]!, 'en'],
      ] as const) {
        expect(recognize(text, lang, changed, { withPossible: true })).toEqual(
          recognize(text, lang, compiled, { withPossible: true }),
        );
      }
    }),
  );
});
