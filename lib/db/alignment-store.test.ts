import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AlignmentState, Bead } from '../align/alignment';
import { type Operation, operate } from '../align/operations';
import { applyPatch, inverse } from '../align/patch';
import { newId } from '../io/clock';
import type { AlignmentKey } from '../workbench/ports/alignments';
import { alignmentStore } from './alignment-store';
import { projectStore } from './project-store';
import { onEveryDatabase } from './testing/databases';
import { ACTOR_ID } from './testing/samples.testkit';

const bead = (source: number, target: number): Bead => ({
  source,
  target,
  confidence: 60,
  reasons: ['length'],
  state: 'automatic',
  isLocked: false,
  unit: null,
});
const sentences = (name: string, count: number) =>
  Array.from({ length: count }, (_, i) => ({
    text: `${name} ${i} نص`,
    role: 'body' as const,
    block: i,
    isExcluded: false,
  }));
const START: AlignmentState = {
  source: sentences('s', 6),
  target: sentences('t', 6),
  beads: [bead(1, 1), bead(1, 2), bead(2, 0), bead(1, 1), bead(0, 1), bead(1, 1)],
};
const place = fc.nat(7);
const side = fc.constantFrom('source' as const, 'target' as const);
const direction = fc.constantFrom('up' as const, 'down' as const);
const anyOperation: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({ kind: fc.constant('link' as const), at: place, count: fc.constant(2) }),
  fc.record({ kind: fc.constant('unlink' as const), at: place }),
  fc.record({ kind: fc.constant('move' as const), side, sentence: place, direction }),
  fc.record({ kind: fc.constant('shift' as const), side, at: place, direction }),
  fc.record({ kind: fc.constant('splitSentence' as const), side, sentence: place, offset: fc.constant(3) }),
  fc.record({ kind: fc.constant('joinSentences' as const), side, sentence: place }),
  fc.record({ kind: fc.constant('exclude' as const), side, sentence: place, isExcluded: fc.boolean() }),
  fc.record({ kind: fc.constant('confirmAbove' as const), confidence: fc.constantFrom(50, 100) }),
  fc.record({ kind: fc.constant('swap' as const), side, sentence: place }),
  fc.record({
    kind: fc.constant('insert' as const),
    at: place,
    side,
    sentence: place,
    text: fc.constantFrom('', 'new'),
  }),
  fc.record({ kind: fc.constant('linkSegments' as const), source: place, target: place }),
);

