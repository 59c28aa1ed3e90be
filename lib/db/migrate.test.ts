import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { rootFolder } from '../env';
import { MigrationError, migrate, migrationState } from './migrate';
import { type Migration, readMigrations } from './migration-files';
import { embeddedSession, type SqlSession, servedSession } from './sql';
import { type Engine, emptyServedUrl, whyNotServed } from './testing/databases';
import { schemaDiff } from './testing/schema-diff';

const migration = (name: string, sql: string): Migration => ({
  name,
  sql,
  checksum: createHash('sha256').update(sql).digest('hex'),
});
const FIRST = migration('1_first', 'create table "A" ("id" int); create table "B" ("id" int);');
const SECOND = migration(
  '2_second',
  `insert into "A" values (1); create function f() returns int as 'select 1;' language sql;`,
);

const open: Record<Engine, () => Promise<{ session: SqlSession; close: () => Promise<void> }>> = {
  embedded: async () => {
    const db = await PGlite.create();
    return { session: embeddedSession(db), close: () => db.close() };
  },
  served: async () => {
    const client = new pg.Client({ connectionString: (await emptyServedUrl())! });
    await client.connect();
    return { session: servedSession(client), close: () => client.end() };
  },
};

describe.each(['embedded', 'served'] as const)('migrate (%s)', (engine) => {
  const skipped = engine === 'served' && whyNotServed() !== null;
  const lock = engine === 'served' ? 'advisory' : 'none';
  let opened: Awaited<ReturnType<(typeof open)['served']>>;
  beforeAll(async () => {
    if (!skipped) opened = await open[engine]();
  }, 120_000);
  afterAll(() => opened?.close());
  beforeEach(async () => {
    if (!skipped) await opened.session.script('drop schema public cascade; create schema public;');
  });

  test.skipIf(skipped)('applies what is missing, once, in order', async () => {
    expect(await migrate(opened.session, [FIRST], { lock })).toEqual(['1_first']);
    expect(await migrate(opened.session, [FIRST, SECOND], { lock })).toEqual(['2_second']);
    expect(await migrate(opened.session, [FIRST, SECOND], { lock })).toEqual([]);
    expect(await opened.session.query('select "id" from "A"')).toEqual([[1]]);
    const rows = await opened.session.query('select "checksum" from "_prisma_migrations" order by "migration_name"');
    expect(rows).toEqual([[FIRST.checksum], [SECOND.checksum]]);
  });

  test.skipIf(skipped)('leaves nothing of a migration that fails, and applies it once it is mended', async () => {
    const broken = migration('2_second', 'create table "C" ("id" int); insert into "Nowhere" values (1);');
    await migrate(opened.session, [FIRST], { lock });
    await expect(migrate(opened.session, [FIRST, broken], { lock })).rejects.toThrow(/2_second failed.*Nowhere/);
    expect(await opened.session.query(`select to_regclass('"C"')::text`)).toEqual([[null]]);
    expect(await migrate(opened.session, [FIRST, SECOND], { lock })).toEqual(['2_second']);
  });

  test.skipIf(skipped)('refuses data of a newer version and of another history, changing nothing', async () => {
    await migrate(opened.session, [FIRST, SECOND], { lock });
    await expect(migrate(opened.session, [FIRST], { lock })).rejects.toThrow(/newer version.*2_second/);
    const edited = migration('1_first', 'create table "Other" ("id" int);');
    await expect(migrate(opened.session, [edited, SECOND], { lock })).rejects.toThrow(MigrationError);
    expect((await migrationState(opened.session, [FIRST, SECOND])).pending).toEqual([]);
  });

  test.skipIf(skipped)('applies the migrations of this project', async () => {
    const all = readMigrations(rootFolder());
    expect(await migrate(opened.session, all, { lock })).toHaveLength(all.length);
  });
});

test.skipIf(whyNotServed() !== null)('two runners on one served database wait for each other', async () => {
  const url = (await emptyServedUrl())!;
  const slow = migration('1_slow', 'select pg_sleep(0.3); create table "A" ("id" int);');
  const applied = await Promise.all(
    [1, 2].map(async () => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      const names = await migrate(servedSession(client), [slow], { lock: 'advisory' });
      await client.end();
      return names;
    }),
  );
  expect(applied.flat()).toEqual(['1_slow']);
});

test('the migrations lead to what schema.prisma says', async () => {
  expect(await schemaDiff(rootFolder())).toBeNull();
}, 60_000);

test('the schema engine for tests is the one of our Prisma', () => {
  const require = createRequire(import.meta.url);
  const packageOf = (name: string) => JSON.parse(readFileSync(require.resolve(`${name}/package.json`), 'utf8'));
  const wasm = JSON.parse(readFileSync(`${rootFolder()}/node_modules/@prisma/schema-engine-wasm/package.json`, 'utf8'));
  expect(wasm.version).toBe(packageOf('@prisma/engines').dependencies['@prisma/engines-version']);
});
