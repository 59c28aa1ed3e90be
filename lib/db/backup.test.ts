import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rootFolder } from '../env';
import { writeBackup } from './backup';
import { checkBackup } from './backup-read';
import { readMigrations } from './migration-files';
import { restoreBackup } from './restore';
import { type SqlSession, servedSession } from './sql';
import { readTables } from './tables';
import { openEmbedded, openServed, type TestDatabase, whyNotServed } from './testing/databases';

const folder = mkdtempSync(join(tmpdir(), 'q-backup-'));
afterAll(() => rmSync(folder, { recursive: true }));
const migrations = readMigrations(rootFolder());
const OPTIONS = { version: '0.1.0', now: new Date('2026-01-01T00:00:00Z') };
const ID = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** Every kind of column that the schema has, with values that break naive writers. */
const FILL = `
  insert into "User" ("id", "name", "email", "createdAt") values
    ('${ID(1)}', E'ليلى \\\\ "القلم" {x,NULL}\\n\\t', null, '2025-03-01 10:20:30.123456+03'), ('${ID(2)}', 'NULL', 'null@example.org', now());
  insert into "Project" ("id", "name", "sourceLang", "targetLang", "settings") values ('${ID(3)}', '', 'ar', 'en', '{"a":"\\u0622\\"","b":[1.50,null]}');
  insert into "Membership" ("projectId", "userId", "role") values ('${ID(3)}', '${ID(1)}', 'reviewer');
  insert into "Memory" ("id", "name", "sourceLang", "targetLang", "revision") values ('${ID(4)}', 'm', 'ar', 'en', 9007199254740993);
  insert into "TranslationUnit" ("memoryId", "id", "revision", "sourceLang", "targetLang", "sourceText", "source", "targetText", "target",
    "sourceFingerprint", "targetFingerprint", "sourceLength", "sourcePrefix", "targetLength", "targetPrefix")
    select '${ID(4)}', ('00000000-0000-7000-8001-' || lpad(n::text, 12, '0'))::uuid, n, 'ar', 'en', 'نص ' || n, '[]', 'text', '[]', 'f', 'f', 1,
      case when n % 2 = 0 then '{}'::int[] else array[-n, n] end, 1, '{2147483647}' from generate_series(1, 5000) n;
  insert into "AuditEntry" ("projectId", "actorId", "action") select '${ID(3)}', '${ID(1)}', 'test' from generate_series(1, 3);`;

const withSession = async <T>({ pool }: TestDatabase, use: (session: SqlSession) => Promise<T>): Promise<T> => {
  const client = await pool.connect();
  try {
    return await use(servedSession(client));
  } finally {
    client.release();
  }
};
/** Everything in all tables, as text. */
const contents = (database: TestDatabase) =>
  withSession(database, async (session) => {
    await session.script(`set timezone = 'UTC'`);
    const all: Record<string, unknown> = {};
    for (const { name } of await readTables(session))
      all[name] = (await session.query(`select t::text from "${name}" t order by t::text collate "C"`)).flat();
    return all;
  });

const engines = { embedded: openEmbedded, served: openServed };
const pairs = (['embedded', 'served'] as const).flatMap((from) =>
  (['embedded', 'served'] as const).map((to) => [from, to] as const),
);

