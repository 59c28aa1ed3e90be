import { describe, expect, test } from 'vitest';
import type { AlignmentState } from '@/lib/align/alignment';
import { bead, sentences } from '@/lib/align/alignment.testkit';
import { type Operation, operate } from '@/lib/align/operations';
import { applyPatch, inverse, type Patch } from '@/lib/align/patch';
import { fail, ok } from '@/lib/core/result';
import type { AlignmentChangeView, AlignmentPageView } from '@/lib/workbench/views/alignment';
import type { AlignmentApi } from './alignment-api';
import { AlignmentSession } from './alignment-session';
import type { SessionEvent } from './session-types';
import type { UnsentStep, UnsentSteps } from './unsent-steps';

const START: AlignmentState = {
  source: sentences(3, (n) => 'abc'[n]!),
  target: sentences(3, (n) => 'xyz'[n]!),
  beads: [bead(1, 1), bead(1, 1), bead(1, 1)],
};

/** A server with a history of its own, which can be told to fail. */
function server() {
  let state = START;
  let version = 0;
  let down = 0;
  let losesAnswers = 0;
  let lastStepId = '';
  const steps: AlignmentChangeView[] = [];
  const past: Patch[] = [];
  const requests: string[] = [];
  const step = (patch: Patch, stepId: string, kind = 'undo') => {
    lastStepId = stepId;
    if (kind !== 'undo') steps.push({ version: version + 1, kind, author: 'A. B.', at: '', stepId });
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
    async changes(since) {
      reach('changes');
      return ok({ version, lastStepId, steps: steps.filter((each) => each.version > since) });
    },
    async operate(based, stepId, operation) {
      reach(operation.kind);
      if (based !== version) return stale(stepId);
      const patch = operate(state, operation);
      if (!patch) return fail({ code: 'alignmentRefused' });
      past.push(inverse(state, patch));
      return step(patch, stepId, operation.kind);
    },
    async step(based, stepId) {
      reach('undo');
      if (based !== version) return stale(stepId);
      const patch = past.pop();
      return patch ? step(patch, stepId) : fail({ code: 'alignmentRefused' });
    },
    realign: async () => ok({ jobId: 'job' }),
    segmentation: async () => fail({ code: 'documentNotFound' }),
    names: async () => fail({ code: 'noWrittenGlossary' }),
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
    change: (operation: Operation) => step(operate(state, operation)!, 'theirs', operation.kind),
  };
}

/** A browser's storage, which outlives a page. */
function storage() {
  const kept = new Map<string, UnsentStep>();
  const steps: UnsentSteps = {
    keep: (step) => kept.set(step.stepId, step),
    forget: (stepId) => kept.delete(stepId),
    left: async () => [...kept.values()],
  };
  return { kept, steps };
}

function session(far = server(), stored = storage(), start = START, version = 0) {
  const events: SessionEvent[] = [];
  const view = {
    alignment: { version } as AlignmentPageView['alignment'],
    state: start,
    canUndo: false,
    canRedo: false,
  };
  const near = new AlignmentSession(
    view,
    far.api,
    (event) => events.push(event),
    stored.steps,
    async () => undefined,
  );
  const settled = async () => {
    for (let i = 0; i < 200 && near.read().save !== 'saved'; i++) await Promise.resolve();
    expect(near.read().save).toBe('saved');
  };
  return { far, near, events, settled, stored };
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

  test('never writes over what somebody else did: what can follow does, both sides of the rest are told', async () => {
    const { far, near, events, settled, stored } = session();
    far.change({ kind: 'link', at: 1, count: 2 });
    near.perform(confirm(0));
    near.perform({ kind: 'unlink', at: 1 });
    await settled();
    expect(near.read().state).toEqual(far.state());
    expect(far.state().beads.map(({ state, source }) => [state, source])).toEqual([
      ['confirmed', 1],
      ['automatic', 2],
    ]);
    expect(events).toMatchObject([
      { kind: 'conflict', theirs: [{ kind: 'link' }], kept: 1, lost: [{ kind: 'unlink' }] },
    ]);
    expect(stored.kept.size).toBe(0);
  });

  test('knows its own step again when somebody else acts after its answer got lost', async () => {
    const { far, near, events, settled } = session();
    far.loseAnswer();
    near.perform(confirm(0));
    near.perform(confirm(1));
    await Promise.resolve();
    far.change(confirm(2));
    await settled();
    expect(far.state().beads.map(({ state }) => state)).toEqual(['confirmed', 'confirmed', 'confirmed']);
    expect(near.read().state).toEqual(far.state());
    expect(events).toMatchObject([{ kind: 'conflict', theirs: [{ kind: 'setState' }], kept: 1, lost: [] }]);
  });

  test('sends what an earlier visit left behind, in order and once', async () => {
    const stored = storage();
    const far = server();
    const first = session(far, stored);
    far.fail(1_000_000);
    first.near.perform(confirm(0));
    first.near.perform({ kind: 'link', at: 1, count: 2 });
    first.near.step('undo');
    await Promise.resolve();
    expect(first.near.read()).toMatchObject({ save: 'retrying', unsent: 3 });
    first.near.end();
    far.fail(0);
    const { near, events, settled } = session(far, stored);
    await near.resume();
    await settled();
    expect(far.state().beads.map(({ state }) => state)).toEqual(['confirmed', 'automatic', 'automatic']);
    expect(near.read()).toMatchObject({ version: 3, unsent: 0, state: far.state() });
    expect(events[0]).toEqual({ kind: 'resumed', count: 3 });
    expect(stored.kept.size).toBe(0);
  });

  test('does not send again what had arrived before the page was closed', async () => {
    const stored = storage();
    const far = server();
    const first = session(far, stored);
    far.loseAnswer();
    first.near.perform(confirm(0));
    first.near.perform(confirm(1));
    first.near.end();
    await Promise.resolve();
    const { near, settled } = session(far, stored, far.state(), 1);
    await near.resume();
    await settled();
    expect(far.requests.filter((name) => name === 'setState')).toHaveLength(2);
    expect(far.state().beads.map(({ state }) => state)).toEqual(['confirmed', 'confirmed', 'automatic']);
  });

  test('tells what was left behind and cannot be done, since somebody else has been here', async () => {
    const stored = storage();
    const far = server();
    const first = session(far, stored);
    far.fail(1_000_000);
    first.near.perform(confirm(0));
    first.near.end();
    far.fail(0);
    far.change({ kind: 'unlink', at: 2 });
    const { near, events } = session(far, stored, far.state(), 1);
    await near.resume();
    expect(events).toMatchObject([{ kind: 'conflict', theirs: [{ kind: 'unlink' }], kept: 0, lost: [confirm(0)] }]);
    expect(stored.kept.size).toBe(0);
    expect(near.read().state).toEqual(far.state());
  });

  test('sees what somebody else does while nothing is on its way', async () => {
    const { far, near, events } = session();
    await near.look();
    far.change(confirm(2));
    await near.look();
    expect(near.read()).toMatchObject({ version: 1, state: far.state() });
    expect(events).toMatchObject([{ kind: 'changed', theirs: [{ kind: 'setState' }] }]);
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
