import { expect, test } from 'vitest';
import { newId } from '../io/clock';
import { textContent } from '../text/inline';
import type { SegmentSave } from '../workbench/ports/segments';
import { documentStore } from './document-store';
import { memoryStore } from './memory-store';
import { projectStore } from './project-store';
import { segmentStore } from './segment-store';
import { onEveryDatabase } from './testing/databases';
import { ACTOR_ID, documentOf, unit } from './testing/samples.testkit';

onEveryDatabase('segment store', ({ client }) => {
  const store = () => segmentStore(client());
  const project = async (...texts: string[]) => {
    const projectId = newId();
    const draft = { id: projectId, name: 'p', description: '', isSample: false, sourceLang: 'ar', targetLang: 'en' };
    await projectStore(client()).create(draft);
    const document = documentOf(projectId, ...texts);
    await documentStore(client()).insert(document);
    return { projectId, documentId: document.id, segments: await store().inDocument(projectId, document.id) };
  };
  const save = (projectId: string, segmentId: string, version: number, text: string, part: Partial<SegmentSave> = {}) =>
    store().save({
      projectId,
      segmentId,
      version,
      target: textContent(text),
      targetText: text,
      status: 'draft',
      origin: { kind: 'typed' },
      authorId: ACTOR_ID,
      unit: null,
      propagate: false,
      ...part,
    });

  test('keeps the segments of a document in order, with their blocks', async () => {
    const { segments } = await project('أولا', 'ثانيا', 'ثالثا');
    expect(segments.map(({ sourceText, blockIndex }) => [sourceText, blockIndex])).toEqual([
      ['أولا', 0],
      ['ثانيا', 1],
      ['ثالثا', 2],
    ]);
  });

  test('answers a save on an old version with the current segment and changes nothing', async () => {
    const { projectId, segments } = await project('نص');
    const id = segments[0]!.id;
    expect(await save(projectId, id, 0, 'first')).toMatchObject({ kind: 'saved', segment: { version: 1 } });
    expect(await save(projectId, id, 0, 'second')).toMatchObject({
      kind: 'conflict',
      current: { version: 1, targetText: 'first' },
    });
    const history = await store().history(projectId, id);
    expect(history.map(({ targetText }) => targetText)).toEqual(['first']);
  });

  test('lets exactly one of many saves on the same version through', async () => {
    const { projectId, segments } = await project('نص');
    const id = segments[0]!.id;
    const outcomes = await Promise.all(Array.from({ length: 12 }, (_, i) => save(projectId, id, 0, `try ${i}`)));
    expect(outcomes.filter(({ kind }) => kind === 'saved')).toHaveLength(1);
    expect(outcomes.filter(({ kind }) => kind === 'conflict')).toHaveLength(11);
  });

  test('carries a confirmed target to repetitions that nobody translated, and only to those', async () => {
    const { projectId, documentId, segments } = await project('تحرير قريب', 'غيره', 'تحرير قريب', 'تحرير قريب');
    const [first, , second, third] = segments;
    await save(projectId, third!.id, 0, 'by hand', { status: 'translated' });
    const outcome = await save(projectId, first!.id, 0, 'Close to liberation', {
      status: 'translated',
      propagate: true,
    });
    expect(outcome).toMatchObject({ propagated: [{ id: second!.id, targetText: 'Close to liberation' }] });
    const now = await store().inDocument(projectId, documentId);
    expect(now.map(({ targetText }) => targetText)).toEqual([
      'Close to liberation',
      '',
      'Close to liberation',
      'by hand',
    ]);
    expect(now[2]!.origin).toEqual({ kind: 'propagated', fromSegmentId: first!.id });
  });

  test('writes the unit of a confirmed segment in the same transaction, and writes over it the next time', async () => {
    const { projectId, segments } = await project('نص جديد');
    const memoryId = newId();
    const memories = memoryStore(client());
    await memories.create({ id: memoryId, name: 'm', note: '', isSample: false, sourceLang: 'ar', targetLang: 'en' });
    const id = segments[0]!.id;
    const draft = (text: string) => unit('نص جديد', text, { segmentId: id });
    await save(projectId, id, 0, 'new text', { status: 'translated', unit: { memoryId, draft: draft('new text') } });
    await save(projectId, id, 1, 'better text', {
      status: 'translated',
      unit: { memoryId, draft: draft('better text') },
    });
    const page = await memories.page(memoryId, {}, null, 10);
    expect(page.items.map(({ targetText }) => targetText)).toEqual(['better text']);
    expect(page.total).toBe(1);

    const stale = { status: 'translated', unit: { memoryId, draft: draft('stale') } } as const;
    expect((await save(projectId, id, 0, 'stale', stale)).kind).toBe('conflict');
    expect((await memories.page(memoryId, {}, null, 10)).items[0]!.targetText).toBe('better text');
  });

  test('refuses to save a locked segment', async () => {
    const { projectId, segments } = await project('نص');
    const lock = { projectId, segmentId: segments[0]!.id, isLocked: true, actorId: ACTOR_ID };
    expect([await store().setLocked(lock), await store().setLocked(lock)]).toEqual([true, true]);
    const events = await client().outboxEvent.findMany({ where: { projectId, kind: 'segmentLocked' } });
    expect(events).toMatchObject([{ payload: { segmentId: segments[0]!.id, isLocked: true, actorId: ACTOR_ID } }]);
    expect(await store().setLocked({ ...lock, segmentId: newId() })).toBe(false);
    expect((await save(projectId, segments[0]!.id, 0, 'x')).kind).toBe('conflict');
  });

  test('tells the neighbours of a segment', async () => {
    const { projectId, segments } = await project('أولا', 'ثانيا');
    const context = (await store().inContext(projectId, segments[1]!.id))!;
    expect(context.nextFingerprint).toBe('');
    expect(context.previousFingerprint).toMatch(/^[0-9a-f]{16}$/);
    expect(await store().inContext(projectId, newId())).toBeNull();
  });
});
