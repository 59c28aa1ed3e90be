/**
 * Look-up as a page asks for it: over the socket to the matcher, then the texts from the database; against the database alone.
 * `npm run bench -- matcher [units] [queries]`. Matcher and caller share this process, so times hold both. Uses a data folder
 * of its own in the temporary folder, or DATABASE_URL. One JSON line a language; milliseconds.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseDeps } from '../lib/db/deps';
import { withClient } from '../lib/db/reach';
import { matcherClient } from '../lib/io/matcher-client';
import { outside } from '../lib/io/outside';
import { serveMatcher } from '../lib/matcher/serve';
import { Shelf } from '../lib/matcher/shelf';
import { snapshotFolder } from '../lib/matcher/snapshot-folder';
import { textContent } from '../lib/text/inline';
import { unitKeys } from '../lib/workbench/memory/unit-keys';
import { findMatches } from '../lib/workbench/segment/find-matches';
import { multiplied, queries, sharedPath } from './tm-corpus';

const UNITS = Number(process.argv[2] ?? 100_000);
const QUERIES = Number(process.argv[3] ?? 300);
const BATCH = 1000;

if (!existsSync(sharedPath('tm'))) {
  console.log('skipped: ../shared/data is not here');
  process.exit(0);
}
const folder = mkdtempSync(join(tmpdir(), 'qantara-bench-'));
process.env['QANTARA_DATA'] ??= join(folder, 'data');
const quantile = (times: readonly number[], share: number): number =>
  Math.round(times.toSorted((a, b) => a - b)[Math.floor(times.length * share)]! * 100) / 100;

await withClient('bench', async (db) => {
  const deps = databaseDeps(db, outside);
  const memoryId = outside.newId();
  const languages = { sourceLang: 'ar', targetLang: 'en' };
  await deps.memories.create({ id: memoryId, name: memoryId, note: '', isSample: false, ...languages });
  const options = { importRunId: null, policy: 'keepBoth', actorId: outside.newId() } as const;
  let batch: { readonly ar: string; readonly en: string }[] = [];
  const write = async () => {
    const now = new Date();
    const units = batch.map(({ ar, en }) => {
      const pair = { ...languages, sourceText: ar, targetText: en };
      return {
        ...{ id: outside.newId(), ...pair, source: textContent(ar), target: textContent(en), ...unitKeys(pair) },
        ...{ previousFingerprint: null, nextFingerprint: null, role: null, status: 'translated', author: '' },
        ...{ createdAt: now, changedAt: now, usageCount: 0, lastUsedAt: null, provenance: {}, extras: {} },
        segmentId: null,
      };
    });
    batch = [];
    await deps.memories.insert(memoryId, units, options);
  };
  for (const pair of multiplied(UNITS)) if (batch.push(pair) === BATCH) await write();
  if (batch.length > 0) await write();
  await db.$executeRawUnsafe('analyze "TranslationUnit"');

  const loads: unknown[] = [];
  const newShelf = () =>
    new Shelf({
      memories: deps.memories,
      snapshots: snapshotFolder(join(folder, 'snapshots'), () => undefined),
      budget: 2 ** 31,
      log: (_, fields) => loads.push([fields['from'], fields['ms'], fields['megabytes']]),
    });
  const probe = { text: 'x', lang: 'en', atLeast: 100, limit: 1, previousFingerprint: null, nextFingerprint: null };
  let shelf = newShelf();
  for (let i = 0; i < 2; i++) {
    shelf = newShelf();
    await shelf.find({ ...probe, uses: [{ memoryId, priority: 0, penalty: 0 }] });
    await shelf.settled();
  }
  const address = join(folder, 'm.sock');
  const server = await serveMatcher(shelf, address, (error) => console.error(error));
  const matcher = matcherClient(() => address);

  const memory = (await deps.memories.get(memoryId))!;
  const attached = [{ memory, priority: 0, penalty: 0, isWritten: true }];
  const none = { find: async () => null };
  for (const lang of ['ar', 'en'] as const) {
    const asked = queries(QUERIES, lang);
    const timed = async (by: 'matcher' | 'database') => {
      const times: number[] = [];
      const answers: string[] = [];
      for (const text of asked) {
        const from = performance.now();
        const matches = await findMatches({ ...deps, matcher: by === 'matcher' ? matcher : none }, attached, {
          ...{ lang, source: textContent(text), atLeast: 70, limit: 5 },
          ...{ previousFingerprint: null, nextFingerprint: null },
        });
        times.push(performance.now() - from);
        answers.push(matches.map(({ unitId, score }) => `${unitId} ${score}`).join());
      }
      return { p50: quantile(times, 0.5), p95: quantile(times, 0.95), p99: quantile(times, 0.99), answers };
    };
    await timed('matcher');
    const [fast, slow] = [await timed('matcher'), await timed('database')];
    const differences = asked.filter((_, i) => fast.answers[i] !== slow.answers[i]).length;
    const { answers: _, ...byMatcher } = fast;
    const { answers: __, ...byDatabase } = slow;
    const engine = process.env['DATABASE_URL'] ? 'served' : 'embedded';
    console.log(JSON.stringify({ engine, units: UNITS, lang, loads, byMatcher, byDatabase, differences }));
  }
  matcher.close();
  await server.close();
});
rmSync(folder, { recursive: true, force: true });
