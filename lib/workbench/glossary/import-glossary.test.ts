import { expect, test } from 'vitest';
import { collect } from '../../core/stream';
import { databaseDeps } from '../../db/deps';
import { onEveryDatabase } from '../../db/testing/databases';
import { ACTOR_ID } from '../../db/testing/samples.testkit';
import { outside } from '../../io/outside';
import type { Actor } from '../actor';
import { undoImport } from '../exchange/undo-import';
import { addEntry, type EntryInput, saveEntry } from './edit-entry';
import { importOf } from './glossary-file.testkit';
import { type ImportGlossaryInput, importGlossary } from './import-glossary';
import { createGlossary } from './manage-glossary';

const owner: Actor = { userId: ACTOR_ID, name: 'R. K.', role: 'owner' };
const CAIRO: EntryInput = {
  class: 'place',
  note: 'capital',
  terms: [
    { lang: 'ar', text: 'القاهرة', status: 'preferred' },
    { lang: 'en', text: 'Cairo', status: 'preferred' },
  ],
};
const CSV = `ar,en,en admitted,note,definition
القاهرة,Cairo,Al-Qahira,of Egypt,city
بنغازي,Benghazi,,,
القاهرة,Kairo,,,
`;
const tbx = (concepts: string) =>
  `<tbx type="TBX-Basic" style="dca" xml:lang="ar" xmlns="urn:iso:std:iso:30042:ed-2"><tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text><body>${concepts}</body></text></tbx>`;
const concept = (id: string, ar: string, en: string, more = '') =>
  `<conceptEntry id="${id}">${more}<langSec xml:lang="ar"><termSec><term>${ar}</term></termSec></langSec><langSec xml:lang="en"><termSec><term>${en}</term></termSec></langSec></conceptEntry>`;
const ref = (kind: string, id: string) => `<ref type="crossReference" target="${id}">${kind}</ref>`;

