import fc from 'fast-check';
import type { TbxConcept, TbxDatum, TbxElement, TbxLanguage, TbxPerson, TbxTerm } from './types';

const text = fc
  .array(fc.constantFrom('قنطرة', 'bridge', ' ', '\n', '&', '<', ']]>', '"', '😀', '\u200f', 'é'), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => parts.join(''));
const word = text.filter((t) => t.trim() !== '');

export const PEOPLE: readonly TbxPerson[] = [{ id: 'p1', items: [{ type: 'fn', text: 'ندى & Co' }] }];

const plain = (element: TbxElement, ...types: string[]) =>
  fc.record({ element: fc.constant(element), type: fc.constantFrom(...types), value: text, about: fc.constant([]) });
const listed = (element: TbxElement, type: string, ...values: string[]) =>
  fc.record({
    element: fc.constant(element),
    type: fc.constant(type),
    value: fc.constantFrom(...values),
    about: fc.constant([]),
  });

const remark: fc.Arbitrary<TbxDatum> = fc.oneof(
  plain('admin', 'source'),
  fc.record({ element: fc.constant('note' as const), type: fc.constant(''), value: text, about: fc.constant([]) }),
  plain('descripNote', 'contextType'),
);
/** Statements of every kind: those that TBX-Basic has, those it has elsewhere, and those it has not. */
const datum: fc.Arbitrary<TbxDatum> = fc.oneof(
  listed('termNote', 'partOfSpeech', 'noun', 'properNoun', 'nom', 'verb'),
  listed('termNote', 'administrativeStatus', 'preferredTerm-admn-sts', 'standardizedTerm-admn-sts', 'odd'),
  listed('termNote', 'grammaticalGender', 'masculine', 'common'),
  listed('termNote', 'grammaticalNumber', 'dual'),
  listed('termNote', 'termType', 'synonym', 'acronym'),
  plain('termNote', 'geographicalUsage', 'own'),
  plain('descrip', 'subjectField', 'definition', 'context', 'Txt::Text Field'),
  plain('admin', 'source', 'customerSubset', 'projectSubset', 'qantara:class'),
  plain('note', ''),
  fc.record({
    element: fc.constant('descrip' as const),
    type: fc.constantFrom('definition', 'context'),
    value: text,
    about: fc.array(remark, { minLength: 1, maxLength: 2 }),
  }),
  fc.record({
    element: fc.constant('xref' as const),
    type: fc.constantFrom('xGraphic', 'externalCrossReference'),
    value: text,
    target: fc.constantFrom('https://example.org/a?b=1&c', 'picture.png'),
    about: fc.constant([]),
  }),
  fc.record({
    element: fc.constant('ref' as const),
    type: fc.constant('crossReference'),
    value: text,
    target: fc.constantFrom('p1', 'nowhere'),
    about: fc.constant([]),
  }),
  fc.record({
    element: fc.constant('transac' as const),
    type: fc.constant('transactionType'),
    value: fc.constantFrom('origination', 'modification', 'approval'),
    about: fc.constantFrom<readonly TbxDatum[]>(
      [],
      [{ element: 'date', type: '', value: '2024-05-01', about: [] }],
      [{ element: 'date', type: '', value: '20010507T10:57:25Z', about: [] }],
      [{ element: 'date', type: '', value: '2023-02-30', about: [] }],
      [{ element: 'transacNote', type: 'responsibility', value: 'Nada', target: 'unknown', about: [] }],
      [
        { element: 'transacNote', type: 'responsibility', value: 'Nada', target: 'p1', about: [] },
        { element: 'date', type: '', value: '2024-05-01', about: [] },
      ],
    ),
  }),
);
const data = fc.uniqueArray(datum, {
  maxLength: 4,
  selector: (one) => `${one.type}${one.value}${one.element === 'note'}`,
});

const term: fc.Arbitrary<TbxTerm> = fc.record({ text: word, data });
const language = (lang: string): fc.Arbitrary<TbxLanguage> =>
  fc.record({ lang: fc.constant(lang), data, terms: fc.array(term, { minLength: 1, maxLength: 2 }) });

export const tbxConcept: fc.Arbitrary<TbxConcept> = fc.record({
  id: fc.constant(''),
  data,
  languages: fc.tuple(language('ar'), language('en-GB')),
});

/** The same statements in one order: a file has its own, by kind. */
export function sorted(concept: TbxConcept): TbxConcept {
  const key = (one: TbxDatum) => JSON.stringify([one.type, one.element, one.value, one.target, one.about]);
  const sort = (all: readonly TbxDatum[]) => [...all].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  return {
    ...concept,
    data: sort(concept.data),
    languages: concept.languages.map((one) => ({
      ...one,
      data: sort(one.data),
      terms: one.terms.map((t) => ({ ...t, data: sort(t.data) })),
    })),
  };
}
