import { expect, test } from 'vitest';
import { collect } from '../../core/stream';
import { databaseDeps } from '../../db/deps';
import { onEveryDatabase } from '../../db/testing/databases';
import { ACTOR_ID } from '../../db/testing/samples.testkit';
import { outside } from '../../io/outside';
import type { Actor } from '../actor';
import { undoImport } from '../exchange/undo-import';
import { addEntry, type EntryInput, reviewEntry, saveEntry, setEntryDeleted } from './edit-entry';
import { exportGlossary, GLOSSARY_FORMATS, type GlossaryFormat } from './export-glossary';
import { importOf } from './glossary-file.testkit';
import { importGlossary } from './import-glossary';
import { createGlossary } from './manage-glossary';

const owner: Actor = { userId: ACTOR_ID, name: 'R. K.', role: 'owner' };
const ARMY: EntryInput = {
  class: 'organisation',
  terms: [
    { lang: 'ar', text: '=الجيش', status: 'preferred' },
    { lang: 'en', text: '@army', status: 'preferred' },
  ],
};
const HAFTAR: EntryInput = {
  class: 'person',
  definition: 'Libyan officer',
  note: 'صيغة الصحافة',
  extras: { source: 'agency', link: 'https://example.org/h', nisba: true },
  terms: [
    { lang: 'ar', text: 'خليفة حفتر', status: 'preferred', gender: 'masculine', partOfSpeech: 'properNoun' },
    { lang: 'en', text: 'Khalifa Haftar', status: 'preferred', example: 'Khalifa Haftar said', caseSensitive: true },
    { lang: 'en', text: 'Hifter', status: 'deprecated' },
  ],
};

onEveryDatabase('glossary exchange', ({ client }) => {
  const deps = () => databaseDeps(client(), outside);
  const value = <T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T => {
    if (!result.ok) throw new Error(result.error.code);
    return result.value;
  };
  const newGlossary = async () =>
    value(await createGlossary(deps(), owner, { name: outside.newId(), sourceLang: 'ar', targetLang: 'en' }))
      .glossaryId;
  /** What a glossary says, without ids and dates. */
  const contents = async (glossaryId: string) => {
    const entries = await collect(deps().glossaries.entriesFor([glossaryId]));
    const nameOf = (id: string) => entries.find((entry) => entry.id === id)!.terms[0]!.text;
    return entries.map(({ id: _id, glossaryId: _g, updatedAt: _u, version: _v, ...entry }) => ({
      ...entry,
      terms: entry.terms.map(({ id: _term, ...term }) => term),
      relations: entry.relations.map(({ kind, entryId }) => [kind, nameOf(entryId)]),
    }));
  };
  const exported = async (glossaryId: string, format: GlossaryFormat): Promise<[string, string | Uint8Array]> => {
    const { fileName, pieces } = value(await exportGlossary(deps(), owner, { glossaryId, format }));
    const all = await collect(pieces);
    return [fileName, typeof all[0] === 'string' ? all.join('') : (all[0] as Uint8Array)];
  };
  const into = async (glossaryId: string, [fileName, content]: [string, string | Uint8Array]) =>
    value(await importGlossary(deps(), owner, importOf(glossaryId, fileName, content)));

  test.each(GLOSSARY_FORMATS)('comes back from %s with what the format can hold', async (format) => {
    const glossaryId = await newGlossary();
    const related = value(await addEntry(deps(), owner, { glossaryId, entry: ARMY })).entryId;
    const relations = [{ kind: 'related', entryId: related } as const];
    value(await addEntry(deps(), owner, { glossaryId, entry: { ...HAFTAR, relations } }));
    const again = await newGlossary();
    expect(await into(again, await exported(glossaryId, format))).toMatchObject({
      written: 2,
      rejected: 0,
      issues: [],
    });
    const [before, after] = [await contents(glossaryId), await contents(again)];
    if (format !== 'omegat') expect(after).toEqual(before);
    else
      expect(after.map(({ terms }) => terms.map(({ text }) => text))).toEqual([
        ['=الجيش', '@army'],
        ['خليفة حفتر', 'Khalifa Haftar'],
      ]);
  });

  test('says which rows it left out, and takes the rest back when asked', async () => {
    const glossaryId = await newGlossary();
    const text = 'ar,en,class\nطرابلس,Tripoli,place\n,,place\nوحيد,,person\nبنغازي,Benghazi,place\n';
    const report = await into(glossaryId, ['g.csv', text]);
    expect(report).toMatchObject({ written: 2, rejected: 2 });
    expect(report.issues.map(({ code, line }) => [code, line])).toEqual([
      ['glossary.noTerms', 3],
      ['glossary.termsInTwoLanguagesNeeded', 4],
    ]);
    value(await undoImport(deps(), owner, report.importRunId));
    expect(await contents(glossaryId)).toEqual([]);
  });

  test('refuses a table without languages and a file that is no glossary, and writes nothing', async () => {
    const glossaryId = await newGlossary();
    const load = (text: string) => importGlossary(deps(), owner, importOf(glossaryId, 'g', text));
    expect(await load('name,value\na,b\n')).toMatchObject({ error: { code: 'noTermColumns' } });
    expect(await load('<tbx><oops')).toMatchObject({ ok: false, error: { params: { line: 1 } } });
    expect(await contents(glossaryId)).toEqual([]);
  });

  test('never overwrites silently, keeps every version, and brings a deleted entry back', async () => {
    const glossaryId = await newGlossary();
    const { entryId } = value(await addEntry(deps(), owner, { glossaryId, entry: HAFTAR }));
    const key = { glossaryId, entryId };
    value(await reviewEntry(deps(), owner, { ...key, version: 0, review: 'rejected', reason: 'twice' }));
    const stale = await saveEntry(deps(), owner, { ...key, version: 0, entry: HAFTAR });
    expect(stale).toMatchObject({ ok: false, error: { code: 'staleEdit' } });
    value(await setEntryDeleted(deps(), owner, { ...key, version: 1, isDeleted: true }));
    expect(await contents(glossaryId)).toEqual([]);
    value(await setEntryDeleted(deps(), owner, { ...key, version: 2, isDeleted: false }));
    expect((await deps().glossaries.entry(glossaryId, entryId))!.review).toBe('rejected');
    const history = await deps().glossaries.history(glossaryId, entryId);
    expect(history.map(({ version, review, reason }) => [version, review, reason])).toEqual([
      [3, 'rejected', ''],
      [2, 'rejected', ''],
      [1, 'rejected', 'twice'],
      [0, 'approved', ''],
    ]);
  });

  test('an edit that does not name grammar, capitals and examples leaves them as they were', async () => {
    const glossaryId = await newGlossary();
    const { entryId } = value(await addEntry(deps(), owner, { glossaryId, entry: HAFTAR }));
    const terms = HAFTAR.terms.map(({ lang, text, status }) => ({ lang, text, status }));
    const entry = { class: HAFTAR.class, note: 'changed', terms };
    value(await saveEntry(deps(), owner, { glossaryId, entryId, version: 0, entry }));
    const saved = await deps().glossaries.entry(glossaryId, entryId);
    expect(saved).toMatchObject({ note: 'changed', extras: HAFTAR.extras, terms: HAFTAR.terms });
  });
});