onEveryDatabase('alignment store', ({ client }) => {
  const store = () => alignmentStore(client());
  const create = async (state: AlignmentState = START): Promise<AlignmentKey> => {
    const projectId = newId();
    const languages = { sourceLang: 'ar', targetLang: 'en' };
    await projectStore(client()).create({ id: projectId, name: 'p', description: '', isSample: false, ...languages });
    const key = { projectId, alignmentId: newId() };
    const documents = { sourceDocumentId: null, targetDocumentId: null, ignoresStructure: false };
    await store().create({ ...key, ...languages, ...documents, name: 'مقال', state });
    return key;
  };
  const stateOf = async (key: AlignmentKey) => (await store().get(key))!;
  const perform = async (key: AlignmentKey, operation: Operation) => {
    const { alignment, state } = await stateOf(key);
    const patch = operate(state, operation);
    if (!patch) return null;
    const change = { kind: 'do', name: operation.kind, backward: inverse(state, patch) } as const;
    return store().apply(key, { version: alignment.version, patch, change, actorId: ACTOR_ID });
  };
  const step = async (key: AlignmentKey, direction: 'undo' | 'redo') => {
    const { alignment } = await stateOf(key);
    const next = await store().nextStep(key, direction);
    if (!next) return null;
    const change = { kind: direction, step: next.step } as const;
    return store().apply(key, { version: alignment.version, patch: next.patch, change, actorId: ACTOR_ID });
  };

  test('gives an alignment back as it was stored, and counts what is in it', async () => {
    const key = await create();
    expect(await stateOf(key)).toMatchObject({ state: START, canUndo: false, canRedo: false });
    const [view] = await store().list(key.projectId);
    expect(view).toMatchObject({ name: 'مقال', version: 0, beads: 6, confirmed: 0, doubtful: 6 });
  });

  test('is in the database what the operations make of it, and undo and redo lead along the whole way', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyOperation, { minLength: 1, maxLength: 6 }), async (operations) => {
        const key = await create();
        const states = [START];
        for (const operation of operations) {
          const patch = operate(states.at(-1)!, operation);
          const outcome = await perform(key, operation);
          expect(outcome === null).toBe(patch === null);
          if (patch) states.push(applyPatch(states.at(-1)!, patch));
          expect((await stateOf(key)).state).toEqual(states.at(-1));
        }
        for (const before of states.slice(0, -1).reverse()) {
          await step(key, 'undo');
          expect((await stateOf(key)).state).toEqual(before);
        }
        expect(await step(key, 'undo')).toBeNull();
        for (const after of states.slice(1)) {
          await step(key, 'redo');
          expect((await stateOf(key)).state).toEqual(after);
        }
        expect(await step(key, 'redo')).toBeNull();
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  test('tells what happened since a version, with the names of the steps', async () => {
    const key = await create();
    const [first, second] = [newId(), newId()];
    for (const [stepId, at] of [
      [first, 0],
      [second, 1],
    ] as const) {
      const { alignment, state } = await stateOf(key);
      const patch = operate(state, { kind: 'lock', at, isLocked: true })!;
      const change = { kind: 'do', name: 'lock', backward: inverse(state, patch) } as const;
      await store().apply(key, { version: alignment.version, patch, change, actorId: ACTOR_ID, stepId });
    }
    await step(key, 'undo');
    expect(await store().changesSince(key, 1)).toMatchObject({
      version: 3,
      lastStepId: null,
      steps: [{ version: 2, kind: 'lock', stepId: second }],
    });
    expect(await store().changesSince(key, 3)).toMatchObject({ version: 3, steps: [] });
    expect(await store().changesSince({ ...key, alignmentId: newId() }, 0)).toBeNull();
  });

  test('forgets what was undone once something else is done', async () => {
    const key = await create();
    await perform(key, { kind: 'link', at: 0, count: 2 });
    await step(key, 'undo');
    expect(await stateOf(key)).toMatchObject({ canUndo: false, canRedo: true });
    await perform(key, { kind: 'unlink', at: 1 });
    expect(await stateOf(key)).toMatchObject({ canUndo: true, canRedo: false });
  });

  test('refuses a change of an old version and leaves everything as it was', async () => {
    const key = await create();
    const patch = operate(START, { kind: 'link', at: 0, count: 2 })!;
    const change = { kind: 'do', name: 'link', backward: inverse(START, patch) } as const;
    const input = { version: 0, patch, change, actorId: ACTOR_ID };
    expect(await store().apply(key, input)).toEqual({ version: 1, canUndo: true, canRedo: false });
    expect(await store().apply(key, input)).toBeNull();
    expect((await stateOf(key)).alignment.version).toBe(1);
  });

  test('lets exactly one of many changes of the same version through', async () => {
    const key = await create();
    const patch = operate(START, { kind: 'lock', at: 0, isLocked: true })!;
    const change = { kind: 'do', name: 'lock', backward: inverse(START, patch) } as const;
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () => store().apply(key, { version: 0, patch, change, actorId: ACTOR_ID })),
    );
    expect(outcomes.filter((outcome) => outcome !== null)).toHaveLength(1);
  });

  test('writes nothing of a change that would leave a segment without a bead', async () => {
    const key = await create();
    const patch = { source: [], target: [], beads: [{ at: 0, remove: 1, insert: [] }] };
    const change = { kind: 'do', name: 'link', backward: patch } as const;
    await expect(store().apply(key, { version: 0, patch, change, actorId: ACTOR_ID })).rejects.toThrow('cover');
    expect((await stateOf(key)).state).toEqual(START);
  });

  test('keeps the order through changes in the middle of a long alignment', async () => {
    const count = 5000;
    const long = { source: sentences('s', count), target: sentences('t', count), beads: Array(count).fill(bead(1, 1)) };
    const key = await create(long);
    await perform(key, { kind: 'splitSentence', side: 'source', sentence: 2, offset: 3 });
    await perform(key, { kind: 'link', at: 1, count: 2 });
    const { state } = await stateOf(key);
    expect(state.source).toHaveLength(count + 1);
    expect(state.beads).toHaveLength(count - 1);
    expect(state.beads[1]).toMatchObject({ source: 3, target: 2 });
    expect(state.source.at(-1)).toEqual(long.source.at(-1));
  }, 60_000);

  test('removes an alignment with its history', async () => {
    const key = await create();
    await perform(key, { kind: 'link', at: 0, count: 2 });
    expect(await store().rename(key, 'new')).toBe(true);
    expect(await store().remove(key)).toBe(true);
    expect(await store().get(key)).toBeNull();
    expect(await store().remove(key)).toBe(false);
  });
});
