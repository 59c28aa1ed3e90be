import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tmxBatches } from '../../codec/tmx/read';
import { writeTmx } from '../../codec/tmx/write';
import { collect, each } from '../../core/stream';
import { databaseDeps } from '../../db/deps';
import { onEveryDatabase } from '../../db/testing/databases';
import { ACTOR_ID } from '../../db/testing/samples.testkit';
import { outside } from '../../io/outside';
import { fingerprint } from '../../text/fingerprint';
import { textContent } from '../../text/inline';
import { segment, similar } from '../../tm/tm.testkit';
import type { Actor } from '../actor';
import { FileMemory } from './file-memory';
import { importMemory } from './import-memory';
import { createMemory } from './manage-memory';
import { openMemory } from './open-memory';

const owner: Actor = { userId: ACTOR_ID, name: 'R. K.', role: 'owner' };
const NOTHING = { attrs: {}, notes: [], props: [] };

/** A few texts again and again, so that exact, context and equal matches are common. */
const neighbour = fc.constantFrom(null, '', 'أعلن الوزير', 'في المدينة');
const unit = fc.record({
  source: fc.oneof(
    segment(7),
    similar(7).map(([, text]) => text),
    fc.constantFrom('لا.', 'في المدينة', '؟!'),
  ),
  target: fc.oneof(segment(4), fc.constantFrom('No.', 'The report')),
  previous: neighbour,
  next: neighbour,
  changed: fc.constantFrom(null, '20200101T000000Z', '20210101T000000Z'),
});
type Unit = typeof unit extends fc.Arbitrary<infer T> ? T : never;

const tmxUnit = ({ source, target, previous, next, changed }: Unit, i: number) => ({
  attrs: { tuid: `t${i}`, ...(changed === null ? {} : { changedate: changed }) },
  notes: [],
  props: [
    ...(previous === null ? [] : [{ type: 'prev', text: previous, attrs: {} }]),
    ...(next === null ? [] : [{ type: 'next', text: next, attrs: {} }]),
  ],
  variants: [
    { ...NOTHING, lang: 'ar', content: textContent(source) },
    { ...NOTHING, lang: 'en-GB', content: textContent(target) },
  ],
});

onEveryDatabase('openMemory', ({ client }) => {
  test('gives the same answers as the file of the same units', async () => {
    const deps = databaseDeps(client(), outside);
    const units = fc
      .sample(unit, { numRuns: 400, seed: 11 })
      .filter(({ source, target }) => source.trim() !== '' && target.trim() !== '');
    const text = (await collect(writeTmx(each(units.map(tmxUnit)), { attrs: { srclang: 'ar' } }))).join('');
    const made = await createMemory(deps, owner, { name: outside.newId(), sourceLang: 'ar', targetLang: 'en' });
    if (!made.ok) throw new Error(made.error.code);
    const { memoryId } = made.value;
    const file = { fileName: 'm.tmx', encoding: () => 'utf-8', chunks: each([text]) };
    const report = await importMemory(deps, owner, { memoryId, policy: 'keepBoth', ...file });
    expect(report).toMatchObject({ ok: true, value: { written: units.length } });
    const fromFile = await FileMemory.read('m.tmx', tmxBatches(each([text])), () => {});

    const queries = fc.sample(
      fc.record({
        text: fc.oneof(
          segment(7),
          similar(7).map(([first]) => first),
          fc.constantFrom('لا.', 'The report', 'في المدينة', '؟!', ' ', ''),
        ),
        lang: fc.constantFrom('ar', 'en'),
        min: fc.constantFrom(50, 60, 70, 70, 90),
        limit: fc.constantFrom(1, 5, 5, 40),
        neighbours: fc.record({ previous: neighbour, next: neighbour }),
      }),
      { numRuns: 70, seed: 12 },
    );
    const key = (text: string | null) => (text === null || text === '' ? text : fingerprint(text));
    let matches = 0;
    for (const { min, queries: count = 1 } of [{ min: 50 }, { min: 50, queries: 1e6 }, { min: 30 }]) {
      const opened = await openMemory(deps, owner, { memoryId, min, queries: count });
      if (!opened.ok) throw new Error(opened.error.code);
      expect(opened.value.langs).toEqual(fromFile.langs);
      for (const { neighbours, ...query } of queries) {
        const asked = {
          ...query,
          min: Math.max(min, query.min - (min < 50 ? 40 : 0)),
          neighbours: { previous: key(neighbours.previous), next: key(neighbours.next) },
        };
        const expected = await fromFile.lookup(asked);
        expect(await opened.value.lookup(asked)).toEqual(expected);
        expect(await opened.value.best(asked)).toBe(expected[0]?.score ?? null);
        matches += expected.length;
      }
    }
    expect(matches).toBeGreaterThan(300);
  });
});

describe('openMemory', () => {
  test('is refused where there is no such memory', async () => {
    const deps = { memories: { get: async () => null } } as never;
    expect(await openMemory(deps, owner, { memoryId: 'x', min: 70 })).toMatchObject({
      error: { code: 'memoryNotFound' },
    });
  });
});
