import { randomUUID } from 'node:crypto';
import type { Migration } from './migration-files';
import type { SqlSession } from './sql';

/**
 * Applies what is missing of `prisma/migrations` and keeps Prisma's own `_prisma_migrations` table with the same checksums, so
 * that `prisma migrate deploy` and this runner can be used on one database.
 *
 * A migration is one simple query and so one transaction: when it fails nothing of it stays, and the next start tries again.
 */

/** Two runners on a served PostgreSQL wait for each other under this advisory lock: "qantara" in a telephone's digits. */
const LOCK = 7268272;

const TABLE = `
  create table if not exists "_prisma_migrations" (
    "id" varchar(36) not null primary key,
    "checksum" varchar(64) not null,
    "finished_at" timestamptz,
    "migration_name" varchar(255) not null,
    "logs" text,
    "rolled_back_at" timestamptz,
    "started_at" timestamptz not null default now(),
    "applied_steps_count" integer not null default 0
  )`;

/** The data cannot be used by this version; the message says what happened and what to do. */
export class MigrationError extends Error {}

export type MigrationState = {
  readonly applied: readonly string[];
  readonly pending: readonly Migration[];
  /** Applied in the database, unknown here: a newer version wrote this data. */
  readonly unknown: readonly string[];
  /** Applied with another content than the file has here. */
  readonly changed: readonly string[];
};

export async function migrationState(session: SqlSession, migrations: readonly Migration[]): Promise<MigrationState> {
  const [[table] = []] = await session.query(`select to_regclass('"_prisma_migrations"')::text`);
  const rows =
    table === null
      ? []
      : await session.query(`select "migration_name", "checksum" from "_prisma_migrations"
          where "finished_at" is not null and "rolled_back_at" is null order by "started_at"`);
  const applied = new Map(rows.map(([name, checksum]) => [String(name), String(checksum)]));
  const known = new Set(migrations.map((migration) => migration.name));
  return {
    applied: [...applied.keys()],
    pending: migrations.filter((migration) => !applied.has(migration.name)),
    unknown: [...applied.keys()].filter((name) => !known.has(name)),
    changed: migrations
      .filter(({ name, checksum }) => (applied.get(name) ?? checksum) !== checksum)
      .map(({ name }) => name),
  };
}

/**
 * @param options.lock `advisory` on a served PostgreSQL; `none` on the embedded one, where the folder's lock excludes others and
 *   advisory locks exclude nobody
 * @returns the names applied now, in order
 */
export async function migrate(
  session: SqlSession,
  migrations: readonly Migration[],
  options: { readonly lock: 'advisory' | 'none' },
): Promise<readonly string[]> {
  if (options.lock === 'advisory') await session.query(`select pg_advisory_lock(${LOCK})`);
  try {
    const state = await migrationState(session, migrations);
    refuseForeign(state);
    if (state.pending.length === 0) return [];
    await session.script(TABLE);
    for (const migration of state.pending) await apply(session, migration);
    return state.pending.map((migration) => migration.name);
  } finally {
    if (options.lock === 'advisory') await session.query(`select pg_advisory_unlock(${LOCK})`);
  }
}

function refuseForeign({ unknown, changed }: MigrationState): void {
  if (unknown.length > 0)
    throw new MigrationError(
      `The data was written by a newer version of Qantara (it has ${unknown.join(', ')}). ` +
        'Update Qantara, or restore a backup that this version wrote. Nothing was changed.',
    );
  if (changed.length > 0)
    throw new MigrationError(
      `The migration ${changed.join(', ')} is not the one that was applied to this data. ` +
        'Use an unmodified copy of Qantara, or restore a backup into an empty database. Nothing was changed.',
    );
}

async function apply(session: SqlSession, migration: Migration): Promise<void> {
  const { name } = migration;
  // Written before and apart from the migration: a process that is killed in it leaves a trace.
  const id = await begin(session, migration);
  try {
    await session.script(migration.sql);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    await session.query(`update "_prisma_migrations" set "rolled_back_at" = now(), "logs" = $2 where "id" = $1`, [
      id,
      reason,
    ]);
    throw new MigrationError(
      `The migration ${name} failed: ${reason}. What it began was undone, the data is as it was. ` +
        'Keep a copy of the data folder, and report this message.',
      { cause: error },
    );
  }
  await finish(session, id);
}

/** Applies a migration inside a transaction of the caller, who undoes all of it when it fails. */
export async function recordMigration(session: SqlSession, migration: Migration): Promise<void> {
  await session.script(TABLE);
  const id = await begin(session, migration);
  await session.script(migration.sql);
  await finish(session, id);
}

async function begin(session: SqlSession, { name, checksum }: Migration): Promise<string> {
  const id = randomUUID();
  await session.query(`insert into "_prisma_migrations" ("id", "checksum", "migration_name") values ($1, $2, $3)`, [
    id,
    checksum,
    name,
  ]);
  return id;
}

const finish = (session: SqlSession, id: string) =>
  session.query(`update "_prisma_migrations" set "finished_at" = now(), "applied_steps_count" = 1 where "id" = $1`, [
    id,
  ]);
