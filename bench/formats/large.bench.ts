/**
 * Large files into a memory: `npm run bench -- formats/large [MB of TMX] [MB of XLIFF] [import]`, 300 and 200; `import`
 * leaves the rest out. The embedded database runs
 * in a process of its own, as under the supervisor; what is told is a process that does one thing: import, read or validate.
 * The other parsers go over the same file: saxes, and xmllint as a stream.
 */
import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { tmxBatches } from '../../lib/codec/tmx/read';
import { validateTmx } from '../../lib/codec/tmx/validate';
import { readXliff } from '../../lib/codec/xliff/read';
import { validateXliff } from '../../lib/codec/xliff/validate/validate';
import { writeXliff21 } from '../../lib/codec/xliff/write-2-1';
import type { XliffDraftItem } from '../../lib/codec/xliff/write-types';
import { databaseDeps } from '../../lib/db/deps';
import { reachDatabase, withClient } from '../../lib/db/reach';
import { textChunks } from '../../lib/io/bytes';
import { outside } from '../../lib/io/outside';
import { WORKER_FLAGS } from '../../lib/server/worker-flags';
import { importMemory } from '../../lib/workbench/memory/import-memory';
import { syntheticUnits, writeCorpus } from '../tmx-corpus';
import { tell } from './samples';
import { hasXmllint } from './xmllint';

const LIMIT_MB = 250;
const [role, path = '', only] = process.argv.slice(2);

const TASKS: Readonly<Record<string, (path: string) => Promise<Record<string, unknown>>>> = {
  import: importFile,
  'read-tmx': async (file) => ({ units: await count(tmxBatches(chunksOf(file))) }),
  'read-xliff': async (file) => ({ items: await count(readXliff(chunksOf(file))) }),
  'validate-tmx': async (file) => ({ findings: await count(validateTmx(chunksOf(file))) }),
  'validate-xliff': async (file) => ({ findings: await count(validateXliff(chunksOf(file))) }),
  saxes: async (file) => {
    const parser = new SaxesParser({ xmlns: true });
    for await (const chunk of chunksOf(file)) parser.write(chunk);
    parser.close();
    return {};
  },
};

if (role === 'database') await database();
else if (role !== undefined && TASKS[role]) await task(TASKS[role], path);
else await parent(Number(role ?? 300), Number(path || 200));

function chunksOf(file: string): AsyncIterable<string> {
  return textChunks(createReadStream(file));
}
async function count(items: AsyncIterable<unknown>): Promise<number> {
  let n = 0;
  for await (const _ of items) n++;
  return n;
}

async function database(): Promise<void> {
  const reached = await reachDatabase('bench');
  process.send?.(reached.url);
  await once(process, 'message');
  await reached.close();
  process.disconnect?.();
}

async function importFile(file: string): Promise<Record<string, unknown>> {
  return withClient('bench', async (db) => {
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
    const actor = { userId: outside.newId(), name: 'bench', role: 'owner' } as const;
    const input = {
      memoryId,
      fileName: file,
      encoding: () => 'utf-8',
      chunks: chunksOf(file),
      policy: 'keepBoth',
    } as const;
    const result = await importMemory(deps, actor, input);
    if (!result.ok) throw new Error(result.error.code);
    return { written: result.value.written, rejected: result.value.rejected };
  });
}

async function task(run: (path: string) => Promise<Record<string, unknown>>, file: string): Promise<void> {
  const started = performance.now();
  const told = await run(file);
  const { user, system } = process.cpuUsage();
  const seconds = (performance.now() - started) / 1000;
  const megabytes = statSync(file).size / 1e6;
  process.send?.({
    ...told,
    megabytesPerSecond: +(megabytes / seconds).toFixed(1),
    megabytesPerCpuSecond: +(megabytes / ((user + system) / 1e6)).toFixed(1),
    residentMB: Math.round(process.resourceUsage().maxRSS / 1024),
  });
  process.disconnect?.();
}

