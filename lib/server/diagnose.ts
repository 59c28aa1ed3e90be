import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { databaseMajors, readWrittenBy } from '../db/embedded/folders';
import { lockOwner } from '../db/embedded/lock';
import { POSTGRES_MAJOR } from '../db/embedded/version';
import { migrationState } from '../db/migrate';
import { readMigrations } from '../db/migration-files';
import { withSession } from '../db/reach';
import { hide } from '../db/served';
import { databaseUrl, dataFolder, rootFolder, version } from '../env';

/** One thing that was looked at. `advice` says what to do where not all is well. */
export type Finding = {
  readonly check: string;
  readonly state: 'good' | 'warning' | 'wrong';
  readonly found: string;
  readonly advice?: string;
};

const LEAST_SPACE_MB = 200;
const LITTLE_SPACE_MB = 1024;

/** Looks at everything that a working installation needs, in the order in which one thing needs the other. Changes nothing. */
export async function* diagnose(): AsyncGenerator<Finding> {
  yield node();
  yield setUp();
  yield folder();
  const space = disk();
  yield space;
  if (databaseUrl() === null) {
    yield embedded();
    // Opening it would make it; there is nothing to look at before the first start.
    if (databaseMajors(dataFolder()).length === 0) return;
  }
  if (space.state !== 'wrong') yield await database();
}

function node(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const found = process.version;
  return major > 20 || (major === 20 && minor >= 19)
    ? { check: 'node', state: 'good', found }
    : { check: 'node', state: 'wrong', found, advice: 'Install Node 20.19 or newer from https://nodejs.org.' };
}

function setUp(): Finding {
  const missing = ['node_modules', 'dist/server/supervisor.mjs', '.next/BUILD_ID'].filter(
    (path) => !existsSync(join(rootFolder(), path)),
  );
  const found = `Qantara ${version()} in ${rootFolder()}`;
  if (missing.length === 0) return { check: 'set-up', state: 'good', found };
  return {
    check: 'set-up',
    state: 'warning',
    found: `${found}, without ${missing.join(', ')}`,
    advice: '`npm start` makes what is missing.',
  };
}

function folder(): Finding {
  const path = dataFolder();
  const owner = lockOwner(path);
  if (!existsSync(path))
    return { check: 'data folder', state: 'good', found: `${path} will be made at the first start` };
  try {
    accessSync(path, constants.R_OK | constants.W_OK);
  } catch {
    return {
      check: 'data folder',
      state: 'wrong',
      found: `${path} cannot be written`,
      advice: 'Give it to this user, or set QANTARA_DATA.',
    };
  }
  const use = owner ? `, in use by process ${owner.pid} (${owner.role}) since ${owner.since}` : '';
  return { check: 'data folder', state: 'good', found: `${path}${use}` };
}

function disk(): Finding {
  const path = existsSync(dataFolder()) ? dataFolder() : rootFolder();
  const { bavail, bsize } = statfsSync(path);
  const free = Math.round((bavail * bsize) / 1024 / 1024);
  const found = `${free} MB free`;
  if (free < LEAST_SPACE_MB)
    return { check: 'disk', state: 'wrong', found, advice: `Free at least ${LEAST_SPACE_MB} MB.` };
  if (free < LITTLE_SPACE_MB)
    return { check: 'disk', state: 'warning', found, advice: 'Free some space before a large import.' };
  return { check: 'disk', state: 'good', found };
}

function embedded(): Finding {
  const [newest, ...older] = databaseMajors(dataFolder());
  const by = readWrittenBy(dataFolder());
  if (newest === undefined) return { check: 'embedded database', state: 'good', found: 'none yet' };
  const found = `PostgreSQL ${newest}${by ? `, last written by Qantara ${by.qantara}` : ''}`;
  if (newest > POSTGRES_MAJOR)
    return {
      check: 'embedded database',
      state: 'wrong',
      found,
      advice: 'Update Qantara: a newer version wrote this data.',
    };
  if (older.length > 0)
    return {
      check: 'embedded database',
      state: 'warning',
      found: `${found}; database-${older.join(', database-')} lie beside it`,
      advice: 'They were kept when the data moved; delete them once all is well.',
    };
  return { check: 'embedded database', state: 'good', found };
}

async function database(): Promise<Finding> {
  const url = databaseUrl();
  try {
    return await withSession('doctor', async (session) => {
      const started = performance.now();
      const [[release] = []] = await session.query(`select current_setting('server_version')`);
      const ms = (performance.now() - started).toFixed(1);
      const { pending, unknown, applied } = await migrationState(session, readMigrations(rootFolder()));
      const found = `${url === null ? 'embedded' : hide(url)}, PostgreSQL ${release}, answers in ${ms} ms, ${applied.length} migrations`;
      if (unknown.length > 0)
        return { check: 'database', state: 'wrong', found, advice: 'Update Qantara: a newer version wrote this data.' };
      if (pending.length > 0)
        return {
          check: 'database',
          state: 'wrong',
          found: `${found}, ${pending.length} missing`,
          advice: 'Run `qantara migrate`.',
        };
      return { check: 'database', state: 'good', found };
    });
  } catch (error) {
    return { check: 'database', state: 'wrong', found: error instanceof Error ? error.message : String(error) };
  }
}
