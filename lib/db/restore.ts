import { BackupError, type BackupHeader, type BackupRow, type BackupTable } from './backup-format';
import { checkBackup, readBackup } from './backup-read';
import { recordMigration } from './migrate';
import type { Migration } from './migration-files';
import type { SqlSession } from './sql';
import { quoted, readTables, type TableShape } from './tables';

/** Rows sent at once. */
const BATCH = 1_000;

export type RestoreOptions = {
  readonly migrations: readonly Migration[];
  /** Throw away what is there; otherwise a database that holds anything is refused. */
  readonly replace: boolean;
  readonly onProgress?: (rows: number) => void;
};

/**
 * Brings a backup back, whole, in one transaction: it is read and proven first, and until the end the database is as it was.
 * The schema of the backup's time is built, filled, and then migrated to that of today.
 *
 * @throws BackupError
 */
export async function restoreBackup(
  session: SqlSession,
  file: string,
  options: RestoreOptions,
): Promise<{ readonly rows: number }> {
  const { header, rows } = await checkBackup(file);
  const before = migrationsOf(header, options.migrations);
  const after = options.migrations.slice(before.length);
  await session.script('begin');
  try {
    if (!options.replace) await refuseFull(session);
    await dropOurs(session);
    for (const migration of before) await recordMigration(session, migration);
    await fill(session, file, options);
    for (const migration of after) await recordMigration(session, migration);
    await session.script('commit');
  } catch (error) {
    await session.script('rollback');
    throw error;
  }
  await session.script('analyze');
  return { rows };
}

/** The migrations that the backup's schema consists of: they must be the first of ours, unchanged. */
function migrationsOf(header: BackupHeader, ours: readonly Migration[]): readonly Migration[] {
  header.migrations.forEach(([name, checksum], i) => {
    const own = ours[i];
    if (own?.name === name && own.checksum === checksum) return;
    throw new BackupError(
      `The backup was written by Qantara ${header.version} with the migration ${name}, which this version does not have. ` +
        'Bring it back with that version or a newer one. Nothing was changed.',
    );
  });
  return ours.slice(0, header.migrations.length);
}

async function refuseFull(session: SqlSession): Promise<void> {
  for (const { name } of await readTables(session)) {
    const found = await session.query(`select 1 from ${quoted(name)} limit 1`);
    if (found.length > 0)
      throw new BackupError(
        `The database is not empty ("${name}" has rows). Restore into an empty one, or say --replace to throw away what is there. Nothing was changed.`,
      );
  }
}

/** Our tables, types and functions; what extensions own stays. The queue is rebuilt from "Job" by the workers. */
async function dropOurs(session: SqlSession): Promise<void> {
  const statements = await session.query(`
    select 'drop table ' || c.oid::regclass || ' cascade' from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
        and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    union all
    select 'drop type ' || t.oid::regtype || ' cascade' from pg_type t
      where t.typnamespace = 'public'::regnamespace and t.typtype = 'e'
        and not exists (select 1 from pg_depend d where d.objid = t.oid and d.deptype = 'e')
    union all
    select 'drop function ' || p.oid::regprocedure || ' cascade' from pg_proc p
      where p.pronamespace = 'public'::regnamespace
        and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')`);
  for (const [statement] of statements) await session.script(String(statement));
  const [[queue] = []] = await session.query(`select to_regclass('pgboss.job')::text`);
  if (queue !== null) await session.script('delete from pgboss.job');
}

async function fill(session: SqlSession, file: string, { onProgress }: RestoreOptions): Promise<void> {
  const shapes = new Map((await readTables(session)).map((shape) => [shape.name, shape]));
  let current: BackupTable | null = null;
  let batch: BackupRow[] = [];
  let total = 0;
  const flush = async (): Promise<void> => {
    if (current !== null && batch.length > 0) await insert(session, shapeOf(shapes, current), current.columns, batch);
    total += batch.length;
    batch = [];
    onProgress?.(total);
  };
  for await (const item of readBackup(file)) {
    if (item.kind === 'row') {
      batch.push(item.row);
      if (batch.length === BATCH) await flush();
    } else if (item.kind === 'table') {
      await flush();
      current = item.table;
      await setSequences(session, current);
    }
  }
  await flush();
}

/** Each column travels as a list of texts and becomes its type in the database. */
async function insert(
  session: SqlSession,
  shape: TableShape,
  columns: readonly string[],
  rows: readonly BackupRow[],
): Promise<void> {
  const types = new Map(shape.columns.map((column) => [column.name, column.type]));
  const names = columns.map(quoted).join(', ');
  const values = columns.map((name, i) => `c${i}::${types.get(name)!}`).join(', ');
  const lists = columns.map((_, i) => `$${i + 1}::text[]`).join(', ');
  const aliases = columns.map((_, i) => `c${i}`).join(', ');
  await session.query(
    `insert into ${quoted(shape.name)} (${names}) select ${values} from unnest(${lists}) as u(${aliases})`,
    columns.map((_, i) => rows.map((row) => row[i] ?? null)),
  );
}

async function setSequences(session: SqlSession, { table, sequences }: BackupTable): Promise<void> {
  for (const [column, next] of sequences)
    await session.query(`select setval(pg_get_serial_sequence($1::text, $2::text), $3::bigint, false)`, [
      quoted(table),
      column,
      next,
    ]);
}

function shapeOf(shapes: ReadonlyMap<string, TableShape>, { table, columns }: BackupTable): TableShape {
  const shape = shapes.get(table);
  const unknown = columns.find((name) => !shape?.columns.some((column) => column.name === name));
  if (!shape || unknown !== undefined)
    throw new BackupError(
      `The backup names ${table}${unknown ? `.${unknown}` : ''}, which its own migrations do not make. Nothing was changed.`,
    );
  return shape;
}
