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
import { segmentHistory, setSegmentLocked } from '../segment/segment-state';
import type { ReplaceQuery } from '../views/replace';
import { previewReplace } from './preview-replace';
import { replaceTexts, undoReplace } from './replace-texts';

const owner: Actor = { userId: ACTOR_ID, name: 'R. K.', role: 'owner' };
const TEXT = 'وصل حفتر.\n\nعاد حفتر.\n\nقال حفتر.';
const silent = { report: async () => {}, isCancelled: async () => false };

onEveryDatabase('find and replace', ({ client }) => {
  const deps = () => databaseDeps(client(), outside);
  const value = <T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T => {
    if (!result.ok) throw new Error(result.error.code);
    return result.value;
  };
  async function bring(
    targets: readonly string[] = ['Hifter arrived.', 'Hifter, hifter returned.', 'Hifterland spoke.'],
  ) {
    const draft = { name: outside.newId(), sourceLang: 'ar', targetLang: 'en' };
    const { projectId } = value(await createProject(deps(), owner, draft));
    const input = { projectId, name: 'a', encoding: 'utf-8', format: 'plain', text: TEXT } as const;
    const { documentId } = value(await importDocument(deps(), owner, input));
    const segments = async () => value(await openDocument(deps(), owner, { projectId, documentId })).segments;
    for (const [i, { id: segmentId, version }] of (await segments()).entries()) {
      const target = textContent(targets[i]!);
      const state = { target, status: 'translated', origin: { kind: 'typed' } } as const;
      value(await saveSegment(deps(), owner, { projectId, segmentId, version, ...state }));
    }
    const texts = async () => (await segments()).map(({ targetText }) => targetText);
    const query: ReplaceQuery = {
      projectId,
      documentId: null,
      find: 'hifter',
      by: 'case',
      isWord: true,
      replacement: 'Haftar',
    };
    const changes = [{ documentId, changeId: outside.newId() }];
    const replace = (change: Partial<ReplaceQuery> = {}, skip: readonly string[] = []) =>
      replaceTexts(deps(), owner, { query: { ...query, ...change }, skip, changes }, silent);
    return { projectId, segments, texts, query, changes, replace };
  }

  test('shows what it would do and does just that, as one change that is taken back', async () => {
    const { projectId, segments, texts, query, replace } = await bring();
    const before = await texts();
    const preview = value(await previewReplace(deps(), owner, query));
    expect(preview).toMatchObject({ segments: 2, places: 3, locked: 0, isPartial: false });
    const [, hit] = preview.hits;
    expect(hit!.after.text).toBe('Haftar, Haftar returned.');
    expect(hit!.after.spans.map(({ start, end }) => hit!.after.text.slice(start, end))).toEqual(['Haftar', 'Haftar']);
    expect(await texts()).toEqual(before);

    const outcome = value(await replace());
    expect(outcome).toMatchObject({ segments: 2, left: 0 });
    expect(await texts()).toEqual(['Haftar arrived.', 'Haftar, Haftar returned.', 'Hifterland spoke.']);
    const [first] = await segments();
    expect(first).toMatchObject({ status: 'translated', version: 2 });
    expect(value(await segmentHistory(deps(), owner, { projectId, segmentId: first!.id }))[0]).toMatchObject({
      version: 2,
    });

    expect(value(await undoReplace(deps(), owner, outcome, silent))).toMatchObject({ segments: 2, left: 0 });
    expect(await texts()).toEqual(before);
  });

  test('leaves alone what is locked or was not wanted', async () => {
    const { projectId, segments, texts, query, replace } = await bring();
    const [first, second] = await segments();
    value(await setSegmentLocked(deps(), owner, { projectId, segmentId: first!.id, isLocked: true }));
    expect(value(await previewReplace(deps(), owner, query))).toMatchObject({ segments: 1, locked: 1 });
    expect(value(await replace({}, [second!.id]))).toMatchObject({ segments: 0, changes: [] });
    expect((await texts())[0]).toBe('Hifter arrived.');
  });

  test('run again after a kill it is done once', async () => {
    const { texts, replace } = await bring(['a b', 'c', 'd']);
    const before = await texts();
    const more = { find: 'a', replacement: 'a a' };
    const outcome = value(await replace(more));
    expect(outcome).toMatchObject({ segments: 1, isPartial: false });
    expect(await replace(more)).toEqual({ ok: true, value: outcome });
    expect((await texts())[0]).toBe('a a b');
    const undo = () => undoReplace(deps(), owner, outcome, silent);
    expect(value(await undo())).toMatchObject({ segments: 1, left: 0, changes: [], isPartial: false });
    expect(value(await undo())).toMatchObject({ segments: 1, left: 0, changes: [] });
    expect(await texts()).toEqual(before);
  });

  test('run again after a kill where nothing fits any longer, it can still be taken back', async () => {
    const { texts, replace } = await bring();
    const before = await texts();
    await replace();
    const again = value(await replace());
    expect(again).toMatchObject({ segments: 2, left: 0 });
    await undoReplace(deps(), owner, again, silent);
    expect(await texts()).toEqual(before);
  });

  test('stopped half-way, it says so and can be taken back', async () => {
    const { projectId, texts, query, changes } = await bring();
    const before = await texts();
    const more = [...changes, { documentId: outside.newId(), changeId: outside.newId() }];
    const stopped = { ...silent, isCancelled: async () => true };
    const input = { query, skip: [], changes: more };
    const outcome = value(await replaceTexts(deps(), owner, input, stopped));
    expect(outcome).toEqual({ projectId, changes, segments: 2, left: 0, isPartial: true });
    expect(value(await undoReplace(deps(), owner, { projectId, changes: more }, stopped))).toMatchObject({
      segments: 2,
      changes: more.slice(1),
      isPartial: true,
    });
    expect(await texts()).toEqual(before);
  });

  test('an expression that runs out of time leaves the way back for what it has changed', async () => {
    const { texts, query, changes } = await bring(['On 25.11.2026', 'x', 'y']);
    const before = await texts();
    const tired = (...input: Parameters<ReturnType<typeof deps>['pattern']>) => {
      const pattern = outside.pattern(...input)!;
      let calls = 0;
      return {
        ...pattern,
        find: (found: readonly string[]) => (calls++ > 0 ? Promise.resolve(null) : pattern.find(found)),
      };
    };
    const { documentId } = changes[0]!;
    const input = {
      query: { ...query, by: 'regex', find: '\\d+', replacement: '#' } as const,
      skip: [],
      changes: [...changes, { documentId, changeId: outside.newId() }],
    };
    const outcome = value(await replaceTexts({ ...deps(), pattern: tired }, owner, input, silent));
    expect(outcome).toMatchObject({ changes, segments: 1, isPartial: true });
    await undoReplace(deps(), owner, outcome, silent);
    expect(await texts()).toEqual(before);
  });

  test('an expression quotes what it found, and one without end is stopped', async () => {
    const { texts, query, replace } = await bring(['On 25.11.2026', 'x', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!']);
    const dates = { by: 'regex', find: '(\\d+)\\.(\\d+)\\.(\\d+)', replacement: '$3-$2-$1' } as const;
    value(await replace(dates));
    expect((await texts())[0]).toBe('On 2026-11-25');
    const endless = { ...query, by: 'regex', find: '(a+)+$' } as const;
    expect(await previewReplace(deps(), owner, endless)).toMatchObject({ error: { code: 'patternTooSlow' } });
    for (const find of ['(', 'a)|(b']) {
      expect(await previewReplace(deps(), owner, { ...endless, find })).toMatchObject({
        error: { code: 'patternInvalid' },
      });
    }
  });

  test('what somebody changed since is not taken back', async () => {
    const { projectId, segments, texts, replace } = await bring();
    const outcome = value(await replace());
    const [first] = await segments();
    const state = { target: textContent('The marshal arrived.'), status: 'translated', origin: null } as const;
    value(await saveSegment(deps(), owner, { projectId, segmentId: first!.id, version: first!.version, ...state }));
    expect(value(await undoReplace(deps(), owner, outcome, silent))).toMatchObject({ segments: 0, left: 2 });
    expect((await texts())[1]).toBe('Haftar, Haftar returned.');
  });
});
