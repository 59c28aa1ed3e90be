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
import { saveSegment } from './save-segment';
import { segmentHistory, setSegmentLocked } from './segment-state';

const actor = (role: Actor['role']): Actor => ({ userId: ACTOR_ID, name: 'R. K.', role });

onEveryDatabase('the state of a segment', ({ client }) => {
  const deps = () => databaseDeps(client(), outside);
  const value = <T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T => {
    if (!result.ok) throw new Error(result.error.code);
    return result.value;
  };
  const bring = async () => {
    const draft = { name: outside.newId(), sourceLang: 'ar', targetLang: 'en' };
    const { projectId } = value(await createProject(deps(), actor('owner'), draft));
    const input = { projectId, name: 'a', encoding: 'utf-8', format: 'plain', text: 'وصل الوفد.' } as const;
    const { documentId } = value(await importDocument(deps(), actor('owner'), input));
    const { segments } = value(await openDocument(deps(), actor('owner'), { projectId, documentId }));
    const key = { projectId, segmentId: segments[0]!.id };
    const save = (version: number, text: string) =>
      saveSegment(deps(), actor('translator'), {
        ...key,
        version,
        target: textContent(text),
        status: 'draft',
        origin: { kind: 'typed' },
      });
    return { key, save };
  };

  test('a locked segment takes no save until it is opened again', async () => {
    const { key, save } = await bring();
    value(await setSegmentLocked(deps(), actor('reviewer'), { ...key, isLocked: true }));
    expect(await save(0, 'x')).toMatchObject({ ok: false, error: { code: 'segmentLocked' } });
    expect((await deps().segments.inContext(key.projectId, key.segmentId))!.segment.targetText).toBe('');
    value(await setSegmentLocked(deps(), actor('reviewer'), { ...key, isLocked: false }));
    expect(value(await save(0, 'x'))).toMatchObject({ kind: 'saved' });
  });

  test('a translator does not lock, and nobody locks what is not there', async () => {
    const { key } = await bring();
    const lock = (role: Actor['role'], segmentId: string) =>
      setSegmentLocked(deps(), actor(role), { ...key, segmentId, isLocked: true });
    expect(await lock('translator', key.segmentId)).toMatchObject({ ok: false, error: { code: 'notAllowed' } });
    expect(await lock('owner', outside.newId())).toMatchObject({ ok: false, error: { code: 'segmentNotFound' } });
  });

  test('every state is kept, the latest first', async () => {
    const { key, save } = await bring();
    for (const [version, text] of ['The', 'The delegation', 'The delegation arrived.'].entries())
      value(await save(version, text));
    const history = value(await segmentHistory(deps(), actor('reader'), key));
    expect(history.map((state) => [state.version, state.targetText])).toEqual([
      [3, 'The delegation arrived.'],
      [2, 'The delegation'],
      [1, 'The'],
    ]);
  });
});
