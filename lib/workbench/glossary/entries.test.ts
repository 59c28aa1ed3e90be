import { expect, test } from 'vitest';
import { databaseDeps } from '../../db/deps';
import { onEveryDatabase } from '../../db/testing/databases';
import { ACTOR_ID } from '../../db/testing/samples.testkit';
import { outside } from '../../io/outside';
import type { Actor } from '../actor';
import type { RelationView } from '../views/glossary';
import { addEntry, type EntryInput, saveEntry, setEntryDeleted, type TermInput } from './edit-entry';
import { browseGlossary, createGlossary } from './manage-glossary';
import { checkEntry, openEntry, restoreEntry } from './open-entry';

const owner: Actor = { userId: ACTOR_ID, name: 'R. K.', role: 'owner' };

const terms = (ar: string, en: string, more: Partial<TermInput> = {}): readonly TermInput[] => [
  { lang: 'ar', text: ar, status: 'preferred' },
  { lang: 'en', text: en, status: 'preferred', ...more },
];
const entry = (ar: string, en: string, more: Partial<EntryInput> = {}): EntryInput => ({
  class: 'person',
  terms: terms(ar, en),
  ...more,
});

onEveryDatabase('entries of a glossary', ({ client }) => {
  const deps = () => databaseDeps(client(), outside);
  const value = <T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T => {
    if (!result.ok) throw new Error(result.error.code);
    return result.value;
  };
  const codeOf = (result: { ok: true } | { ok: false; error: { code: string } }) =>
    result.ok ? 'done' : result.error.code;
  const newGlossary = async () =>
    value(await createGlossary(deps(), owner, { name: outside.newId(), sourceLang: 'ar', targetLang: 'en' }))
      .glossaryId;
  const add = async (glossaryId: string, input: EntryInput) =>
    value(await addEntry(deps(), owner, { glossaryId, entry: input })).entryId;
  const look = async (glossaryId: string, entryId: string) =>
    value(await openEntry(deps(), owner, { glossaryId, entryId }));
  const save = async (glossaryId: string, entryId: string, input: Partial<EntryInput>, version?: number) => {
    const { entry: now } = await look(glossaryId, entryId);
    return saveEntry(deps(), owner, {
      glossaryId,
      entryId,
      version: version ?? now.version,
      entry: { ...now, ...input },
    });
  };
  const relate = (glossaryId: string, entryId: string, ...relations: RelationView[]) =>
    save(glossaryId, entryId, { relations });

  test('every field comes back as it was entered, and terms keep their ids over saves', async () => {
    const glossaryId = await newGlossary();
    const other = await add(glossaryId, entry('الاتحاد', 'Union'));
    const input: EntryInput = {
      class: 'organisation',
      domain: 'politics',
      definition: 'd',
      note: 'n',
      doNotTranslate: false,
      extras: { source: 's', link: 'https://example.org/', image: 'i', nisba: true, definitions: { ar: 'تعريف' } },
      relations: [{ kind: 'broader', entryId: other }],
      terms: [
        ...terms('الأمم المتحدة', 'United Nations', { id: 'full', gender: 'neuter', number: 'plural' }),
        {
          lang: 'en',
          text: 'UN',
          status: 'admitted',
          partOfSpeech: 'properNoun',
          caseSensitive: true,
          exactOnly: true,
          note: 'short',
          example: 'the UN said',
          source: 'style book',
          relation: { kind: 'abbreviationOf', termId: 'full' },
        },
      ],
    };
    const entryId = await add(glossaryId, input);
    const first = (await look(glossaryId, entryId)).entry;
    expect(first).toMatchObject({ ...input, terms: input.terms.map(({ id: _, relation: _r, ...term }) => term) });
    expect(first.terms[2]?.relation).toEqual({ kind: 'abbreviationOf', termId: first.terms[1]?.id });
    value(await save(glossaryId, entryId, { note: 'changed' }));
    const second = (await look(glossaryId, entryId)).entry;
    expect(second.terms).toEqual(first.terms);
    expect(second.relations).toEqual(input.relations);
  });

  test('a relation to nowhere, to itself or round in a circle is refused, and changes nothing', async () => {
    const glossaryId = await newGlossary();
    const [a, b, c] = [
      await add(glossaryId, entry('أ', 'A')),
      await add(glossaryId, entry('ب', 'B')),
      await add(glossaryId, entry('ج', 'C')),
    ] as const;
    const nowhere = outside.newId();
    expect(codeOf(await relate(glossaryId, a, { kind: 'related', entryId: nowhere }))).toBe('danglingRelation');
    expect(
      codeOf(
        await addEntry(deps(), owner, {
          glossaryId,
          entry: entry('د', 'D', { relations: [{ kind: 'broader', entryId: nowhere }] }),
        }),
      ),
    ).toBe('danglingRelation');
    expect(codeOf(await relate(glossaryId, a, { kind: 'related', entryId: a }))).toBe('cyclicRelation');
    expect(codeOf(await relate(glossaryId, a, { kind: 'broader', entryId: b }))).toBe('done');
    expect(codeOf(await relate(glossaryId, c, { kind: 'narrower', entryId: b }))).toBe('done');
    expect(codeOf(await relate(glossaryId, c, { kind: 'narrower', entryId: b }, { kind: 'broader', entryId: a }))).toBe(
      'cyclicRelation',
    );
    expect((await look(glossaryId, c)).entry.relations).toEqual([{ kind: 'narrower', entryId: b }]);
    expect(codeOf(await relate(glossaryId, b, { kind: 'related', entryId: a }))).toBe('done');
    expect((await look(glossaryId, b)).relatedFrom.map(({ kind, entry: from }) => [kind, from.id]).toSorted()).toEqual(
      [
        ['broader', a],
        ['narrower', c],
      ].toSorted(),
    );
    await setEntryDeleted(deps(), owner, { glossaryId, entryId: b, version: 1, isDeleted: true });
    expect((await look(glossaryId, a)).conflicts).toMatchObject([{ kind: 'danglingRelation', entry: { id: b } }]);
    expect((await look(glossaryId, a)).entry.isConflicting).toBe(true);
  });

  test('conflicts are told before saving, flagged on both sides, and go with their cause', async () => {
    const glossaryId = await newGlossary();
    const a = await add(glossaryId, entry('حفتر', 'Haftar'));
    const wrong = entry('حَفتر', 'Hifter', {
      terms: [...terms('حَفتر', 'Hifter'), { lang: 'en', text: 'Haftar', status: 'deprecated' }],
    });
    const told = value(await checkEntry(deps(), owner, { glossaryId, entryId: null, entry: wrong }));
    expect(told.map(({ kind, entry: other }) => [kind, other.id])).toEqual([
      ['sameTerm', a],
      ['forbiddenPreferred', a],
    ]);
    expect(
      value(
        await checkEntry(deps(), owner, {
          glossaryId,
          entryId: null,
          entry: {
            class: 'person',
            terms: [...terms('ليلى', 'Layla'), { lang: 'en', text: 'Leila', status: 'preferred' }],
          },
        }),
      ).map(({ kind }) => kind),
    ).toEqual(['twoPreferred']);
    const b = await add(glossaryId, wrong);
    const flagged = async () =>
      value(await browseGlossary(deps(), owner, { glossaryId, filter: { isConflicting: true }, cursor: null }))
        .entries.items.map(({ entry: { id } }) => id)
        .toSorted();
    expect(await flagged()).toEqual([a, b].toSorted());
    value(await save(glossaryId, b, { terms: terms('خليفة', 'Hifter') }));
    expect(await flagged()).toEqual([]);
    value(await save(glossaryId, b, { terms: terms('حفتر', 'Hifter') }));
    expect(await flagged()).toEqual([a, b].toSorted());
    await setEntryDeleted(deps(), owner, { glossaryId, entryId: b, version: 2, isDeleted: true });
    expect(await flagged()).toEqual([]);
  });

  test('of two saves based on one version the second is refused', async () => {
    const glossaryId = await newGlossary();
    const entryId = await add(glossaryId, entry('حفتر', 'Haftar'));
    const [one, two] = await Promise.all([
      save(glossaryId, entryId, { note: 'one' }, 0),
      save(glossaryId, entryId, { note: 'two' }, 0),
    ]);
    expect([codeOf(one), codeOf(two)].toSorted()).toEqual(['done', 'staleEdit']);
  });

  test('any state of the history comes back, of a deleted entry too', async () => {
    const glossaryId = await newGlossary();
    const entryId = await add(glossaryId, entry('حفتر', 'Haftar', { note: 'first' }));
    value(await save(glossaryId, entryId, { note: 'second', terms: terms('حفتر', 'Hifter') }));
    await setEntryDeleted(deps(), owner, { glossaryId, entryId, version: 1, isDeleted: true });
    const { history } = await look(glossaryId, entryId);
    expect(history.map(({ version, snapshot }) => [version, snapshot?.note ?? null])).toEqual([
      [2, null],
      [1, 'second'],
      [0, 'first'],
    ]);
    const key = { glossaryId, entryId };
    expect(codeOf(await restoreEntry(deps(), owner, { ...key, version: 2, to: 2 }))).toBe('nothingToRestore');
    expect(codeOf(await restoreEntry(deps(), owner, { ...key, version: 1, to: 0 }))).toBe('staleEdit');
    expect(codeOf(await restoreEntry(deps(), owner, { ...key, version: 2, to: 0 }))).toBe('done');
    const now = (await look(glossaryId, entryId)).entry;
    expect(now).toMatchObject({ note: 'first', isDeleted: false, version: 4 });
    expect(now.terms.map(({ text }) => text)).toEqual(['حفتر', 'Haftar']);
  });
});