async function parent(tmxMegabytes: number, xliffMegabytes: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'qantara-bench-'));
  const tmx = join(folder, 'كبير.tmx');
  const xliff = join(folder, 'كبير.xlf');
  let holder: ChildProcess | null = null;
  try {
    await writeCorpus(tmx, tmxMegabytes * 1e6);
    await writeLargeXliff(xliff, xliffMegabytes * 1e6);
    for (const [name, file] of [
      ['read-tmx', tmx],
      ['validate-tmx', tmx],
      ['saxes', tmx],
      ['read-xliff', xliff],
      ['validate-xliff', xliff],
      ['saxes', xliff],
    ] as const) {
      if (only === 'import') break;
      report(`${name} ${Math.round(statSync(file).size / 1e6)} MB`, await inChild(name, file), name !== 'saxes');
    }
    if (hasXmllint && only !== 'import') for (const file of [tmx, xliff]) xmllintStream(file);
    holder = fork(process.argv[1]!, ['database'], { env: { ...process.env, QANTARA_DATA: join(folder, 'data') } });
    const [url] = (await once(holder, 'message')) as [string];
    const env = { DATABASE_URL: url, QANTARA_EMBEDDED: '1' };
    for (const file of [tmx, xliff])
      report(
        `import of ${Math.round(statSync(file).size / 1e6)} MB ${file.slice(-3)}`,
        await inChild('import', file, env, WORKER_FLAGS),
        true,
      );
  } finally {
    if (holder) {
      holder.send('stop');
      await once(holder, 'exit');
    }
    rmSync(folder, { recursive: true, force: true });
  }
}

async function inChild(
  name: string,
  file: string,
  env = {},
  execArgv: readonly string[] = [],
): Promise<Record<string, unknown>> {
  const child = fork(process.argv[1]!, [name, file], { env: { ...process.env, ...env }, execArgv: [...execArgv] });
  const [told] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => [{ failed: code }]),
  ])) as [Record<string, unknown>];
  if (child.exitCode === null) await once(child, 'exit');
  return told;
}

function report(what: string, told: Record<string, unknown>, isOurs: boolean): void {
  const resident = Number(told['residentMB'] ?? Number.POSITIVE_INFINITY);
  tell(what, told, isOurs && resident > LIMIT_MB ? [`${resident} MB resident`] : []);
}

function xmllintStream(file: string): void {
  const started = performance.now();
  spawnSync('xmllint', ['--stream', '--noout', '--nonet', '--huge', file]);
  const megabytes = Math.round(statSync(file).size / 1e6 / ((performance.now() - started) / 1000));
  tell(`xmllint --stream ${file.slice(-3)}`, { megabytesPerSecond: megabytes }, []);
}

/** Units of one or two segments, some with codes and notes, all translated. */
async function writeLargeXliff(file: string, bytes: number): Promise<void> {
  const out = createWriteStream(file);
  let written = 0;
  async function* items(): AsyncGenerator<XliffDraftItem> {
    yield { kind: 'file', file: { original: 'كبير.html', datatype: 'html', notes: [] } };
    let n = 0;
    for (const { variants } of syntheticUnits(Number.MAX_SAFE_INTEGER)) {
      if (written > bytes) return;
      const segment = {
        source: variants[0]!.content,
        target: variants[1]!.content,
        status: 'translated',
        isLocked: false,
        trailing: ' ',
      } as const;
      yield {
        kind: 'unit',
        unit: {
          id: `u${++n}`,
          name: null,
          role: 'body',
          translate: true,
          leading: '',
          notes: [],
          segments: [{ id: 's1', ...segment }],
        },
      };
    }
  }
  for await (const piece of writeXliff21(items(), { sourceLang: 'ar', targetLang: 'en', toolVersion: '1' })) {
    written += Buffer.byteLength(piece);
    if (!out.write(piece)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}
