import { expect, test } from 'vitest';
import type { Operation } from '../../align/operations';
import { databaseDeps } from '../../db/deps';
import { onEveryDatabase } from '../../db/testing/databases';
import { ACTOR_ID } from '../../db/testing/samples.testkit';
import { outside } from '../../io/outside';
import { textContent } from '../../text/inline';
import type { Actor } from '../actor';
import { importDocument } from '../document/import-document';
import { createProject } from '../project/create-project';
import { saveSegment } from '../segment/save-segment';
import { createAlignment } from './create-alignment';
import { openAlignment } from './manage-alignment';
import { operateAlignment } from './operate-alignment';
import { returnSegmentation } from './return-segmentation';

const owner: Actor = { userId: ACTOR_ID, name: 'R. K.', role: 'owner' };
const ARABIC = `افتتح الوزير أمس جسرا طويلا وشكر العمال جميعا على صبرهم.

يعبر الجسر كل يوم ألف شخص. وكان الناس ينتظرون ساعة.`;
const ENGLISH = `The minister opened a long bridge yesterday and thanked all the workers for their patience.

A thousand people cross the bridge every day. People used to wait for an hour.`;

onEveryDatabase('the segmentation of an alignment', ({ client }) => {
  const deps = () => databaseDeps(client(), outside);
  const value = <T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T => {
    if (!result.ok) throw new Error(result.error.code);
    return result.value;
  };
  async function aligned() {
    const { projectId } = value(
      await createProject(deps(), owner, { name: outside.newId(), sourceLang: 'ar', targetLang: 'en' }),
    );
    const document = { projectId, name: 'مقال', encoding: 'utf-8', format: 'plain', text: ARABIC } as const;
    const { documentId } = value(await importDocument(deps(), owner, document));
    const made = value(
      await createAlignment(deps(), owner, {
        projectId,
        name: 'x',
        source: { kind: 'document', documentId },
        target: { kind: 'file', source: { text: ENGLISH, format: 'plain' } },
        whenReversed: 'keep',
      }),
    );
    if (made.kind !== 'created') throw new Error(made.kind);
    const key = { projectId, alignmentId: made.alignmentId };
    const perform = async (operation: Operation) => {
      const { alignment } = value(await openAlignment(deps(), owner, key));
      value(await operateAlignment(deps(), owner, { ...key, version: alignment.version, operation }));
    };
    const segments = () => deps().segments.inDocument(projectId, documentId);
    return { projectId, key, perform, segments };
  }

  test('goes back to the document: cuts with their translation, joins, and nothing a second time', async () => {
    const { projectId, key, perform, segments } = await aligned();
    const [first] = await segments();
    value(
      await saveSegment(deps(), owner, {
        projectId,
        segmentId: first!.id,
        version: first!.version,
        target: textContent('The minister opened a bridge, and thanked the workers.'),
        status: 'translated',
        origin: null,
      }),
    );
    await perform({ kind: 'splitSentence', side: 'source', sentence: 0, offset: ARABIC.indexOf('وشكر') });
    await perform({ kind: 'link', at: 1, count: 2 });
    await perform({ kind: 'joinSentences', side: 'source', sentence: 2 });
    const input = { ...key, side: 'source' as const };
    expect(value(await returnSegmentation(deps(), owner, { ...input, isDry: true }))).toMatchObject({
      document: 'مقال',
      splits: 1,
      joins: 1,
      unmatched: 0,
      done: 0,
      left: 2,
    });
    expect(value(await returnSegmentation(deps(), owner, { ...input, isDry: false }))).toMatchObject({
      done: 2,
      refused: 0,
      left: 0,
    });
    const after = await segments();
    expect(after.map(({ sourceText }) => sourceText)).toEqual([
      'افتتح الوزير أمس جسرا طويلا',
      'وشكر العمال جميعا على صبرهم.',
      'يعبر الجسر كل يوم ألف شخص. وكان الناس ينتظرون ساعة.',
    ]);
    expect(after.map(({ targetText }) => targetText)).toEqual([
      'The minister opened a bridge,',
      'and thanked the workers.',
      '',
    ]);
    expect(value(await returnSegmentation(deps(), owner, { ...input, isDry: false }))).toMatchObject({
      splits: 0,
      joins: 0,
    });
  });

  test('leaves alone what was edited, and refuses a side that is no document', async () => {
    const { key, perform, segments } = await aligned();
    const before = (await segments()).map(({ sourceText }) => sourceText);
    await perform({ kind: 'editText', side: 'source', sentence: 0, text: 'نص آخر هنا' });
    await perform({ kind: 'splitSentence', side: 'source', sentence: 0, offset: 3 });
    const source = await returnSegmentation(deps(), owner, { ...key, side: 'source', isDry: false });
    expect(value(source)).toMatchObject({ splits: 0, joins: 0, unmatched: 1, done: 0 });
    expect((await segments()).map(({ sourceText }) => sourceText)).toEqual(before);
    expect(await returnSegmentation(deps(), owner, { ...key, side: 'target', isDry: true })).toMatchObject({
      error: { code: 'documentNotFound' },
    });
  });
});
