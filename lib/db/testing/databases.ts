import { execFileSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { afterAll, beforeAll, describe } from 'vitest';
import { rootFolder } from '../../env';
import { createClient } from '../client';
import { inProcessPool } from '../embedded/in-process';
import type { PrismaClient } from '../generated/client';
import { migrate } from '../migrate';
import { readMigrations } from '../migration-files';
import { createPool } from '../pool';
import { embeddedSession, servedSession } from '../sql';

/**
 * Databases for integration tests: every suite runs on PGlite and on a real PostgreSQL, each file on one of its own that has
 * every migration. What is made once (a dump of the migrated PGlite, a migrated template on the server) is kept for the run.
 */
export type TestDatabase = {
  readonly client: PrismaClient;
  readonly pool: pg.Pool;
  readonly close: () => Promise<void>;
};
export type Engine = 'embedded' | 'served';

/** Long enough for the first database of a run on a busy machine, milliseconds. */
const SETUP_LIMIT = 120_000;

/**
 * Declares a suite twice, once an engine. `context.client()` is the database of the running engine.
 *
 * @example onEveryDatabase('memory store', ({ client }) => { test('…', async () => { await client().memory.count(); }); });
 */
export function onEveryDatabase(
  title: string,
  suite: (context: {
    readonly client: () => PrismaClient;
    readonly pool: () => pg.Pool;
    readonly engine: Engine;
  }) => void,
): void {
  for (const engine of ['embedded', 'served'] as const) {
    const reason = engine === 'served' ? whyNotServed() : null;
    const name = `${title} (${engine}${reason ? `: skipped, ${reason}` : ''})`;
    (reason ? describe.skip : describe)(name, () => {
      let opened: TestDatabase | null = null;
      const current = (): TestDatabase => {
        if (!opened) throw new Error('The database is open inside tests and hooks only.');
        return opened;
      };
      beforeAll(async () => {
        opened = await (engine === 'embedded' ? openEmbedded() : openServed());
      }, SETUP_LIMIT);
      afterAll(async () => {
        await opened?.close();
      });
      suite({ client: () => current().client, pool: () => current().pool, engine });
    });
  }
}

/** A PGlite in memory with every migration, from a dump that is kept as long as PGlite and the migrations stay the same. */
export async function openEmbedded(): Promise<TestDatabase> {
  const db = await PGlite.create({ loadDataDir: await migratedDump() });
  const pool = inProcessPool(db);
  const client = createClient(pool, { embedded: true });
  return {
    client,
    pool,
    close: async () => {
      await client.$disconnect();
      await db.close();
    },
  };
}

/** A database of its own on the run's PostgreSQL, copied from the migrated template. */
export async function openServed(): Promise<TestDatabase> {
  const server = servedUrl();
  if (server === null) throw new Error(`No PostgreSQL server: ${whyNotServed()}`);
  const template = `template_${migrationsKey()}`;
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await administer(server, async (session) => {
    // Two test files may both find the template missing; the lock makes one of them wait for the other.
    await session.query('select pg_advisory_lock(1)');
    const [found] = await session.query('select 1 from pg_database where datname = $1', [template]);
    if (!found) {
      await session.script(`create database "${template}_new"`);
      await administer(urlOf(server, `${template}_new`), (fresh) =>
        migrate(fresh, readMigrations(rootFolder()), { lock: 'advisory' }),
      );
      await session.script(`alter database "${template}_new" rename to "${template}"`);
    }
    await session.script(`create database "${name}" template "${template}"`);
    await session.query('select pg_advisory_unlock(1)');
  });
  const pool = createPool(urlOf(server, name), { embedded: false });
  const client = createClient(pool, { embedded: false });
  return {
    client,
    pool,
    close: async () => {
      await client.$disconnect();
      await administer(server, (session) => session.script(`drop database if exists "${name}" with (force)`));
    },
  };
}

/** An empty database, without migrations, on the run's PostgreSQL; null when there is none. Gone with the run. */
export async function emptyServedUrl(): Promise<string | null> {
  const server = servedUrl();
  if (server === null) return null;
  const name = `empty_${randomUUID().replaceAll('-', '')}`;
  await administer(server, (session) => session.script(`create database "${name}"`));
  return urlOf(server, name);
}

/** Address of the run's PostgreSQL server, started at the first call; null when none can be started. */
export function servedUrl(): string | null {
  if (whyNotServed() !== null) return null;
  const folder = process.env['QANTARA_TEST_POSTGRES']!;
  const starter = join(rootFolder(), 'lib', 'db', 'testing', 'postgres.mjs');
  return execFileSync(process.execPath, [starter, 'start', folder], { encoding: 'utf8' }).trim();
}

/** Null when a PostgreSQL can be started here; the global set-up of Vitest has looked. */
export const whyNotServed = (): string | null =>
  process.env['QANTARA_TEST_POSTGRES']
    ? null
    : (process.env['QANTARA_TEST_NO_POSTGRES'] ?? 'run through vitest.config.ts');

async function administer<T>(url: string, act: (session: ReturnType<typeof servedSession>) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await act(servedSession(client));
  } finally {
    await client.end();
  }
}

const urlOf = (server: string, name: string): string => {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
};

/** Changes with every migration and every release of PGlite. */
function migrationsKey(): string {
  const hash = createHash('sha256').update(versionOfPglite());
  for (const { name, checksum } of readMigrations(rootFolder())) hash.update(name).update(checksum);
  return hash.digest('hex').slice(0, 16);
}

const versionOfPglite = (): string => {
  const file = join(rootFolder(), 'node_modules', '@electric-sql', 'pglite', 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
};

async function migratedDump(): Promise<Blob> {
  const folder = join(rootFolder(), 'node_modules', '.cache', 'qantara');
  const file = join(folder, `pglite-${migrationsKey()}.tar`);
  if (existsSync(file)) return new Blob([readFileSync(file)]);
  const db = await PGlite.create();
  await migrate(embeddedSession(db), readMigrations(rootFolder()), { lock: 'none' });
  const dump = await db.dumpDataDir('none');
  await db.close();
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder))
    if (/^pglite-.*[.]tar$/.test(name)) rmSync(join(folder, name), { force: true });
  writeFileSync(`${file}.${process.pid}`, Buffer.from(await dump.arrayBuffer()));
  renameSync(`${file}.${process.pid}`, file);
  return dump;
}
