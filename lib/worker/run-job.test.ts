import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { fail, ok } from '../core/result';
import type { Actor } from '../workbench/actor';
import type { Deps } from '../workbench/deps';
import type { JobStore } from '../workbench/ports/jobs';
import { type Job, job } from './job';
import { runJob } from './run-job';

const ACTOR: Actor = { userId: 'u', name: '', role: 'owner' };

function house(input: unknown, options: { isCancelled?: boolean; kind?: string } = {}) {
  const outcomes: unknown[] = [];
  const reports: (number | null)[][] = [];
  const jobs = {
    isCancelRequested: async () => options.isCancelled ?? false,
    start: async () => ({ kind: options.kind ?? 'count', input, actorId: 'u' }),
    report: async (_id, done, total) => void reports.push([done, total]),
    finish: async (_id, outcome) => void outcomes.push(outcome),
  } satisfies Partial<JobStore>;
  return { deps: { jobs } as unknown as Deps, outcomes, reports };
}

const run = async (work: Job<{ upTo: number }>['run'], input: unknown = { upTo: 3 }, options = {}) => {
  const { deps, ...seen } = house(input, options);
  const logged: unknown[] = [];
  const count = job({ kind: 'count', input: z.object({ upTo: z.number() }), run: work });
  const thrown = await runJob('1', {
    deps,
    actorOf: async () => ACTOR,
    log: (event, fields) => logged.push([event, fields]),
    jobs: { count: async () => ({ job: count }) },
  }).then(
    () => null,
    (error: Error) => error,
  );
  return { ...seen, logged, thrown };
};

describe('runJob', () => {
  test('writes what came out, and the last progress even when it came quickly', async () => {
    const { outcomes, reports } = await run(async ({ upTo }, { progress, actor }) => {
      for (let i = 1; i <= upTo; i++) await progress.report(i, upTo);
      return ok(actor.userId);
    });
    expect(outcomes).toEqual([{ state: 'done', result: 'u' }]);
    expect(reports.at(-1)).toEqual([3, 3]);
  });

  test('tells refused, cancelled and wrongly called jobs apart', async () => {
    const refused = await run(async () => fail({ code: 'memoryNotFound' }));
    expect(refused.outcomes).toEqual([{ state: 'failed', failure: { code: 'memoryNotFound' } }]);
    const stopped = await run(async () => fail({ code: 'cancelled' }));
    expect(stopped.outcomes).toEqual([{ state: 'cancelled' }]);
    const wrong = await run(async () => ok(1), { upTo: 'three' });
    expect(wrong.outcomes).toEqual([{ state: 'failed', failure: { code: 'invalidInput' } }]);
    const unknown = await run(async () => ok(1), {}, { kind: 'other' });
    expect(unknown.outcomes).toEqual([{ state: 'failed', failure: { code: 'unknownJob', params: { kind: 'other' } } }]);
  });

  test('does not begin what was cancelled while it waited', async () => {
    const { outcomes } = await run(async () => Promise.reject(new Error('ran')), {}, { isCancelled: true });
    expect(outcomes).toEqual([{ state: 'cancelled' }]);
  });

  test('ends a job with a bug and logs it; leaves one to the queue when the database went away', async () => {
    const bug = await run(async () => Promise.reject(new TypeError('x is not a function')));
    expect(bug).toMatchObject({ thrown: null, outcomes: [{ state: 'failed', failure: { code: 'unexpected' } }] });
    expect(bug.logged).toHaveLength(1);
    const away = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    const again = await run(async () => Promise.reject(away));
    expect(again).toMatchObject({ thrown: away, outcomes: [] });
    const full = await run(async () => Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' })));
    expect(full.outcomes).toEqual([{ state: 'failed', failure: { code: 'diskFull' } }]);
  });
});
