import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { createClient } from '../db/client';
import { isRunning, lockOwner } from '../db/embedded/lock';
import { memoryStore } from '../db/memory-store';
import { readMigrations } from '../db/migration-files';
import { createPool } from '../db/pool';
import { restoreBackup } from '../db/restore';
import { servedSession } from '../db/sql';
import { openEmbedded } from '../db/testing/databases';
import { ACTOR_ID, unit } from '../db/testing/samples.testkit';
import { rootFolder } from '../env';
import { newId } from '../io/clock';
import { matcherAddress } from '../io/matcher-address';
import { matcherClient } from '../io/matcher-client';
import { bundle } from './bundle.mjs';

/** A short form of `bench/kill.mjs`: the real processes, killed in turn while somebody writes. Without pages, which need a build. */
const root = rootFolder();
const START = `import(${JSON.stringify(`file://${root}/dist/server/supervisor.mjs`)}).then((m) => m.supervise())`;
const LIMIT = 300_000;

let folder: string;
let running: ChildProcess[] = [];

beforeAll(async () => {
  await bundle(root, 'server');
  folder = mkdtempSync(join(tmpdir(), 'q-supervisor-'));
}, LIMIT);
afterEach(async () => {
  for (const child of running) if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  running = [];
  await until(() => lockOwner(folder) === null);
}, LIMIT);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function start(env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['--input-type=module', '-e', START], {
    env: {
      ...process.env,
      QANTARA_ROOT: root,
      QANTARA_DATA: folder,
      DATABASE_URL: '',
      QANTARA_PROCESSES: 'worker,matcher',
      QANTARA_LOG: 'info',
      ...env,
    },
  });
  running.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  return {
    child,
    ended,
    output: () => output,
    ready: () =>
      until(
        () => output.includes('is running'),
        () => output,
      ),
  };
}

