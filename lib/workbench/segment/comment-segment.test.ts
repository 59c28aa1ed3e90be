import { expect, test } from 'vitest';
import { databaseDeps } from '../../db/deps';
import { onEveryDatabase } from '../../db/testing/databases';
import { ACTOR_ID } from '../../db/testing/samples.testkit';
import { outside } from '../../io/outside';
import type { Actor } from '../actor';
import { importDocument } from '../document/import-document';
import { openDocument } from '../document/manage-document';
import { createProject } from '../project/create-project';
import { addComment, documentComments, resolveComment } from './comment-segment';
import { joinSegments, undoResegment } from './resegment';

const owner: Actor = { userId: ACTOR_ID, name: 'R. K.', role: 'owner' };

onEveryDatabase('comments on segments', ({ client }) => {
  const deps = () => databaseDeps(client(), outside);
  const value = <T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T => {
    if (!result.ok) throw new Error(result.error.code);
    return result.value;
  };
  const bring = async () => {
    const draft = { name: outside.newId(), sourceLang: 'ar', targetLang: 'en' };
    const { projectId } = value(await createProject(deps(), owner, draft));
    const input = { projectId, name: 'a', encoding: 'utf-8', format: 'plain', text: 'وصل الوفد. جلس الوزير.' } as const;
    const key = { projectId, documentId: value(await importDocument(deps(), owner, input)).documentId };
    const { segments } = value(await openDocument(deps(), owner, key));
    const comments = async () => value(await documentComments(deps(), owner, key));
    const say = (text: string, segmentId = segments[1]!.id) =>
      addComment(deps(), owner, { projectId, segmentId, text });
    return { projectId, segments, comments, say };
  };

  test('stand in the order they were made, and can be resolved and reopened', async () => {
    const { projectId, comments, say } = await bring();
    const first = value(await say(' من الوزير؟ '));
    value(await say('وزير النقل'));
    const resolve = (isResolved: boolean) =>
      resolveComment(deps(), owner, { projectId, commentId: first.id, isResolved });
    value(await resolve(true));
    expect((await comments()).map(({ text, isResolved }) => [text, isResolved])).toEqual([
      ['من الوزير؟', true],
      ['وزير النقل', false],
    ]);
    value(await resolve(false));
    expect((await comments()).every(({ isResolved }) => !isResolved)).toBe(true);
  });

  test('are refused when empty, endless, or about nothing', async () => {
    const { projectId, say } = await bring();
    expect(await say('  ')).toMatchObject({ error: { code: 'commentLength' } });
    expect(await say('x'.repeat(4001))).toMatchObject({ error: { code: 'commentLength' } });
    expect(await say('x', outside.newId())).toMatchObject({ error: { code: 'segmentNotFound' } });
    const nobody = { projectId, commentId: outside.newId(), isResolved: true };
    expect(await resolveComment(deps(), owner, nobody)).toMatchObject({ error: { code: 'commentNotFound' } });
  });

  test('go with a segment that is joined to another, and come back with it', async () => {
    const { projectId, segments, comments, say } = await bring();
    value(await say('عن الثاني'));
    const [one, other] = segments;
    const next = { id: other!.id, version: other!.version };
    const input = { projectId, segmentId: one!.id, version: one!.version, next };
    const { changeId } = value(await joinSegments(deps(), owner, input));
    expect((await comments()).map(({ segmentId }) => segmentId)).toEqual([one!.id]);
    value(await undoResegment(deps(), owner, { projectId, changeId }));
    expect((await comments()).map(({ segmentId }) => segmentId)).toEqual([other!.id]);
  });
});
