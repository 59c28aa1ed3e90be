import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sorted, tbxConcept } from '../../codec/tbx/concepts.testkit';
import { readTbx } from '../../codec/tbx/read';
import type { TbxConcept } from '../../codec/tbx/types';
import { type TbxWriteOptions, writeTbx } from '../../codec/tbx/write';
import { collect, each } from '../../core/stream';
import { anyEntry } from '../../term/entries.testkit';
import type { TermEntry } from '../../term/types';
import { conceptOfEntry } from './tbx-concepts';
import { entryOfConcept, isRelation } from './tbx-entries';
import { restOfConcept, withRest } from './tbx-rest';

const DIALECTS = [
  { dialect: 'TBX-Basic', style: 'dca' },
  { dialect: 'TBX-Basic', style: 'dct' },
  { dialect: 'TBX-Min', style: 'dca', allowLoss: true },
  { dialect: 'TBX-Min', style: 'dct', allowLoss: true },
  { dialect: 'TBX-Core', style: 'dca' },
] as const satisfies readonly TbxWriteOptions[];

const through = async (concepts: readonly TbxConcept[], options: TbxWriteOptions): Promise<TbxConcept[]> => {
  const ids = new Set(concepts.map(({ id }) => id));
  const xml = (await collect(writeTbx(each(concepts), { ...options, ids }))).join('');
  return (await collect(readTbx(each([xml])))).flatMap((item) => (item.kind === 'concept' ? [item.concept] : []));
};

describe('an entry as a concept', () => {
  test.each(DIALECTS)('comes back whole through $dialect, $style, with its relations', async (options) => {
    const glossary = fc.uniqueArray(anyEntry, { selector: ({ id }) => id, minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(glossary, async (entries) => {
        const read = await through(entries.map(conceptOfEntry), options);
        expect(read.map(entryOfConcept).map(said)).toEqual(entries.map(said));
      }),
      { numRuns: 60 },
    );
  });

  test('a concept comes back with all that its file said, whether an entry has a field for it or not', () => {
    fc.assert(
      fc.property(tbxConcept, (concept) => {
        const rest = restOfConcept(concept);
        const plain = conceptOfEntry(entryOfConcept(concept));
        const again = sorted(rest === null ? plain : withRest(plain, rest));
        for (const [place, data] of places(concept)) {
          const kept = data.filter((datum) => datum.element !== 'note' && !(place === 'concept' && isRelation(datum)));
          expect([place, placeOf(again, place)]).toEqual([place, expect.arrayContaining([...kept])]);
        }
      }),
    );
  });

  test('a detail goes with what it is about', () => {
    const about = [{ element: 'admin', type: 'source', value: 'معجم', about: [] }] as const;
    const concept: TbxConcept = {
      id: 'c1',
      data: [{ element: 'descrip', type: 'definition', value: 'جسر', about }],
      languages: [{ lang: 'ar', data: [], terms: [{ text: 'قنطرة', data: [] }] }],
    };
    const rest = restOfConcept(concept)!;
    const entry = entryOfConcept(concept);
    expect(withRest(conceptOfEntry(entry), rest).data).toContainEqual(concept.data[0]);
    const edited = withRest(conceptOfEntry({ ...entry, definition: 'معبر' }), rest);
    expect(edited.data.filter(({ type }) => type === 'definition')).toEqual([
      { element: 'descrip', type: 'definition', value: 'معبر', about: [] },
    ]);
  });

  test('relations of version 2 are read as related', () => {
    const datum = { element: 'descrip', type: 'relatedConcept', value: 'x', target: 'c2', about: [] } as const;
    expect(entryOfConcept({ id: 'c1', data: [datum], languages: [] }).relations).toEqual([
      { kind: 'related', entryId: 'c2' },
    ]);
  });
});

const places = ({ data, languages }: TbxConcept): [string, TbxConcept['data']][] => [
  ['concept', data],
  ...languages.flatMap((section): [string, TbxConcept['data']][] => [
    [section.lang, section.data],
    ...section.terms.map((term): [string, TbxConcept['data']] => [`${section.lang} ${term.text}`, term.data]),
  ]),
];
const placeOf = (concept: TbxConcept, place: string): TbxConcept['data'] =>
  places(concept)
    .filter(([name]) => name === place)
    .flatMap(([, data]) => data);

/** Absent and empty alike; without ids of terms. */
function said({ languages, ...entry }: TermEntry): unknown {
  const kept = (all: object) =>
    Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined && value !== false));
  return {
    ...kept(entry),
    languages: languages.map(({ lang, terms }) => ({ lang, terms: terms.map(({ id: _, ...term }) => kept(term)) })),
  };
}
