/**
 * A glossary of many terms into an empty glossary as TBX, tried, brought in, brought in again with changes, and taken back:
 * `npm run bench -- glossary-import [terms]`. Uses a data folder of its own in the temporary folder, or DATABASE_URL. One JSON
 * line a step: seconds of the clock and of processor time, most resident memory (both of this process, which holds the embedded
 * database too), longest step without a turn for others.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { writeTbx } from '../lib/codec/tbx/write';
import { databaseDeps } from '../lib/db/deps';
import { withClient } from '../lib/db/reach';
import { outside } from '../lib/io/outside';
import type { TermEntry } from '../lib/term/types';
import { importGlossary } from '../lib/workbench/glossary/import-glossary';
import { createGlossary } from '../lib/workbench/glossary/manage-glossary';
import { conceptOfEntry } from '../lib/workbench/glossary/tbx-concepts';

const TERMS = Number(process.argv[2] ?? 200_000);
const folder = mkdtempSync(join(tmpdir(), 'qantara-bench-'));
process.env['QANTARA_DATA'] ??= join(folder, 'data');

/** Four terms an entry, with what a glossary mostly says. */
const entry = (i: number, note: string): TermEntry => ({
  id: `e${i}`,
  class: i % 3 === 0 ? 'person' : 'organisation',
  definition: `تعريف رقم ${i} كما ورد في معجم الوكالة`,
  note,
  languages: [
    { lang: 'ar', terms: [word(`هيئة الجسور رقم ${i}`), word(`الهيئة ${i}`, 'admitted')] },
    { lang: 'en', terms: [word(`Bridges Authority Number ${i}`), word(`Authority ${i}`, 'deprecated')] },
  ],
  ...(i % 10 === 9 ? { relations: [{ kind: 'related', entryId: `e${i - 1}` }] } : {}),
});
const word = (text: string, status: 'preferred' | 'admitted' | 'deprecated' = 'preferred') => ({
  id: text,
  text,
  status,
});

async function* file(note: string): AsyncGenerator<string> {
  const entries = Array.from({ length: TERMS / 4 }, (_, i) => i);
  const concepts = function* () {
    for (const i of entries) yield conceptOfEntry(entry(i, i % 2 === 0 ? note : ''));
  };
  yield* writeTbx(concepts(), { ids: new Set(entries.map((i) => `e${i}`)) });
}

/** Like a job's: it gives others a turn. */
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
const progress = { report: turn, isCancelled: async () => false };

await withClient('bench', async (db) => {
  const deps = databaseDeps(db, outside);
  const actor = { userId: outside.newId(), name: 'bench', role: 'owner' } as const;
  const created = await createGlossary(deps, actor, { name: 'bench', sourceLang: 'ar', targetLang: 'en' });
  if (!created.ok) throw new Error(created.error.code);
  const { glossaryId } = created.value;
  async function measured<T>(step: string, work: () => Promise<T>, say: (value: T) => object): Promise<T> {
    globalThis.gc?.();
    let resident = 0;
    const watch = setInterval(() => {
      resident = Math.max(resident, process.memoryUsage.rss());
    }, 100);
    const delay = monitorEventLoopDelay({ resolution: 10 });
    delay.enable();
    const started = performance.now();
    const before = process.cpuUsage();
    const value = await work();
    const { user, system } = process.cpuUsage(before);
    const seconds = Math.round(performance.now() - started) / 1000;
    clearInterval(watch);
    delay.disable();
    const figures = {
      seconds,
      cpu: (user + system) / 1e6,
      residentMB: Math.round(resident / 1e6),
      longestMs: delay.max / 1e6,
    };
    console.log(JSON.stringify({ step, terms: TERMS, ...figures, ...say(value) }));
    return value;
  }
  const load = async (note: string, isDryRun: boolean) => {
    const chunks = file(note);
    const input = {
      ...{ glossaryId, encoding: () => 'utf-8', isDryRun },
      ...({ policy: 'overwrite', sameAs: 'both' } as const),
      file: { fileName: 'bench.tbx', chunks, bytes: async () => new Uint8Array() },
    } as const;
    const result = await importGlossary(deps, actor, input, progress);
    if (!result.ok) throw new Error(result.error.code);
    return result.value;
  };
  const counts = ({ added, changed, same, conflictCount }: Awaited<ReturnType<typeof load>>) => ({
    added,
    changed,
    same,
    conflictCount,
  });
  await measured('try', () => load('', true), counts);
  await measured('import', () => load('', false), counts);
  const again = await measured('again, half of the entries changed', () => load('new', false), counts);
  await measured(
    'taken back',
    () => deps.glossaryImports.undo(glossaryId, again.importRunId, actor.userId),
    (undone) => ({ undone }),
  );
});
rmSync(folder, { recursive: true, force: true });
