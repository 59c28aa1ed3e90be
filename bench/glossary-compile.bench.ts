/**
 * A glossary is read and compiled whole, then kept up after each of twenty changes of one entry.
 * `npm run bench -- glossary-compile [entries]`. Uses a data folder of its own in the temporary folder, or DATABASE_URL.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseDeps } from '../lib/db/deps';
import { withClient } from '../lib/db/reach';
import { outside } from '../lib/io/outside';
import { type EntryInput, saveEntry } from '../lib/workbench/glossary/edit-entry';
import { createGlossary } from '../lib/workbench/glossary/manage-glossary';
import { proposeTerms } from '../lib/workbench/glossary/propose-terms';
import { compileGlossaries } from '../lib/workbench/glossary/recognize-terms';

const ENTRIES = Number(process.argv[2] ?? 10_000);
const CHANGES = 20;
const folder = mkdtempSync(join(tmpdir(), 'qantara-bench-'));
process.env['QANTARA_DATA'] ??= join(folder, 'data');

const entryOf = (i: number, more = ''): EntryInput => ({
  class: 'person',
  terms: [
    { lang: 'ar', text: `اسم رقم ${i}${more}`, status: 'preferred' },
    { lang: 'en', text: `Name Number ${i}${more}`, status: 'preferred' },
  ],
});
const NO_EVIDENCE = { sentences: [], renderings: [], count: 1, score: null, firstSeen: null, lastSeen: null };

await withClient('bench', async (db) => {
  const deps = databaseDeps(db, outside);
  const actor = { userId: outside.newId(), name: 'bench', role: 'owner' } as const;
  const created = await createGlossary(deps, actor, { name: 'bench', sourceLang: 'ar', targetLang: 'en' });
  if (!created.ok) throw new Error(created.error.code);
  const { glossaryId } = created.value;
  const proposals = Array.from({ length: ENTRIES }, (_, i) => ({ entry: entryOf(i), evidence: NO_EVIDENCE }));
  const proposed = await proposeTerms(deps, actor, { glossaryId, proposals });
  if (!proposed.ok) throw new Error(proposed.error.code);

  const timed = async () => {
    const started = performance.now();
    const before = process.cpuUsage();
    const { entries } = await compileGlossaries(deps, [glossaryId]);
    const { user, system } = process.cpuUsage(before);
    return { entries, ms: performance.now() - started, cpu: (user + system) / 1000 };
  };
  const whole = await timed();
  console.log(
    `${whole.entries.size} entries read and compiled: ${whole.ms.toFixed(0)} ms, ${whole.cpu.toFixed(0)} of CPU`,
  );
  const ids = [...whole.entries.keys()];
  const times = [];
  for (let i = 0; i < CHANGES; i++) {
    const input = { glossaryId, entryId: ids[i]!, version: 0, entry: entryOf(i, ' الجديد') };
    const saved = await saveEntry(deps, actor, input);
    if (!saved.ok) throw new Error(saved.error.code);
    times.push(await timed());
  }
  const median = (values: readonly number[]): string =>
    values.toSorted((a, b) => a - b)[values.length >> 1]!.toFixed(1);
  console.log(
    `kept up after one change: median ${median(times.map(({ ms }) => ms))} ms, ${median(times.map(({ cpu }) => cpu))} of CPU here`,
  );
});
rmSync(folder, { recursive: true, force: true });
