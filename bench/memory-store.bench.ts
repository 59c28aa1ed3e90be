/**
 * Look-up over the database by the exact prefix filter, against a scan of the same memory in the same run:
 * `npm run bench -- memory-store [units]`. Uses a data folder of its own in the temporary folder, or DATABASE_URL.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseDeps } from '../lib/db/deps';
import { withClient } from '../lib/db/reach';
import { outside } from '../lib/io/outside';
import { textContent } from '../lib/text/inline';
import { Scorer } from '../lib/tm/scorer';
import { unitKeys } from '../lib/workbench/memory/unit-keys';
import type { UnitDraft } from '../lib/workbench/ports/memories';
import { findMatches } from '../lib/workbench/segment/find-matches';
import { multiplied, queries, sharedPath } from './tm-corpus';

const UNITS = Number(process.argv[2] ?? 50_000);
const QUERIES = 300;
const BATCH = 1000;

if (!existsSync(sharedPath('tm'))) {
  console.log('skipped: ../shared/data is not here');
  process.exit(0);
}
const ownFolder = process.env['QANTARA_DATA'] ? null : mkdtempSync(join(tmpdir(), 'qantara-bench-'));
if (ownFolder) process.env['QANTARA_DATA'] = ownFolder;

const pairs = [...multiplied(UNITS)];
await withClient('bench', async (db) => {
  const deps = databaseDeps(db, outside);
  const memoryId = outside.newId();
  await deps.memories.create({
    id: memoryId,
    name: memoryId,
    note: '',
    isSample: false,
    sourceLang: 'ar',
    targetLang: 'en',
  });
  const started = performance.now();
  for (let i = 0; i < pairs.length; i += BATCH) {
    const batch = pairs.slice(i, i + BATCH).map(draft);
    await deps.memories.insert(memoryId, batch, { importRunId: null, policy: 'keepBoth', actorId: outside.newId() });
  }
  const seconds = (performance.now() - started) / 1000;
  console.log(`${pairs.length} units written with index: ${Math.round(pairs.length / seconds)} units/s`);
  await db.$executeRawUnsafe('analyze "TranslationUnit"');

  const memory = (await deps.memories.get(memoryId))!;
  const attached = [{ memory, priority: 0, penalty: 0, isWritten: true }];
  for (const lang of ['ar', 'en'] as const) {
    const times: number[] = [];
    let found = 0;
    for (const text of queries(QUERIES, lang)) {
      const from = performance.now();
      const matches = await findMatches(deps, attached, {
        lang,
        source: textContent(text),
        previousFingerprint: null,
        nextFingerprint: null,
        atLeast: 70,
        limit: 5,
      });
      times.push(performance.now() - from);
      if (matches.length > 0) found++;
    }
    times.sort((a, b) => a - b);
    const at = (share: number) => times[Math.floor(times.length * share)]!.toFixed(1);
    const naive = scan(
      pairs.map((pair) => pair[lang]),
      queries(5, lang),
    );
    console.log(
      `${lang}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms; ${found} of ${times.length} with a match; ` +
        `scan ${naive.toFixed(0)} ms, ${Math.round(naive / Number(at(0.5)))} × slower`,
    );
  }
});
if (ownFolder) rmSync(ownFolder, { recursive: true, force: true });

/** Mean time to compare a query with every text. */
function scan(texts: readonly string[], sample: readonly string[]): number {
  const from = performance.now();
  for (const query of sample) {
    const scorer = new Scorer(query);
    for (const text of texts) scorer.compare(text, 70);
  }
  return (performance.now() - from) / sample.length;
}

function draft({ ar, en }: { readonly ar: string; readonly en: string }): UnitDraft {
  const pair = { sourceLang: 'ar', targetLang: 'en', sourceText: ar, targetText: en };
  const now = new Date();
  return {
    id: outside.newId(),
    ...pair,
    source: textContent(ar),
    target: textContent(en),
    ...unitKeys(pair),
    previousFingerprint: null,
    nextFingerprint: null,
    role: null,
    status: 'translated',
    author: '',
    createdAt: now,
    changedAt: now,
    usageCount: 0,
    lastUsedAt: null,
    provenance: {},
    extras: {},
    segmentId: null,
  };
}
