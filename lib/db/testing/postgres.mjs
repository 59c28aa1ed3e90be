import { execFileSync, spawnSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';

/**
 * A throw-away PostgreSQL server for tests: `node lib/db/testing/postgres.mjs start FOLDER` prints its address (and starts it
 * when it does not run yet), `stop FOLDER` ends it. Started at the first test that needs it, so that a run without database
 * tests pays nothing. PostgreSQL refuses root, so root starts it as user postgres.
 */

/** @returns {string | null} the folder of initdb and pg_ctl, newest release first */
export function findPostgres() {
  const debian = '/usr/lib/postgresql';
  const releases = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...releases.map((release) => join(debian, release, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ];
  return (
    folders.find((folder) => ['initdb', 'pg_ctl', 'postgres'].every((name) => existsSync(join(folder, name)))) ?? null
  );
}

/** @returns {string | null} why no server can be started here, or null */
export function whyNoPostgres() {
  if (!findPostgres()) return 'PostgreSQL is not installed (Debian: apt-get install postgresql-15)';
  if (process.getuid?.() === 0 && !postgresUser()) return 'PostgreSQL refuses root and there is no user postgres';
  return null;
}

function postgresUser() {
  const [uid, gid] = ['-u', '-g'].map((flag) =>
    Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout || Number.NaN),
  );
  return uid && gid ? { uid, gid } : null;
}

/** @param {string} folder @param {string} name @param {string[]} args */
function run(folder, name, args) {
  const user = process.getuid?.() === 0 ? postgresUser() : null;
  const bin = /** @type {string} */ (findPostgres());
  execFileSync(join(bin, name), args, {
    ...user,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
}

/** @param {string} folder an existing folder of ours @returns {Promise<string>} the address */
export async function startPostgres(folder) {
  const urlFile = join(folder, 'url');
  for (let waited = 0; waited < 60_000; waited += 100) {
    if (existsSync(urlFile)) return readFileSync(urlFile, 'utf8');
    try {
      mkdirSync(join(folder, 'starting'));
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100)); // another process starts it
      continue;
    }
    const user = process.getuid?.() === 0 ? postgresUser() : null;
    if (user) chownSync(folder, user.uid, user.gid);
    const data = join(folder, 'data');
    run(folder, 'initdb', [
      '-D',
      data,
      '-U',
      'postgres',
      '-A',
      'trust',
      '--no-sync',
      '-E',
      'UTF8',
      '--locale',
      'C.UTF-8',
    ]);
    const port = await freePort();
    const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200`;
    run(folder, 'pg_ctl', ['-D', data, '-l', join(folder, 'log'), '-w', '-t', '30', '-o', options, 'start']);
    writeFileSync(`${urlFile}.new`, `postgresql://postgres@127.0.0.1:${port}/postgres`);
    renameSync(`${urlFile}.new`, urlFile);
  }
  throw new Error(`PostgreSQL did not start in ${folder}`);
}

/** Ends the server, if it ever started, and removes the folder. @param {string} folder */
export function stopPostgres(folder) {
  const data = join(folder, 'data');
  if (statSync(join(data, 'postmaster.pid'), { throwIfNoEntry: false }))
    run(folder, 'pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop']);
  rmSync(folder, { recursive: true, force: true });
}

const freePort = () =>
  new Promise((/** @type {(port: number) => void} */ resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });

const [, script, command, folder] = process.argv;
if (script?.endsWith('postgres.mjs') && folder) {
  if (command === 'start') process.stdout.write(await startPostgres(folder));
  else if (command === 'stop') stopPostgres(folder);
}
