import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from './fixtures';

export type OwnServer = { readonly url: string; readonly pid: number };

/** For stories about a Qantara as a whole: one of their own, started for the first time on an empty folder, and stopped with the worker. */
export const test = base.extend<object, { server: OwnServer }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
    async ({}, use) => {
      const data = mkdtempSync(join(tmpdir(), 'qantara-own-'));
      const child = spawn(process.execPath, ['lib/server/start.mjs'], {
        env: {
          ...process.env,
          PORT: String(await freePort()),
          QANTARA_DATA: data,
          DATABASE_URL: '',
          QANTARA_BROWSER: '0',
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const ended = once(child, 'exit');
      try {
        await use({ url: await readyUrl(child), pid: child.pid! });
      } finally {
        if (child.exitCode === null && child.signalCode === null) {
          child.kill('SIGTERM');
          await ended;
        }
        rmSync(data, { recursive: true, force: true });
      }
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ server }, use) => use(server.url),
});

/** What `npm start` says when the first page can be asked for. */
function readyUrl(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    const hear = (piece: Buffer) => {
      said += piece.toString();
      const url = /Qantara is ready: (http\S+)/u.exec(said)?.[1];
      if (url) resolve(url);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => reject(new Error(`Qantara ended with ${code}:\n${said}`)));
  });
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

/** Whether this system tells of processes in `/proc`. */
export const knowsProcesses = process.platform === 'linux';

export type Victim = 'web' | 'database' | 'worker';

/** Kills a process of the server, does something meanwhile, and waits until the process is there again. */
export async function whileDying(server: OwnServer, victim: Victim | undefined, act: () => Promise<void>) {
  if (!victim) return act();
  const pid = childPid(server.pid, victim);
  expect(pid, `the ${victim} process runs`).not.toBeNull();
  process.kill(pid!, 'SIGKILL');
  await act();
  await expect.poll(() => childPid(server.pid, victim), { timeout: 30_000 }).not.toBeNull();
}

/** The process of this name that the supervisor runs now; null while it is down. */
function childPid(supervisor: number, name: Victim): number | null {
  for (const pid of readdirSync('/proc').filter((entry) => /^\d+$/u.test(entry))) {
    try {
      const parent = Number(/^PPid:\s*(\d+)/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
      if (parent === supervisor && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`${name}.mjs`))
        return Number(pid);
    } catch (error) {
      // a process may end between the listing and the reading
      if (!['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
  }
  return null;
}
