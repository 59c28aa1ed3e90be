import { spawn } from 'node:child_process';
import { accessSync, constants, mkdirSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { FolderInUse, isRunning, lockOwner } from '../db/embedded/lock';
import { readMigrations } from '../db/migration-files';
import { migrateServed } from '../db/served';
import type { Ready } from './child';
import { Child, type Environment } from './children';
import { createLog } from './log';
import { readSettings, type Settings } from './settings';
import { WORKER_FLAGS } from './worker-flags';

/**
 * Starts the processes in order, keeps them running, stops them in order. It holds nothing itself: killed at any moment, its children
 * notice and stop by themselves.
 */
const log = createLog('supervisor');
/** PostgreSQL needs room for its log and for a checkpoint before anything can be saved. Bytes. */
const LEAST_SPACE = 200 * 1024 * 1024;
const LITTLE_SPACE = 1024 * 1024 * 1024;

const children: Child[] = [];
let isStopping = false;

/** Never returns before the first page can be asked for, or ends the process with a message and status 1. */
export async function supervise(): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0, signal));
  try {
    const settings = readSettings();
    checkFolder(settings.dataFolder);
    const { env: database, isNew } = await startDatabase(settings);
    const env = { ...process.env, ...database, QANTARA_ROOT: settings.root, QANTARA_DATA: settings.dataFolder };
    let port = settings.port;
    if (settings.processes.has('matcher')) startMatcher(env, settings);
    const startWorker = () => start('worker', () => env, settings);
    const startWeb = () => start('web', () => ({ ...env, HOST: settings.host, PORT: String(port) }), settings);
    // The worker brings the sample to a new installation before anybody looks; later both come up side by side.
    const working = settings.processes.has('worker') ? startWorker() : null;
    if (isNew) await working;
    const serving = settings.processes.has('web') ? startWeb() : null;
    const [web] = await Promise.all([serving, working]);
    const url = web?.url;
    if (url === undefined) return say('Qantara is running without pages.  (Ctrl+C stops it)');
    port = Number(new URL(url).port || port); // a web process that dies comes back where the browsers look for it
    if (port !== settings.port) say(`Port ${settings.port} is taken; using ${port} instead.`);
    say(`Qantara is ready: ${url}  (Ctrl+C stops it)`);
    openBrowser(url);
  } catch (error) {
    if (isStopping) return;
    await fail(error instanceof Error ? error.message : String(error));
  }
}

/** Ends the process with a message when a living process has the data folder: before anything is built or changed. */
export function refuseFolderInUse(): void {
  try {
    const { dataFolder, databaseUrl } = readSettings();
    const owner = databaseUrl === null ? lockOwner(dataFolder) : null;
    // An owner whose supervisor is dead is about to end by itself.
    if (owner && (owner.parent === undefined || isRunning(owner.parent))) throw new FolderInUse(dataFolder, owner);
  } catch (error) {
    process.stderr.write(`\nQantara cannot run. ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}

async function startDatabase(settings: Settings): Promise<{ env: Environment; isNew: boolean }> {
  if (settings.databaseUrl !== null) {
    const migrations = readMigrations(settings.root);
    const applied = await migrateServed(settings.databaseUrl, migrations);
    if (applied.length > 0) log.info('migrated', { applied });
    const env = { DATABASE_URL: settings.databaseUrl, QANTARA_EMBEDDED: '0' };
    return { env, isNew: applied.length === migrations.length };
  }
  const env = { ...process.env, QANTARA_ROOT: settings.root, QANTARA_DATA: settings.dataFolder };
  const { url, isNew = false } = await start('database', () => env, settings);
  return { env: { DATABASE_URL: url, QANTARA_EMBEDDED: '1' }, isNew };
}

/** Nobody waits for it, and nothing ends with it: without it look-ups ask the database. */
function startMatcher(env: Environment, settings: Settings): void {
  const onGivenUp = (reason: string) => log.error('the matcher keeps ending; look-ups ask the database', { reason });
  start('matcher', () => env, settings, onGivenUp).catch((error: Error) => onGivenUp(error.message));
}

async function start(
  name: string,
  env: () => Environment,
  settings: Settings,
  onGivenUp: (reason: string) => void = (reason) => void fail(`The ${name} process keeps ending: ${reason}`),
): Promise<Ready> {
  // Told to stop while starting: nothing more is started, and the process ends when what runs has stopped.
  if (isStopping) return new Promise(() => undefined);
  const child = new Child({
    name,
    script: join(settings.root, 'dist', 'server', `${name}.mjs`),
    flags: name === 'worker' ? WORKER_FLAGS : [],
    env: () => ({ ...env(), NODE_ENV: settings.dev ? 'development' : 'production' }),
    log,
    onGivenUp,
  });
  children.push(child);
  return child.start();
}

function checkFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(
      `The data folder ${folder} cannot be written (${code}). Give it to this user, or set QANTARA_DATA to another folder.`,
    );
  }
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  if (free < LEAST_SPACE)
    throw new Error(
      `The disk of ${folder} is full: ${megabytes(free)} MB are free, ${megabytes(LEAST_SPACE)} MB are needed to start safely. ` +
        'Free some space, or set QANTARA_DATA to a folder on another disk. Nothing was changed.',
    );
  if (free < LITTLE_SPACE) say(`Only ${megabytes(free)} MB are free on the disk of ${folder}.`);
}

const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024);

/** Web first, so that nothing new comes in; the database last. */
async function stop(status: number, why: string): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  log.info('stopping', { why });
  for (const child of [...children].reverse()) await child.stop();
  process.exit(status);
}

async function fail(message: string): Promise<void> {
  process.stderr.write(`\nQantara cannot run. ${message}\n`);
  await stop(1, 'failure');
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** A person at a terminal sees the first page at once; QANTARA_BROWSER=0 keeps it closed. */
function openBrowser(url: string): void {
  const isWanted = process.stdout.isTTY && !process.env['CI'] && process.env['QANTARA_BROWSER'] !== '0';
  const hasScreen = process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
  if (!isWanted || !hasScreen) return;
  const [command, args]: [string, string[]] =
    process.platform === 'darwin'
      ? ['open', [url]]
      : process.platform === 'win32'
        ? ['explorer', [url]]
        : ['xdg-open', [url]];
  const opener = spawn(command, args, { stdio: 'ignore', detached: true });
  opener.on('error', () => undefined); // no browser to open: the address has been said
  opener.unref();
}
