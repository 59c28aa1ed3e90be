import { expect, test } from 'vitest';
import { collect } from '../core/stream';
import { newId } from '../io/clock';
import { memoryStore } from './memory-store';
import { onEveryDatabase } from './testing/databases';
import { ACTOR_ID, unit } from './testing/samples.testkit';

onEveryDatabase('changes of a memory', ({ client }) => {
  const store = () => memoryStore(client());
  const newMemory = async () => {
    const id = newId();
    await store().create({ id, name: id, note: '', isSample: false, sourceLang: 'ar', targetLang: 'en' });
    return id;
  };
  /** Follows a memory by revision, as an index does. */
  const follower = (memory: string) => {
    const texts = new Map<string, string>();
    let revision = 0n;
    return async () => {
      const next = (await store().states([memory])).get(memory)!.revision;
      for await (const { deleted, units } of store().changes(memory, revision)) {
        for (const id of deleted) texts.delete(id);
        for (const { id, targetText } of units) texts.set(id, targetText);
      }
      revision = next;
      return [...texts].sort();
    };
  };
  const truth = async (memory: string) =>
    (await collect(store().units(memory))).map(({ id, targetText }) => [id, targetText]).sort();
  const insert = (memory: string, texts: readonly string[], importRunId: string | null = null) => {
    const units = texts.map((text) => unit(`نص ${text.slice(0, 1)}`, text, { changedAt: new Date() }));
    return store().insert(memory, units, { importRunId, policy: 'keepNewest', actorId: ACTOR_ID });
  };

  test('bring a follower to what is stored after every kind of change', async () => {
    const memory = await newMemory();
    const follow = follower(memory);
    const importRunId = newId();
    const first = async () => (await collect(store().units(memory)))[0]!;
    const steps = [
      () => insert(memory, ['a', 'b', 'c']),
      async () => {
        const { memoryId: _memory, revision, ...draft } = await first();
        await store().replace(memory, { ...draft, targetText: 'changed' }, revision, ACTOR_ID);
      },
      async () => store().removeUnits(memory, [(await first()).id], ACTOR_ID),
      () => insert(memory, ['b2', 'd'], importRunId), // takes the place of b
      () => store().undoImport(memory, importRunId, ACTOR_ID), // and gives it back
      async () => {},
    ];
    expect(await follow()).toEqual([]);
    for (const step of steps) {
      await step();
      const now = await truth(memory);
      expect(await follow()).toEqual(now);
      expect((await store().states([memory])).get(memory)!.units).toBe(now.length);
    }
    expect(await truth(memory)).toHaveLength(2);
    expect(await follower(memory)()).toEqual(await truth(memory));
  });

  test('come page by page without losing any', async () => {
    const memory = await newMemory();
    const follow = follower(memory);
    await insert(memory, ['a']);
    await follow();
    const many = Array.from({ length: 5003 }, (_, i) => unit(`جملة ${i}`, `sentence ${i}`));
    await store().insert(memory, many, { importRunId: null, policy: 'keepBoth', actorId: ACTOR_ID });
    expect(await follow()).toHaveLength(5004);
    expect(await follower(memory)()).toHaveLength(5004);
  });

  test('are none where there is no memory', async () => {
    expect(await store().states([newId()])).toEqual(new Map());
    expect(await collect(store().changes(newId(), 0n))).toEqual([]);
  });
});