onEveryDatabase('import of a glossary', ({ client }) => {
  const deps = () => databaseDeps(client(), outside);
  const value = <T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T => {
    if (!result.ok) throw new Error(result.error.code);
    return result.value;
  };
  async function withCairo() {
    const names = { name: outside.newId(), sourceLang: 'ar', targetLang: 'en' };
    const { glossaryId } = value(await createGlossary(deps(), owner, names));
    const { entryId } = value(await addEntry(deps(), owner, { glossaryId, entry: CAIRO }));
    return { glossaryId, entryId };
  }
  const load = async (glossaryId: string, text: string, more: Partial<ImportGlossaryInput> = {}) =>
    value(await importGlossary(deps(), owner, importOf(glossaryId, 'g', text, more)));
  const shown = async (glossaryId: string) =>
    (await collect(deps().glossaries.entriesFor([glossaryId]))).map(({ terms, note, definition }) => ({
      terms: terms.map(({ lang, text, status }) => `${lang} ${text}${status === 'preferred' ? '' : ` ${status}`}`),
      note,
      definition,
    }));
  const KAIRO = { terms: ['ar القاهرة', 'en Kairo'], note: '', definition: '' };
  const BENGHAZI = { terms: ['ar بنغازي', 'en Benghazi'], note: '', definition: '' };
  const HERE = { terms: ['ar القاهرة', 'en Cairo'], note: 'capital', definition: '' };

  test.each([
    [
      'merge',
      [
        { terms: ['ar القاهرة', 'en Cairo', 'en Al-Qahira admitted'], note: 'capital', definition: 'city' },
        BENGHAZI,
        KAIRO,
      ],
      { added: 2, changed: 1, same: 0, skipped: 0, written: 3 },
    ],
    [
      'overwrite',
      [
        { terms: ['ar القاهرة', 'en Cairo', 'en Al-Qahira admitted'], note: 'of Egypt', definition: 'city' },
        BENGHAZI,
        KAIRO,
      ],
      { added: 2, changed: 1, same: 0, skipped: 0, written: 3 },
    ],
    ['skip', [HERE, BENGHAZI, KAIRO], { added: 2, changed: 0, same: 0, skipped: 1, written: 2 }],
    [
      'add',
      [
        HERE,
        { terms: ['ar القاهرة', 'en Cairo', 'en Al-Qahira admitted'], note: 'of Egypt', definition: 'city' },
        BENGHAZI,
        KAIRO,
      ],
      { added: 3, changed: 0, same: 0, skipped: 0, written: 3 },
    ],
  ] as const)('%s: what is there already, what comes, and back again', async (policy, after, counts) => {
    const { glossaryId } = await withCairo();
    const tried = await load(glossaryId, CSV, { policy, isDryRun: true });
    expect(tried).toMatchObject({ ...counts, written: 0, isDryRun: true });
    expect(await shown(glossaryId)).toEqual([HERE]);
    const report = await load(glossaryId, CSV, { policy });
    expect(report).toMatchObject(counts);
    expect(report.changes).toEqual(tried.changes);
    expect(await shown(glossaryId)).toEqual(after);
    value(await undoImport(deps(), owner, report.importRunId));
    expect(await shown(glossaryId)).toEqual([HERE]);
  });

  test('an entry may also be known by its source term alone, and one that comes twice is one', async () => {
    const { glossaryId } = await withCairo();
    const report = await load(glossaryId, CSV, { sameAs: 'source' });
    expect(report).toMatchObject({ added: 1, changed: 1 });
    expect((await shown(glossaryId))[0]!.terms).toEqual([
      'ar القاهرة',
      'en Cairo',
      'en Al-Qahira admitted',
      'en Kairo admitted',
    ]);
  });

  test('terms that a file names alike come in side by side', async () => {
    const { glossaryId } = await withCairo();
    const twice = ['باب', 'مدخل'].map((ar) => `<termSec id="t1"><term>${ar}</term></termSec>`).join('');
    const door = `<conceptEntry id="c"><langSec xml:lang="ar">${twice}</langSec><langSec xml:lang="en"><termSec id="t1"><term>door</term></termSec></langSec></conceptEntry>`;
    expect(await load(glossaryId, tbx(door))).toMatchObject({ written: 1 });
    expect((await shown(glossaryId)).map(({ terms }) => terms)).toContainEqual(['ar باب', 'ar مدخل', 'en door']);
  });

  test('says what would collide', async () => {
    const { glossaryId } = await withCairo();
    const { conflicts, conflictCount } = await load(glossaryId, CSV, { isDryRun: true });
    expect(conflictCount).toBe(1);
    expect(conflicts).toEqual([
      { kind: 'sameTerm', text: 'القاهرة', entries: expect.arrayContaining(['القاهرة · Cairo', 'القاهرة · Kairo']) },
    ]);
  });

  test('the same file a second time changes nothing, and an id of ours names its entry whatever its terms are', async () => {
    const { glossaryId, entryId } = await withCairo();
    const file = tbx(concept(`c${entryId}`, 'القاهرة', 'Cairo') + concept('x1', 'بنغازي', 'Benghazi'));
    expect(await load(glossaryId, file)).toMatchObject({ added: 1, changed: 0, same: 1 });
    expect(await load(glossaryId, file)).toMatchObject({ added: 0, changed: 0, same: 2, written: 0 });
    const renamed = tbx(concept(`c${entryId}`, 'قاهرة المعز', 'Fatimid Cairo'));
    expect(await load(glossaryId, renamed, { policy: 'overwrite' })).toMatchObject({ changed: 1, added: 0 });
    expect((await shown(glossaryId))[0]!.terms).toEqual(['ar قاهرة المعز', 'en Fatimid Cairo']);
  });

  test('relations find their entries; those to nowhere and round in a circle are left out and told', async () => {
    const { glossaryId } = await withCairo();
    const report = await load(
      glossaryId,
      tbx(
        concept('a', 'أ', 'A', ref('variantOf', 'b') + ref('related', 'nowhere')) +
          concept('b', 'ب', 'B', ref('abbreviationOf', 'c')) +
          concept('c', 'ج', 'C', ref('variantOf', 'a')),
      ),
    );
    expect(report.issues.map(({ code }) => code).sort()).toEqual([
      'glossary.cyclicRelation',
      'glossary.danglingRelation',
    ]);
    expect(report.issues.every(({ line }) => line > 0)).toBe(true);
    const entries = await collect(deps().glossaries.entriesFor([glossaryId]));
    const nameOf = (id: string) => entries.find((entry) => entry.id === id)!.terms[1]!.text;
    const links = entries.flatMap(({ id, relations }) => relations.map((r) => `${nameOf(id)} ${nameOf(r.entryId)}`));
    expect(links).toHaveLength(2);
    expect(report.conflicts).toEqual([]);
  });

  test('what somebody changed meanwhile stays, at import and at undo', async () => {
    const { glossaryId, entryId } = await withCairo();
    const edit = (note: string, version: number) =>
      saveEntry(deps(), owner, { glossaryId, entryId, version, entry: { ...CAIRO, note } });
    let isFirst = true;
    const progress = {
      report: async () => {
        if (isFirst) value(await edit('mine', 0));
        isFirst = false;
      },
      isCancelled: async () => false,
    };
    const input = importOf(glossaryId, 'g', CSV);
    const report = value(await importGlossary(deps(), owner, input, progress));
    expect(report.counts).toEqual({ 'glossary.staleEdit': 1 });
    expect((await shown(glossaryId))[0]).toMatchObject({ note: 'mine', terms: ['ar القاهرة', 'en Cairo'] });
    const again = await load(glossaryId, CSV);
    expect(again).toMatchObject({ changed: 1 });
    value(await edit('later', 2));
    value(await undoImport(deps(), owner, again.importRunId));
    expect((await shown(glossaryId))[0]).toMatchObject({ note: 'later' });
  });

  test('cancelled while it writes, it leaves nothing; killed and run again, it has the effect of once', async () => {
    const { glossaryId } = await withCairo();
    const rows = Array.from({ length: 600 }, (_, i) => `اسم ${i},name ${i}`).join('\n');
    const text = `ar,en\nالقاهرة,Cairo | Al-Qahira\n${rows}\n`;
    let asked = 0;
    // read in three batches, then two are written
    const progress = { report: async () => {}, isCancelled: async () => ++asked > 5 };
    const input = importOf(glossaryId, 'g', text);
    expect(await importGlossary(deps(), owner, input, progress)).toMatchObject({ error: { code: 'cancelled' } });
    expect(await shown(glossaryId)).toEqual([HERE]);
    const importRunId = outside.newId();
    for (let i = 0; i < 2; i++) await load(glossaryId, text, { importRunId });
    expect(await shown(glossaryId)).toHaveLength(601);
  });
});
