import { expect, test } from 'vitest';
import { databaseDeps } from '../../db/deps';
import { onEveryDatabase } from '../../db/testing/databases';
import { ACTOR_ID } from '../../db/testing/samples.testkit';
import { outside } from '../../io/outside';
import { textContent } from '../../text/inline';
import type { Actor } from '../actor';
import { importDocument } from '../document/import-document';
import { openDocument } from '../document/manage-document';
import { createProject } from '../project/create-project';
import { saveSegment } from '../segment/save-segment';
import { addEntry } from './edit-entry';
import { type CounterpartInput, findCounterpart } from './find-counterpart';
import { proposeSpellings } from './propose-spellings';

const owner: Actor = { userId: ACTOR_ID, name: 'R. K.', role: 'owner' };
const ARTICLE = `وقال خالد المنصوري إن المحادثات مستمرة.

وعاد خالد المنصوري وبالقاهرة التقى وفد NATO أمس.`;

onEveryDatabase('names in the editor', ({ client }) => {
  const deps = () => databaseDeps(client(), outside);
  const value = <T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T => {
    if (!result.ok) throw new Error(result.error.code);
    return result.value;
  };
  async function furnished() {
    const languages = { sourceLang: 'ar', targetLang: 'en' };
    const { projectId } = value(await createProject(deps(), owner, { name: outside.newId(), ...languages }));
    const text = { projectId, name: 'مقال', encoding: 'utf-8', format: 'plain', text: ARTICLE } as const;
    const { documentId } = value(await importDocument(deps(), owner, text));
    const { segments } = value(await openDocument(deps(), owner, { projectId, documentId }));
    const [glossary] = await deps().projects.glossaries(projectId);
    const terms = [
      { lang: 'ar', text: 'القاهرة', status: 'preferred' },
      { lang: 'en', text: 'Cairo', status: 'preferred' },
      { lang: 'en', text: 'Kairo', status: 'deprecated' },
    ] as const;
    const entry = { class: 'place', terms } as const;
    value(await addEntry(deps(), owner, { glossaryId: glossary!.glossary.id, entry }));
    return { projectId, segments };
  }

  test('selected words find what they are on the other side, and how that is known', async () => {
    const { projectId, segments } = await furnished();
    const target = 'Khalid al-Mansouri returned and met a NATO delegation in Cairo.';
    const at = { projectId, segmentId: segments[1]!.id, target };
    const found = async (side: CounterpartInput['side'], words: string) =>
      value(await findCounterpart(deps(), owner, { ...at, side, words })).counterpart;
    expect(await found('source', 'وبالقاهرة')).toEqual({ text: 'Cairo', why: 'glossary', class: 'place' });
    expect(await found('target', 'Cairo')).toEqual({ text: 'القاهرة', why: 'glossary', class: 'place' });
    expect(await found('source', 'خالد المنصوري')).toEqual({ text: 'Khalid al-Mansouri', why: 'name', class: null });
    expect(await found('target', 'Khalid al-Mansouri')).toMatchObject({ text: 'خالد المنصوري', why: 'name' });
    expect(await found('target', 'NATO')).toMatchObject({ text: 'NATO' });
    expect(await found('source', 'التقى')).toBeNull();
  });

  test('a name is spelled as the glossary has it, as it was before, then by sound in every style', async () => {
    const { projectId, segments } = await furnished();
    const spellings = async (name: string) => value(await proposeSpellings(deps(), owner, { projectId, name }));
    const before = await spellings('خالد المنصوري');
    expect(before[0]).toMatchObject({ from: 'press' });
    expect(before.map(({ from }) => from)).toEqual(expect.arrayContaining(['press', 'ala-lc']));
    const { id: segmentId, version } = segments[0]!;
    const confirmed = textContent('Haled Almansury said the talks went on.');
    const save = {
      projectId,
      segmentId,
      version,
      target: confirmed,
      status: 'translated',
      origin: { kind: 'typed' },
    } as const;
    value(await saveSegment(deps(), owner, save));
    expect((await spellings('خالد المنصوري'))[0]).toEqual({ text: 'Haled Almansury', from: 'memory', count: 1 });
    expect((await spellings('وبالقاهرة'))[0]).toEqual({ text: 'Cairo', from: 'glossary' });
    expect(new Set((await spellings('القاهرة')).map(({ text }) => text)).has('Kairo')).toBe(false);
  });
});
