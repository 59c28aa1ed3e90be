import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { textContent } from '@/lib/text/inline';
import type { SegmentView } from '@/lib/workbench/views/segment';
import type { SegmentEdit } from './editor-store';
import { createSaveQueue, type SaveAnswer, type UnsentEdit } from './save-queue';
import { segmentOf } from './segment.testkit';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const draft = (text: string): SegmentEdit => ({
  target: textContent(text),
  status: 'draft',
  origin: { kind: 'typed' },
});

/** A server with one segment: accepts what is based on the current version, says conflict otherwise. */
function setUp(behave: { lost?: () => 'before' | 'after' | false; delayMs?: number } = {}) {
  let stored = segmentOf({ id: 's' });
  const kept = new Map<string, UnsentEdit>();
  const log = { sent: [] as string[], overlap: 0, conflicts: [] as [UnsentEdit, SegmentView][], saved: [] as string[] };
  let running = 0;
  let known = 0;
  const queue = createSaveQueue({
    async send({ version, target, status, origin }): Promise<SaveAnswer> {
      if (++running > 1) log.overlap++;
      await new Promise((resolve) => setTimeout(resolve, behave.delayMs ?? 50));
      running--;
      const lost = behave.lost?.() ?? false;
      if (lost === 'before') throw new TypeError('failed to fetch');
      const targetText = target.map((node) => (node.kind === 'text' ? node.text : '')).join('');
      if (version !== stored.version) {
        if (lost) throw new TypeError('failed to fetch');
        return { kind: 'conflict', current: stored };
      }
      log.sent.push(targetText);
      stored = { ...stored, target, targetText, status, origin, version: version + 1 };
      if (lost) throw new TypeError('failed to fetch');
      return { kind: 'saved', segment: stored, propagated: [] };
    },
    keep: (edit) => kept.set(edit.segmentId, edit),
    forget: (id) => kept.delete(id),
    onSaved: (segment) => {
      known = segment.version;
      log.saved.push(segment.targetText);
    },
    onConflict: (mine, current) => log.conflicts.push([mine, current]),
    onFailed: () => {},
    onState: () => {},
  });
  return {
    queue,
    kept,
    log,
    stored: () => stored,
    /** The version the client last heard of. */
    known: () => known,
    somebodyWrites: (text: string) => {
      stored = {
        ...stored,
        target: textContent(text),
        targetText: text,
        status: 'translated',
        version: stored.version + 1,
      };
    },
  };
}

describe('createSaveQueue', () => {
  test('waits for a pause, then sends what was typed last', async () => {
    const { queue, log, kept } = setUp();
    queue.edit('s', 0, draft('a'));
    queue.edit('s', 0, draft('ab'));
    expect(kept.get('s')?.target).toEqual(textContent('ab'));
    await vi.runAllTimersAsync();
    expect(log.sent).toEqual(['ab']);
    expect(kept.size).toBe(0);
    expect(queue.states()).toEqual([]);
  });

  test('sends what was typed during a save after it, based on its version', async () => {
    const { queue, log, stored } = setUp({ delayMs: 500 });
    queue.edit('s', 0, draft('a'), true);
    await vi.advanceTimersByTimeAsync(100);
    queue.edit('s', 0, draft('ab'));
    await vi.runAllTimersAsync();
    expect(log.sent).toEqual(['a', 'ab']);
    expect(stored().version).toBe(2);
  });

  test('keeps the edit until the server answers, however often it must try', async () => {
    let failures = 3;
    const { queue, log, kept, stored } = setUp({ lost: () => (failures-- > 0 ? 'before' : false) });
    queue.edit('s', 0, draft('a'), true);
    await vi.advanceTimersByTimeAsync(60);
    expect(queue.stateOf('s')).toBe('retrying');
    expect(kept.has('s')).toBe(true);
    await vi.runAllTimersAsync();
    expect(log.conflicts).toEqual([]);
    expect([stored().targetText, kept.size]).toEqual(['a', 0]);
  });

  test('an answer that was lost is not taken for a conflict', async () => {
    let once = true;
    const { queue, log, stored } = setUp({
      lost: () => {
        const lost = once ? ('after' as const) : false;
        once = false;
        return lost;
      },
    });
    queue.edit('s', 0, draft('a'), true);
    await vi.runAllTimersAsync();
    expect(log.conflicts).toEqual([]);
    expect(stored()).toMatchObject({ targetText: 'a', version: 1 });
    expect(queue.states()).toEqual([]);
  });

  test('overwrites nobody: a stale edit is held back until somebody decides', async () => {
    const { queue, log, stored, kept, somebodyWrites } = setUp();
    somebodyWrites('theirs');
    queue.edit('s', 0, draft('mine'), true);
    await vi.runAllTimersAsync();
    expect(log.conflicts.map(([mine, current]) => [mine.target, current.targetText])).toEqual([
      [textContent('mine'), 'theirs'],
    ]);
    expect(stored().targetText).toBe('theirs');
    expect(kept.has('s')).toBe(true);

    queue.edit('s', 0, draft('mine, longer'));
    queue.flush();
    await vi.runAllTimersAsync();
    expect(stored().targetText).toBe('theirs');

    queue.resolve('s', 'mine');
    await vi.runAllTimersAsync();
    expect(stored()).toMatchObject({ targetText: 'mine, longer', version: 2 });
    expect(kept.size).toBe(0);
  });

  test('gives the edit up when the stored text is chosen', async () => {
    const { queue, log, stored, kept, somebodyWrites } = setUp();
    somebodyWrites('theirs');
    queue.edit('s', 0, draft('mine'), true);
    await vi.runAllTimersAsync();
    queue.resolve('s', 'theirs');
    expect([stored().targetText, kept.size, log.saved.at(-1)]).toEqual(['theirs', 0, 'theirs']);
  });

  test('the last text arrives, once and in order, whatever gets lost on the way', async () => {
    const step = fc.record({ waitMs: fc.nat(1500), now: fc.boolean() });
    const losses = fc.array(fc.constantFrom('before' as const, 'after' as const, false as const), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), losses, async (steps, lost) => {
        const left = [...lost];
        const { queue, log, stored, kept, known } = setUp({ lost: () => left.shift() ?? false });
        for (const [i, { waitMs, now }] of steps.entries()) {
          queue.edit('s', known(), draft(`text ${i}`), now);
          await vi.advanceTimersByTimeAsync(waitMs);
        }
        await vi.runAllTimersAsync();
        expect(log.conflicts).toEqual([]);
        expect(stored().targetText).toBe(`text ${steps.length - 1}`);
        expect(log.overlap).toBe(0);
        expect(log.sent).toEqual([...log.sent].sort());
        expect(kept.size).toBe(0);
      }),
      { numRuns: 60 },
    );
  });
});
