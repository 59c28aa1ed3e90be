import { expect, test } from 'vitest';
import { databaseDeps } from '../../db/deps';
import { onEveryDatabase } from '../../db/testing/databases';
import { ACTOR_ID } from '../../db/testing/samples.testkit';
import { outside } from '../../io/outside';
import type { Actor } from '../actor';
import { createProject } from '../project/create-project';
import { documentLimits } from './document-limits';
import { importDocument, type TextImportFormat } from './import-document';

const owner: Actor = { userId: ACTOR_ID, name: 'R. K.', role: 'owner' };
const XLIFF = `<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:slr="urn:oasis:names:tc:xliff:sizerestriction:2.0" srcLang="ar" trgLang="en"><file id="f">
<unit id="a"><ignorable><source> </source></ignorable><segment><source>نص.</source></segment></unit>
<unit id="b" slr:sizeRestriction="20"><segment><source>وصل الوفد.</source></segment></unit></file></xliff>`;

onEveryDatabase('limits of a document', ({ client }) => {
  test.each<[TextImportFormat, string, object]>([
    ['srt', '1\n00:00:01,000 --> 00:00:03,000\nوصل الوفد.\n', { 0: { seconds: 2, lineLength: 42 } }],
    ['xliff', XLIFF, { 1: { length: 20 } }],
    ['plain', 'وصل الوفد.', {}],
  ])('of %s come from the file it was', async (format, text, expected) => {
    const deps = databaseDeps(client(), outside);
    const project = await createProject(deps, owner, { name: outside.newId(), sourceLang: 'ar', targetLang: 'en' });
    if (!project.ok) throw new Error(project.error.code);
    const { projectId } = project.value;
    const made = await importDocument(deps, owner, { projectId, name: 'a', encoding: 'utf-8', format, text });
    if (!made.ok) throw new Error(made.error.code);
    const limits = await documentLimits(deps, owner, { projectId, documentId: made.value.documentId });
    expect(limits).toMatchObject({ ok: true, value: expected });
    if (limits.ok) expect(Object.keys(limits.value)).toEqual(Object.keys(expected));
  });
});
