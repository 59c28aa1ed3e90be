import { expect, test } from 'vitest';
import { databaseDeps } from '../../db/deps';
import { onEveryDatabase } from '../../db/testing/databases';
import { ACTOR_ID } from '../../db/testing/samples.testkit';
import { outside } from '../../io/outside';
import { textContent } from '../../text/inline';
import type { Actor } from '../actor';
import { importDocument } from '../document/import-document';
import { openDocument } from '../document/manage-document';
import { addEntry } from '../glossary/edit-entry';
import { createProject } from '../project/create-project';
import type { SegmentStatus } from '../views/common';
import type { SegmentView } from '../views/segment';
import { helpSegment } from './help-segment';
import { saveSegment } from './save-segment';

const owner: Actor = { userId: ACTOR_ID, name: 'R. K.', role: 'owner' };

const ARTICLE = `عنوان المقال عن حفتر

أعلنت الحكومة أنها قتلت نحو 50 جنديا في المعركة. وقال الناطق باسمها إن القتال انتهى.

عنوان المقال عن حفتر
`;
const SEQUEL = `وأعلنت الحكومة أنها قتلت نحو 48 جنديا في المعركة.`;

onEveryDatabase('a translator at work', ({ client }) => {
  const deps = () => databaseDeps(client(), outside);
  const value = <T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T => {
    if (!result.ok) throw new Error(result.error.code);
    return result.value;
  };
  const project = async () =>
    value(await createProject(deps(), owner, { name: outside.newId(), sourceLang: 'ar', targetLang: 'en' }));
  const bring = async (projectId: string, text: string) => {
    const input = { projectId, name: 'مقال', encoding: 'utf-8', format: 'plain', text } as const;
    const { documentId } = value(await importDocument(deps(), owner, input));
    return value(await openDocument(deps(), owner, { projectId, documentId }));
  };
  const put = async (projectId: string, segment: SegmentView, text: string, status: SegmentStatus = 'translated') => {
    const input = { projectId, segmentId: segment.id, version: segment.version, target: textContent(text), status };
    return value(await saveSegment(deps(), owner, { ...input, origin: { kind: 'typed' } }));
  };
  const help = async (projectId: string, segment: SegmentView) =>
    value(await helpSegment(deps(), owner, { projectId, segmentId: segment.id }));

  test('cuts an article into segments with roles', async () => {
    const { projectId } = await project();
    const { segments } = await bring(projectId, ARTICLE);
    expect(segments.map(({ role }) => role)).toEqual(['headline', 'body', 'body', expect.any(String)]);
    expect(segments[1]!.sourceText).toBe('أعلنت الحكومة أنها قتلت نحو 50 جنديا في المعركة.');
  });

  test('offers in the next article what was confirmed in this one, and says what differs', async () => {
    const { projectId } = await project();
    const first = await bring(projectId, ARTICLE);
    await put(projectId, first.segments[1]!, 'The government said it had killed some 50 soldiers in the battle.');
    const second = await bring(projectId, SEQUEL);
    const { matches } = await help(projectId, second.segments[0]!);
    expect(matches).toHaveLength(1);
    expect(matches[0]).toMatchObject({ kind: 'fuzzy', provenance: 'مقال', author: 'R. K.' });
    expect(matches[0]!.score).toBeGreaterThanOrEqual(90);
    expect(matches[0]!.differences).toEqual(expect.arrayContaining(['clitics', 'numbers']));
    expect(matches[0]!.repaired).toEqual(
      textContent('The government said it had killed some 48 soldiers in the battle.'),
    );
    expect(matches[0]!.diff.filter(({ kind }) => kind !== 'same').map(({ text }) => text.trim())).toEqual([
      'أعلنت',
      'وأعلنت',
      '50',
      '48',
    ]);
  });

  test('gives 101 for the same sentence between the same neighbours', async () => {
    const { projectId } = await project();
    const first = await bring(projectId, ARTICLE);
    await put(projectId, first.segments[1]!, 'The government said so.');
    const again = await bring(projectId, ARTICLE);
    const { matches } = await help(projectId, again.segments[1]!);
    expect(matches[0]).toMatchObject({ kind: 'context', score: 101 });
  });

  test('does not offer a segment its own translation', async () => {
    const { projectId } = await project();
    const { segments } = await bring(projectId, ARTICLE);
    await put(projectId, segments[1]!, 'The government said so.');
    expect((await help(projectId, segments[1]!)).matches).toEqual([]);
  });

  test('carries a confirmed headline to its repetition and leaves drafts alone', async () => {
    const { projectId } = await project();
    const { segments } = await bring(projectId, ARTICLE);
    expect((await put(projectId, segments[0]!, 'draft', 'draft')).kind).toBe('saved');
    const outcome = await put(projectId, { ...segments[0]!, version: 1 }, 'The article on Haftar');
    expect(outcome).toMatchObject({ kind: 'saved', propagated: [{ id: segments[3]!.id, status: 'translated' }] });
  });

  test('knows a name under its clitics, with the renderings of the glossary', async () => {
    const { projectId, glossaryId } = await project();
    const entry = {
      class: 'person',
      terms: [
        { lang: 'ar', text: 'حفتر', status: 'preferred' },
        { lang: 'en', text: 'Haftar', status: 'preferred' },
      ],
    } as const;
    value(await addEntry(deps(), owner, { glossaryId, entry }));
    const { segments } = await bring(projectId, 'خسائر فادحة لحفتر في المعارك.');
    const { terms } = await help(projectId, segments[0]!);
    expect(terms).toMatchObject([{ core: 'حفتر', why: 'clitic', renderings: [{ text: 'Haftar' }] }]);
  });

  test('answers a stale save with both texts and changes nothing', async () => {
    const { projectId } = await project();
    const { segments } = await bring(projectId, ARTICLE);
    await put(projectId, segments[1]!, 'mine', 'draft');
    expect(await put(projectId, segments[1]!, 'theirs', 'draft')).toMatchObject({
      kind: 'conflict',
      current: { targetText: 'mine' },
    });
  });
});
