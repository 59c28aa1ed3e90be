/**
 * Import of a TMX into a memory with its index, and export: `npm run bench -- memory-import [units]`. Uses a data folder of
 * its own in the temporary folder, or DATABASE_URL. One JSON line: units a second of the clock and of processor time (of this
 * process, which holds the embedded database too), most resident memory.
 */
import { createReadStream, createWriteStream, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { writeTmx } from '../lib/codec/tmx/write';
import { databaseDeps } from '../lib/db/deps';
import { withClient } from '../lib/db/reach';
import { textChunks } from '../lib/io/bytes';
import { outside } from '../lib/io/outside';
import { textContent } from '../lib/text/inline';
import { exportMemory } from '../lib/workbench/memory/export-memory';
import { importMemory } from '../lib/workbench/memory/import-memory';
import { multiplied, sharedPath } from './tm-corpus';

const UNITS = Number(process.argv[2] ?? 50_000);

if (!existsSync(sharedPath('tm'))) {
  console.log('skipped: ../shared/data is not here');
  process.exit(0);
}
const folder = mkdtempSync(join(tmpdir(), 'qantara-bench-'));
process.env['QANTARA_DATA'] ??= join(folder, 'data');
const file = join(folder, 'memory.tmx');
const NOTHING = { attrs: {}, notes: [], props: [] };
async function* corpus() {
  for (const { ar, en } of multiplied(UNITS))
    yield {
      ...NOTHING,
      variants: [
        { ...NOTHING, lang: 'ar', content: textContent(ar) },
        { ...NOTHING, lang: 'en', content: textContent(en) },
      ],
    };
}
await pipeline(Readable.from(writeTmx(corpus(), { attrs: { srclang: 'ar' } })), createWriteStream(file));
const megabytes = statSync(file).size / 1e6;

await withClient('bench', async (db) => {
  const deps = databaseDeps(db, outside);
  const actor = { userId: outside.newId(), name: 'bench', role: 'owner' } as const;
  for (const policy of ['keepBoth', 'skip'] as const) {
    const memoryId = outside.newId();
    const languages = { sourceLang: 'ar', targetLang: 'en' };
    await deps.memories.create({ id: memoryId, name: memoryId, note: '', isSample: false, ...languages });
    let resident = 0;
    const watch = setInterval(() => {
      resident = Math.max(resident, process.memoryUsage.rss());
    }, 100);
    const started = performance.now();
    const cpu = process.cpuUsage();
    const result = await importMemory(deps, actor, {
      memoryId,
      fileName: 'memory.tmx',
      encoding: () => 'utf-8',
      chunks: textChunks(createReadStream(file)),
      policy,
    });
    const seconds = (performance.now() - started) / 1000;
    const { user, system } = process.cpuUsage(cpu);
    clearInterval(watch);
    if (!result.ok) throw new Error(result.error.code);
    const out = performance.now();
    let characters = 0;
    const exported = await exportMemory(deps, actor, memoryId);
    if (!exported.ok) throw new Error(exported.error.code);
    for await (const piece of exported.value.pieces) characters += Buffer.byteLength(piece);
    const outSeconds = (performance.now() - out) / 1000;
    console.log(
      JSON.stringify({
        engine: process.env['DATABASE_URL'] ? 'served' : 'embedded',
        policy,
        units: result.value.written,
        megabytes: Math.round(megabytes),
        unitsPerSecond: Math.round(UNITS / seconds),
        unitsPerCpuSecond: Math.round((UNITS / (user + system)) * 1e6),
        residentMB: Math.round(resident / 2 ** 20),
        exportMBPerSecond: Math.round((characters / 1e6 / outSeconds) * 10) / 10,
      }),
    );
  }
});
rmSync(folder, { recursive: true, force: true });