describe.each(pairs)('a backup of %s restored into %s', (from, to) => {
  const skipped = (from === 'served' || to === 'served') && whyNotServed() !== null;
  let source: TestDatabase;
  let target: TestDatabase;
  const file = join(folder, `${from}-${to}.qbackup`);
  beforeAll(async () => {
    if (skipped) return;
    [source, target] = [await engines[from](), await engines[to]()];
    await withSession(source, (session) => session.script(FILL));
  }, 120_000);
  afterAll(async () => {
    await source?.close();
    await target?.close();
  });

  test.skipIf(skipped)('brings back every value, and sequences that go on', async () => {
    const report = await withSession(source, (session) => writeBackup(session, file, OPTIONS));
    expect(report.rows).toBe(5008);
    await withSession(target, (session) => restoreBackup(session, file, { migrations, replace: false }));
    expect(await contents(target)).toEqual(await contents(source));
    const insert = `insert into "AuditEntry" ("projectId", "actorId", "action") values ('${ID(3)}', '${ID(1)}', 'next') returning "id"::int`;
    expect(await withSession(target, (session) => session.query(insert))).toEqual([[4]]);
    expect(await target.client.translationUnit.count()).toBe(5000);
  });

  test.skipIf(skipped)('refuses a database that holds something, and replaces it when told to', async () => {
    const restore = (replace: boolean) =>
      withSession(target, (session) => restoreBackup(session, file, { migrations, replace }));
    await expect(restore(false)).rejects.toThrow(/not empty.*Nothing was changed/);
    expect(await target.client.auditEntry.count()).toBe(4);
    await restore(true);
    expect(await target.client.auditEntry.count()).toBe(3);
  });

  test.skipIf(skipped)('leaves everything as it was when it fails in the middle', async () => {
    const before = await contents(target);
    const broken = [...migrations, { name: '9_broken', checksum: 'x', sql: 'insert into "Nowhere" values (1)' }];
    const restoring = withSession(target, (session) =>
      restoreBackup(session, file, { migrations: broken, replace: true }),
    );
    await expect(restoring).rejects.toThrow(/Nowhere/);
    expect(await contents(target)).toEqual(before);
  });

  test.skipIf(skipped)('comes up to the schema of today', async () => {
    const added = {
      name: '9_added',
      checksum: 'x',
      sql: 'alter table "User" add column "motto" text not null default \'-\'',
    };
    await withSession(target, (session) =>
      restoreBackup(session, file, { migrations: [...migrations, added], replace: true }),
    );
    expect(await withSession(target, (session) => session.query(`select distinct "motto" from "User"`))).toEqual([
      ['-'],
    ]);
  });
});

describe('a damaged backup', () => {
  const whole = join(folder, 'embedded-embedded.qbackup');
  const damaged = (change: (text: string) => string): string => {
    const file = join(folder, 'damaged');
    writeFileSync(file, gzipSync(change(gunzipSync(readFileSync(whole)).toString())));
    return file;
  };
  test('is recognised, whatever was done to it', async () => {
    await expect(checkBackup(damaged((text) => text.replace('نص 77"', 'نص 78"')))).rejects.toThrow(/checksum/);
    await expect(checkBackup(damaged((text) => text.slice(0, text.lastIndexOf('{"end"'))))).rejects.toThrow(/cut off/);
    await expect(checkBackup(damaged((text) => text.slice(0, text.length / 2)))).rejects.toThrow(/cut off/);
    await expect(checkBackup(damaged((text) => text.replace('"format":1', '"format":2')))).rejects.toThrow(
      /newer format/,
    );
    await expect(checkBackup(damaged(() => '{"other":1}\n{}\n'))).rejects.toThrow(/no Qantara backup/);
    await expect(checkBackup(damaged(() => ''))).rejects.toThrow(/no Qantara backup/);
    writeFileSync(join(folder, 'half'), readFileSync(whole).subarray(0, 3000));
    await expect(checkBackup(join(folder, 'half'))).rejects.toThrow(/cannot be read/);
    writeFileSync(join(folder, 'plain'), 'hello');
    await expect(checkBackup(join(folder, 'plain'))).rejects.toThrow(/cannot be read/);
    await expect(checkBackup(join(folder, 'missing'))).rejects.toThrow(/no file/);
  });
  test('is refused when this version is older', async () => {
    const database = await openEmbedded();
    const restoring = withSession(database, (session) =>
      restoreBackup(session, whole, { migrations: [], replace: true }),
    );
    await expect(restoring).rejects.toThrow(/does not have/);
    await database.close();
  });
  test('nothing half written stays beside the backup', () => {
    expect(readdirSync(folder).filter((name) => name.endsWith('.partial'))).toEqual([]);
  });
});
