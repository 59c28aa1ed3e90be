import { describe, expect, test } from 'vitest';
import type { AlignmentState } from '@/lib/align/alignment';
import { type Operation, operate } from '@/lib/align/operations';
import { applyPatch, inverse, type Patch } from '@/lib/align/patch';
import { fail, ok } from '@/lib/core/result';
import type { AlignmentPageView } from '@/lib/workbench/views/alignment';
import type { AlignmentApi } from './alignment-api';
import { AlignmentSession, type SessionEvent } from './alignment-session';

const START: AlignmentState = {
  source: ['a', 'b', 'c'].map((text) => ({ text, role: 'body', block: 0, isExcluded: false })),
  target: ['x', 'y', 'z'].map((text) => ({ text, role: 'body', block: 0, isExcluded: false })),
  beads: [0, 1, 2].map(() => ({
    source: 1,
    target: 1,
    confidence: 90,
    reasons: [],
    state: 'automatic',
    isLocked: false,
    unit: null,
  })),
};

/** A server with a history of its own, which can be told to fail. */
function server() {
  let state = START;
  let version = 0;
  let down = 0;
  let losesAnswers = 0;
  let lastStepId = '';
  const past: Patch[] = [];
  const requests: string[] = [];
  const step = (patch: Patch, stepId: string) => {
    lastStepId = stepId;
    state = applyPatch(state, patch);
    version++;
    if (losesAnswers-- > 0) throw new Error('the answer got lost');
    return ok({ version, patch, canUndo: past.length > 0, canRedo: false });
  };
  const stale = (stepId: string) => fail({ code: stepId === lastStepId ? 'stepArrived' : 'staleEdit' });
  const reach = (name: string) => {
    requests.push(name);
    if (down-- > 0) throw new Error('no connection');
  };
  const api: AlignmentApi = {
    async open() {
      reach('open');
      return ok({ alignment: { version }, state, canUndo: past.length > 0, canRedo: false } as AlignmentPageView);
    },
    async operate(based, stepId, operation) {
      reach(operation.kind);
      if (based !== version) return stale(stepId);
      const patch = operate(state, operation);
      if (!patch) return fail({ code: 'alignmentRefused' });
      past.push(inverse(state, patch));
      return step(patch, stepId);
    },
    async step(based, stepId) {
      reach('undo');
      if (based !== version) return stale(stepId);
      const patch = past.pop();
      return patch ? step(patch, stepId) : fail({ code: 'alignmentRefused' });
    },
    realign: async () => ok({ jobId: 'job' }),
    commit: async () => fail({ code: 'memoryNotFound' }),
  };
  return {
    api,
    requests,
    state: () => state,
    fail: (times: number) => {
      down = times;
    },
    loseAnswer: () => {
      losesAnswers = 1;
    },
    change: (operation: Operation) => step(operate(state, operation)!, 'theirs'),
  };
}

function session() {
  const far = server();
  const events: SessionEvent[] = [];
  const view = {
    alignment: { version: 0 } as AlignmentPageView['alignment'],
    state: START,
    canUndo: false,
    canRedo: false,
  };
  const near = new AlignmentSession(
    view,
    far.api,
    (event) => events.push(event),
    async () => undefined,
  );
  const settled = async () => {
    for (let i = 0; i < 200 && near.read().save !== 'saved'; i++) await Promise.resolve();
    expect(near.read().save).toBe('saved');
  };
  return { far, near, events, settled };
}
const confirm = (at: number): Operation => ({ kind: 'setState', at, state: 'confirmed' });

describe('AlignmentSession', () => {
  test('shows an operation at once and saves in order', async () => {
    const { far, near, settled } = session();
    expect(near.perform({ kind: 'link', at: 0, count: 2 })).toBe(true);
    expect(near.perform(confirm(1))).toBe(true);
    expect(near.read().state.beads).toHaveLength(2);
    await settled();
    expect(far.requests).toEqual(['link', 'setState']);
    expect(far.state()).toEqual(near.read().state);
    expect(near.read()).toMatchObject({ version: 2, canUndo: true });
  });

  test('says when something cannot be done, and sends nothing', async () => {
    const { far, near } = session();
    expect(near.perform({ kind: 'link', at: 2, count: 2 })).toBe(false);
    expect(far.requests).toEqual([]);
  });

  test('lets what is done after an undo follow it', async () => {
    const { far, near, settled } = session();
    near.perform({ kind: 'link', at: 0, count: 2 });
    near.step('undo');
    near.perform(confirm(2));
    await settled();
    expect(near.read().state.beads.map(({ state }) => state)).toEqual(['automatic', 'automatic', 'confirmed']);
    expect(far.state()).toEqual(near.read().state);
  });

  test('tries again when the connection is lost', async () => {
    const { far, near, events, settled } = session();
    far.fail(3);
    near.perform(confirm(0));
    await settled();
    expect(far.state().beads[0]!.state).toBe('confirmed');
    expect(events).toEqual([]);
  });

  test('notices that a step arrived although its answer got lost, and goes on', async () => {
    const { far, near, events, settled } = session();
    far.loseAnswer();
    near.perform(confirm(0));
    near.perform(confirm(1));
    await settled();
    expect(far.state().beads.map(({ state }) => state)).toEqual(['confirmed', 'confirmed', 'automatic']);
    expect(near.read().state).toEqual(far.state());
    expect(events).toEqual([]);
  });

  test('never writes over what somebody else did', async () => {
    const { far, near, events, settled } = session();
    far.change({ kind: 'link', at: 1, count: 2 });
    near.perform(confirm(0));
    near.perform(confirm(1));
    await settled();
    expect(near.read().state).toEqual(far.state());
    expect(far.state().beads.map(({ state }) => state)).toEqual(['automatic', 'automatic']);
    expect(events).toEqual([{ kind: 'stale' }]);
  });

  test('hands over the job that a long alignment is realigned by', async () => {
    const { near, events, settled } = session();
    near.step('realign');
    await settled();
    expect(events).toEqual([{ kind: 'started', jobId: 'job' }]);
    expect(near.read().version).toBe(0);
  });

  test('tells the end of the history', async () => {
    const { near, events, settled } = session();
    near.step('undo');
    await settled();
    expect(events).toEqual([{ kind: 'refused' }]);
  });
});