async function until(isDone: () => boolean | Promise<boolean>, say = () => '') {
  for (let i = 0; i < 600; i++) {
    if (await isDone()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`waited a minute in vain: ${say()}`);
}

/** Process numbers of the supervisor's children by the name of their program. */
function childrenOf(pid: number): Record<string, number> {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  return Object.fromEntries(
    lines.flatMap((line) => {
      const [, child, parent, name] = /^\s*(\d+)\s+(\d+)\s.*dist\/server\/(\w+)[.]mjs/.exec(line) ?? [];
      return Number(parent) === pid ? [[name!, Number(child)]] : [];
    }),
  );
}

/** Writes rows one after the other until told to stop; keeps the numbers that were acknowledged. */
function writer(url: string) {
  const pool = createPool(url, { embedded: true });
  const acknowledged: number[] = [];
  let isStopped = false;
  const done = (async () => {
    // Numbers that no other writer of this folder had.
    for (let n = Date.now(); !isStopped; n++) {
      try {
        await pool.query(`insert into "User" ("id", "name") values (gen_random_uuid(), $1)`, [String(n)]);
        acknowledged.push(n);
      } catch {
        // Not acknowledged: it may or may not be there. The database is being killed.
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
    await pool.end();
  })();
  return {
    acknowledged,
    stop: async () => {
      isStopped = true;
      await done;
    },
  };
}

async function stored(url: string): Promise<ReadonlySet<number>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ name: string }>('select "name" from "User"');
  await client.end();
  return new Set(rows.map((row) => Number(row.name)));
}

describe('supervise', () => {
  test(
    'loses nothing acknowledged, whichever process is killed',
    async () => {
      let supervisor = start();
      await supervisor.ready();
      const url = lockOwner(folder)!.url!;
      const writing = writer(url);
      for (const victim of ['database', 'worker', 'supervisor', 'matcher', 'database']) {
        const before = writing.acknowledged.length;
        await until(() => writing.acknowledged.length > before + 20, supervisor.output);
        const children = childrenOf(supervisor.child.pid!);
        expect(Object.keys(children).sort()).toEqual(['database', 'matcher', 'worker']);
        if (victim === 'supervisor') {
          supervisor.child.kill('SIGKILL');
          // Its children notice, finish and end by themselves.
          await until(() => Object.values(children).every((pid) => !isRunning(pid)));
          expect(lockOwner(folder)).toBeNull();
          supervisor = start();
          await supervisor.ready();
        } else {
          process.kill(children[victim]!, 'SIGKILL');
          await until(() => {
            const now = childrenOf(supervisor.child.pid!)[victim];
            return now !== undefined && now !== children[victim];
          }, supervisor.output);
        }
      }
      const before = writing.acknowledged.length;
      await until(() => writing.acknowledged.length > before + 20, supervisor.output);
      await writing.stop();
      const rows = await stored(url);
      expect(writing.acknowledged.filter((n) => !rows.has(n))).toEqual([]);
      supervisor.child.kill('SIGTERM');
      expect(await supervisor.ended).toBe(0);
    },
    LIMIT,
  );

  test(
    'has a matcher that answers again after it was killed',
    async () => {
      const supervisor = start();
      await supervisor.ready();
      const client = createClient(createPool(lockOwner(folder)!.url!, { embedded: true }), { embedded: true });
      const memories = memoryStore(client);
      const memoryId = newId();
      const draft = { id: memoryId, name: memoryId, note: '', isSample: false, sourceLang: 'ar', targetLang: 'en' };
      await memories.create(draft);
      const stored = unit('فتح الجسر', 'The bridge opened');
      await memories.insert(memoryId, [stored], { importRunId: null, policy: 'keepBoth', actorId: ACTOR_ID });
      vi.stubEnv('QANTARA_DATA', folder);
      vi.stubEnv('DATABASE_URL', '');
      const matcher = matcherClient(matcherAddress);
      const query = {
        ...{ text: 'فتح الجسر', lang: 'ar', atLeast: 70, limit: 5 },
        ...{ previousFingerprint: null, nextFingerprint: null, uses: [{ memoryId, priority: 0, penalty: 0 }] },
      };
      const isFound = async () => (await matcher.find(query))?.[0]?.unitId === stored.id;
      await until(isFound, supervisor.output);
      process.kill(childrenOf(supervisor.child.pid!)['matcher']!, 'SIGKILL');
      await until(async () => !(await isFound()));
      await until(isFound, supervisor.output);
      matcher.close();
      vi.unstubAllEnvs();
      await client.$disconnect();
      supervisor.child.kill('SIGTERM');
      expect(await supervisor.ended).toBe(0);
    },
    LIMIT,
  );

  test(
    'is backed up while somebody writes, and comes back as one moment saw it',
    async () => {
      const supervisor = start();
      await supervisor.ready();
      const url = lockOwner(folder)!.url!;
      const writing = writer(url);
      await until(() => writing.acknowledged.length > 20);
      const before = new Set(writing.acknowledged);
      const file = join(folder, 'under-load.qbackup');
      execFileSync(process.execPath, [join(root, 'lib/cli/bin.mjs'), 'backup', file], {
        env: { ...process.env, QANTARA_ROOT: root, QANTARA_DATA: folder, DATABASE_URL: '' },
        stdio: 'pipe',
      });
      await writing.stop();
      supervisor.child.kill('SIGTERM');
      expect(await supervisor.ended).toBe(0);

      const target = await openEmbedded();
      const client = await target.pool.connect();
      await restoreBackup(servedSession(client), file, { migrations: readMigrations(root), replace: false });
      client.release();
      const numbers = new Set((await target.client.user.findMany()).map((user) => Number(user.name)));
      expect([...before].filter((n) => !numbers.has(n))).toEqual([]);
      expect(await target.client.segment.count()).toBeGreaterThan(0);
      await target.close();
    },
    LIMIT,
  );

  test(
    'refuses a folder in use, says why, and leaves the first alone',
    async () => {
      const first = start();
      await first.ready();
      const second = start();
      expect(await second.ended).toBe(1);
      expect(second.output()).toMatch(/Qantara cannot run.*already running.*stop it first/);
      const children = Object.values(childrenOf(first.child.pid!));
      expect(children.every((pid) => isRunning(pid))).toBe(true);
      first.child.kill('SIGINT');
      expect(await first.ended).toBe(0);
      expect(children.some((pid) => isRunning(pid))).toBe(false);
      expect(lockOwner(folder)).toBeNull();
    },
    LIMIT,
  );

  test.each([
    [{ DATABASE_URL: 'postgresql://nobody:secret@127.0.0.1:9/x' }, /cannot be reached.*nothing listens.*DATABASE_URL/],
    [{ DATABASE_URL: 'mysql://x' }, /must begin with postgresql/],
    [{ PORT: 'eighty' }, /no port/],
    [{ HOST: '0.0.0.0' }, /no accounts/],
    [{ QANTARA_DATA: '/dev/null/x' }, /cannot be written.*QANTARA_DATA/],
  ])(
    'with %j says what to do and ends with 1',
    async (env, message) => {
      const failed = start(env);
      expect(await failed.ended).toBe(1);
      expect(failed.output()).toMatch(message);
      expect(failed.output()).not.toContain('secret');
    },
    LIMIT,
  );
});
