import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId } from '../io/clock';
import { documentStore } from './document-store';
import { memoryStore } from './memory-store';
import { projectStore } from './project-store';
import { segmentStore } from './segment-store';
import { onEveryDatabase } from './testing/databases';
import { ACTOR_ID, documentOf, segment } from './testing/samples.testkit';

onEveryDatabase('places of segments', ({ client }) => {
  const store = () => segmentStore(client());
  const bring = async (count: number) => {
    const projectId = newId();
    const draft = { id: projectId, name: 'p', description: '', isSample: false, sourceLang: 'ar', targetLang: 'en' };
    await projectStore(client()).create(draft);
    const document = documentOf(projectId, ...Array.from({ length: count }, (_, i) => `نص ${i}`));
    await documentStore(client()).insert(document);
    const rows = () => store().inDocument(projectId, document.id);
    const positions = async () => {
      const all = await client().segment.findMany({ where: { projectId }, orderBy: { position: 'asc' } });
      return all.map(({ position }) => position);
    };
    const put = async (at: number, taken: number, made: number) => {
      const old = (await rows()).slice(at, at + taken);
      const pieces = Array.from({ length: made }, (_, i) => ({ ...segment('جزء'), id: old[i]?.id ?? newId() }));
      const change = {
        projectId,
        documentId: document.id,
        changeId: newId(),
        kind: 'split',
        actorId: ACTOR_ID,
      } as const;
      expect(await store().replaceRun({ ...change, expected: old, pieces })).not.toBeNull();
      return pieces.map(({ id }) => id);
    };
    return { projectId, rows, positions, put };
  };

  test('a split moves nothing that follows, whose versions stay', async () => {
    const { positions, put } = await bring(3);
    const before = await positions();
    await put(0, 1, 2);
    const after = await positions();
    expect(after).toHaveLength(4);
    expect(after.slice(2)).toEqual(before.slice(1));
  });

  test('keep the order of a list, whatever comes and goes, with gaps and without', async () => {
    const step = fc.record({
      at: fc.nat(5),
      taken: fc.integer({ min: 1, max: 2 }),
      made: fc.integer({ min: 1, max: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.boolean(), fc.array(step, { maxLength: 5 }), async (isDense, steps) => {
        const { projectId, rows, positions, put } = await bring(6);
        if (isDense)
          await client()
            .$executeRaw`update "Segment" set position = position / 64 where "projectId" = ${projectId}::uuid`;
        const model = (await rows()).map(({ id }) => id);
        for (const { at, taken, made } of steps) {
          const from = at % model.length;
          const ids = await put(from, taken, made);
          model.splice(from, taken, ...ids);
        }
        expect((await rows()).map(({ id }) => id)).toEqual(model);
        expect(new Set(await positions()).size).toBe(model.length);
      }),
      { numRuns: 15 },
    );
  });

  test('know their neighbours and their number beyond a gap', async () => {
    const { projectId, rows, put } = await bring(3);
    await put(0, 2, 1);
    const [first, last] = await rows();
    expect(await store().inContext(projectId, first!.id)).toMatchObject({ previousFingerprint: '', nextId: last!.id });
    expect(await store().inContext(projectId, last!.id)).toMatchObject({ nextFingerprint: '', nextId: null });
    const memoryId = newId();
    const memory = { id: memoryId, name: memoryId, note: '', isSample: false, sourceLang: 'ar', targetLang: 'en' };
    await memoryStore(client()).create(memory);
    await projectStore(client()).attachMemory(projectId, memoryId, { priority: 0, penalty: 0, isWritten: true });
    const places = await store().places(memoryId, [first!.id, last!.id]);
    expect([first, last].map((one) => places.get(one!.id)?.number)).toEqual([1, 2]);
  });

  test('a change on a skeleton that somebody changed meanwhile is refused', async () => {
    const { projectId, rows } = await bring(1);
    const [one] = await rows();
    const { documentId } = (await store().inContext(projectId, one!.id))!;
    const change = (before: object, after: object) =>
      store().replaceRun({
        projectId,
        documentId,
        changeId: newId(),
        kind: 'split',
        actorId: ACTOR_ID,
        expected: [one!],
        pieces: [{ ...segment('جزء'), id: one!.id }],
        skeleton: { before, after },
      });
    expect(await change({ text: 'other' }, { text: 'mine' })).toBeNull();
    expect(await rows()).toEqual([one]);
    expect(await change({}, { text: 'mine' })).not.toBeNull();
    expect((await documentStore(client()).whole(projectId, documentId))!.skeleton).toEqual({ text: 'mine' });
  });
});
