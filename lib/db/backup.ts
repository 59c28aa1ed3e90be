import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { BACKUP_FORMAT, type BackupEnd, type BackupHeader, type BackupRow, type BackupTable } from './backup-format';
import { checkBackup } from './backup-read';
import type { SqlSession } from './sql';
import { quoted, readTables, type TableShape } from './tables';

/** Rows asked for at once; a row of ours has about a kilobyte. */
const PAGE = 2_000;
/** Lines are gathered to pieces of this many characters: gzip and checksum like them larger than a row. */
const PIECE = 1 << 16;

export type BackupReport = { readonly rows: number; readonly tables: number };
export type BackupOptions = {
  readonly version: string;
  readonly now: Date;
  readonly onProgress?: (rows: number) => void;
};

/**
 * Writes everything to a file, as one moment saw it, and reads the file again to prove it whole before it gets its name: a file of
 * that name is never half a backup, and an older one stays until the new one is proven.
 *
 * On the embedded database others wait while rows are read (it is one session); on a served one nobody waits.
 */
export async function writeBackup(session: SqlSession, file: string, options: BackupOptions): Promise<BackupReport> {
  const partial = `${file}.partial`;
  try {
    await inSnapshot(session, () =>
      pipeline(
        Readable.from(backupBytes(session, options)),
        createGzip({ level: 6 }),
        createWriteStream(partial, { mode: 0o600 }),
      ),
    );
    const report = await checkBackup(partial);
    const handle = await open(partial, 'r');
    await handle.sync();
    await handle.close();
    await rename(partial, file);
    return report;
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

async function inSnapshot(session: SqlSession, work: () => Promise<void>): Promise<void> {
  await session.script('begin transaction isolation level repeatable read, read only');
  try {
    await session.script(
      `set local timezone = 'UTC'; set local datestyle = 'ISO'; set local intervalstyle = 'iso_8601'; set local bytea_output = 'hex'; set local extra_float_digits = 1`,
    );
    await work();
  } finally {
    await session.script('rollback');
  }
}

/** The file's bytes before compression: pieces of whole lines, then the last line with the checksum of all before it. */
async function* backupBytes(session: SqlSession, options: BackupOptions): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  const rows: Record<string, number> = {};
  let piece = '';
  for await (const line of backupLines(session, options, rows)) {
    piece += `${line}\n`;
    if (piece.length < PIECE) continue;
    const bytes = Buffer.from(piece);
    hash.update(bytes);
    piece = '';
    yield bytes;
  }
  hash.update(piece);
  const end: BackupEnd = { end: true, rows, sha256: hash.digest('hex') };
  yield Buffer.from(`${piece}${JSON.stringify(end)}\n`);
}

async function* backupLines(
  session: SqlSession,
  options: BackupOptions,
  counts: Record<string, number>,
): AsyncGenerator<string> {
  const migrations = await session.query(`select "migration_name", "checksum" from "_prisma_migrations"
    where "finished_at" is not null and "rolled_back_at" is null order by "migration_name"`);
  const header: BackupHeader = {
    qantara: 'backup',
    format: BACKUP_FORMAT,
    version: options.version,
    createdAt: options.now.toISOString(),
    migrations: migrations as unknown as [string, string][],
  };
  yield JSON.stringify(header);
  let total = 0;
  for (const table of await readTables(session)) {
    yield JSON.stringify(await tableLine(session, table));
    counts[table.name] = 0;
    for await (const page of pages(session, table)) {
      for (const row of page) yield JSON.stringify(row);
      counts[table.name]! += page.length;
      total += page.length;
      options.onProgress?.(total);
    }
  }
}

async function tableLine(session: SqlSession, { name, columns, serial }: TableShape): Promise<BackupTable> {
  const sequences: [string, number][] = [];
  for (const column of serial) {
    const [[next] = []] = await session.query(`select coalesce(max(${quoted(column)}), 0)::text from ${quoted(name)}`);
    sequences.push([column, Number(next) + 1]);
  }
  return { table: name, columns: columns.map((column) => column.name), sequences };
}

/** The rows of a table in the order of its key, through a cursor: the table is never held whole. */
async function* pages(session: SqlSession, { name, columns, key }: TableShape): AsyncGenerator<readonly BackupRow[]> {
  const list = columns.map((column) => `t.${quoted(column.name)}::text`).join(', ');
  const order = key.length > 0 ? ` order by ${key.map((column) => `t.${quoted(column)}`).join(', ')}` : '';
  await session.script(`declare qantara_backup no scroll cursor for select ${list} from ${quoted(name)} t${order}`);
  for (;;) {
    const page = (await session.query(`fetch ${PAGE} from qantara_backup`)) as unknown as readonly BackupRow[];
    if (page.length > 0) yield page;
    if (page.length < PAGE) break;
  }
  await session.script('close qantara_backup');
}
