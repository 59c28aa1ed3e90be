import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { rootFolder } from '../../env';
import { migrate } from '../migrate';
import { readMigrations } from '../migration-files';
import { embeddedSession } from '../sql';
import { databaseFolder, putInPlace, readWrittenBy } from './folders';
import { FolderInUse, lockOwner } from './lock';
import { moveDatabase } from './move';
import { openEmbeddedDatabase } from './open';
import { openFolder } from './open-folder';
import { PGLITE_VERSION, POSTGRES_MAJOR } from './version';

const base = mkdtempSync(join(tmpdir(), 'q-open-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));
const migrations = readMigrations(rootFolder());
const open = (dataFolder: string) => openEmbeddedDatabase({ dataFolder, migrations, role: 'test' });

describe('openEmbeddedDatabase', () => {
  const folder = join(base, 'data');

  test('makes, migrates, keeps; brings every commit to the disk', async () => {
    const first = await open(folder);
    expect(await first.db.query('show fsync')).toMatchObject({ rows: [{ fsync: 'on' }] });
    const before = first.syncs();
    for (let i = 0; i < 10; i++)
      await first.db.query(`insert into "User" ("id", "name") values (gen_random_uuid(), $1)`, [`name ${i}`]);
    expect(first.syncs() - before).toBeGreaterThanOrEqual(10);
    const idle = first.syncs();
    await first.db.query('select 1');
    expect(first.syncs()).toBe(idle);
    await first.close();

    const second = await open(folder);
    expect(await second.db.query('select count(*)::int as n from "User"')).toMatchObject({ rows: [{ n: 10 }] });
    await second.close();
    expect(readWrittenBy(folder)).toMatchObject({ postgres: POSTGRES_MAJOR, pglite: PGLITE_VERSION });
  }, 120_000);

  test('is of the PostgreSQL and PGlite that its version file says', async () => {
    const { db, close } = await open(folder);
    const { rows } = await db.query<{ n: number }>(`select current_setting('server_version_num')::int / 10000 as n`);
    expect(rows[0]?.n).toBe(POSTGRES_MAJOR);
    await close();
    const { default: manifest } = await import('../../../package.json');
    expect(manifest.dependencies['@electric-sql/pglite']).toBe(PGLITE_VERSION);
  }, 120_000);

  test('refuses a second opening of a folder in use, and leaves no lock behind', async () => {
    const first = await open(folder);
    await expect(open(folder)).rejects.toThrow(FolderInUse);
    await expect(open(folder)).rejects.toThrow(/`qantara test` is working.*stop it first/);
    expect(lockOwner(folder)?.pid).toBe(process.pid);
    await first.close();
    expect(lockOwner(folder)).toBeNull();
  }, 120_000);

  test('refuses data of a newer version, by its migrations and by its PostgreSQL', async () => {
    await expect(openEmbeddedDatabase({ dataFolder: folder, migrations: [], role: 'test' })).rejects.toThrow(
      /newer version/,
    );
    const newer = join(base, 'newer');
    mkdirSync(databaseFolder(newer, POSTGRES_MAJOR + 1), { recursive: true });
    writeFileSync(join(databaseFolder(newer, POSTGRES_MAJOR + 1), 'PG_VERSION'), '19');
    await expect(open(newer)).rejects.toThrow(/newer version.*Nothing was changed/);
    expect(lockOwner(newer)).toBeNull();
    expect(lockOwner(folder)).toBeNull();
  }, 120_000);

  test('throws away what an interrupted creation left', async () => {
    const interrupted = join(base, 'interrupted');
    mkdirSync(join(interrupted, `database-${POSTGRES_MAJOR}.partial`, 'base'), { recursive: true });
    const { db, close } = await open(interrupted);
    expect(await db.query('select 1 as one')).toMatchObject({ rows: [{ one: 1 }] });
    await close();
    expect(readdirSync(interrupted).filter((name) => name.endsWith('.partial'))).toEqual([]);
  }, 120_000);
});

describe('a change of PostgreSQL', () => {
  /** Whole releases of before: PGlite under the alias that a release carries it by, when it is installed. */
  const real = existsSync(join(rootFolder(), 'node_modules', 'pglite-17'));
  const OLD = 17;
  const folder = join(base, 'moved');
  const openOld = async (path: string) => {
    if (!real) return (await openFolder(path)).db;
    const { PGlite: Old } = (await import(`pglite-${OLD}`)) as { PGlite: typeof PGlite };
    return Old.create(path);
  };
  beforeEach(async () => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    const db = await openOld(databaseFolder(folder, OLD));
    await migrate(embeddedSession(db), migrations, { lock: 'none' });
    await db.exec(
      `insert into "User" ("id", "name") select gen_random_uuid(), 'name ' || n from generate_series(1, 100) n`,
    );
    await db.close();
  }, 120_000);

  test(`moves the data through a logical backup (${real ? 'real PostgreSQL 17' : 'the current one under the name of 17'})`, async () => {
    await moveDatabase({ dataFolder: folder, from: OLD, openOld });
    putInPlace(folder, POSTGRES_MAJOR);
    const { db, close } = await open(folder);
    expect(await db.query('select count(*)::int as n from "User"')).toMatchObject({ rows: [{ n: 100 }] });
    await close();
    expect(readdirSync(folder)).toEqual(expect.arrayContaining([`database-${OLD}`, `postgres-${OLD}.qbackup`]));
  }, 120_000);

  test('starts again after it was interrupted', async () => {
    const partial = join(folder, `database-${POSTGRES_MAJOR}.partial`);
    mkdirSync(join(partial, 'base'), { recursive: true });
    writeFileSync(join(partial, 'PG_VERSION'), '18');
    await moveDatabase({ dataFolder: folder, from: OLD, openOld });
    putInPlace(folder, POSTGRES_MAJOR);
    expect(readdirSync(folder)).toContain(`database-${POSTGRES_MAJOR}`);
  }, 120_000);

  test('says what to do when the old release is not at hand', async () => {
    renameSync(databaseFolder(folder, OLD), databaseFolder(folder, 12));
    await expect(open(folder)).rejects.toThrow(/PostgreSQL 12.*qantara backup/);
    expect(readdirSync(folder)).toContain('database-12');
    expect(lockOwner(folder)).toBeNull();
  }, 120_000);
});
