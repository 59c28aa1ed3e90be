import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import {
  BACKUP_FORMAT,
  type BackupEnd,
  BackupError,
  type BackupHeader,
  type BackupRow,
  type BackupTable,
} from './backup-format';

export type BackupItem =
  | { readonly kind: 'header'; readonly header: BackupHeader }
  | { readonly kind: 'table'; readonly table: BackupTable }
  | { readonly kind: 'row'; readonly row: BackupRow };

/**
 * Reads a backup item by item, without holding more than a piece of it, and proves at the end that nothing is missing or changed.
 *
 * @throws BackupError when the file is no backup, is of a newer format, is cut off, or does not fit its checksum
 */
export async function* readBackup(file: string): AsyncGenerator<BackupItem> {
  const hash = createHash('sha256');
  const counts: Record<string, number> = {};
  let table: string | null = null;
  let last: string | null = null;
  let isFirst = true;
  for await (const line of lines(file)) {
    // The last line is not part of the checksum, and only the next one tells that this one was not the last.
    if (last !== null) {
      hash.update(`${last}\n`);
      const item = readLine(file, last, isFirst);
      isFirst = false;
      if (item.kind === 'table') {
        table = item.table.table;
        counts[table] = 0;
      } else if (item.kind === 'row') counts[table ?? '']! += 1;
      yield item;
    }
    last = line;
  }
  const end = parse(file, last ?? '') as Partial<BackupEnd>;
  if (end.end !== true) throw new BackupError(`${file} is cut off: its last line is missing. Take another copy.`);
  if (end.sha256 !== hash.digest('hex') || JSON.stringify(end.rows) !== JSON.stringify(counts))
    throw new BackupError(`${file} was changed or damaged: it does not fit its checksum. Take another copy.`);
}

/** Reads a backup to its end. */
export async function checkBackup(file: string): Promise<{ rows: number; tables: number; header: BackupHeader }> {
  let header: BackupHeader | null = null;
  let rows = 0;
  let tables = 0;
  for await (const item of readBackup(file)) {
    if (item.kind === 'header') header = item.header;
    else if (item.kind === 'table') tables++;
    else rows++;
  }
  if (header === null) throw new BackupError(`${file} is no Qantara backup.`);
  return { rows, tables, header };
}

function readLine(file: string, line: string, isFirst: boolean): BackupItem {
  const value = parse(file, line) as BackupRow | BackupTable | BackupHeader;
  if (isFirst) {
    const header = value as BackupHeader;
    if (header.qantara !== 'backup') throw new BackupError(`${file} is no Qantara backup.`);
    if (header.format > BACKUP_FORMAT)
      throw new BackupError(`${file} was written by Qantara ${header.version} in a newer format. Update this one.`);
    return { kind: 'header', header };
  }
  return Array.isArray(value) ? { kind: 'row', row: value } : { kind: 'table', table: value as BackupTable };
}

function parse(file: string, line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new BackupError(`${file} is cut off or no Qantara backup. Take another copy.`, { cause: error });
  }
}

async function* lines(file: string): AsyncGenerator<string> {
  const gunzip = createGunzip();
  const reading = pipeline(createReadStream(file), gunzip);
  // Its error is seen where the lines are read; here it only must not go unhandled.
  reading.catch(() => undefined);
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for await (const bytes of gunzip) {
      const pieces = (rest + decoder.decode(bytes as Buffer, { stream: true })).split('\n');
      rest = pieces.pop() ?? '';
      yield* pieces;
    }
    await reading;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new BackupError(`There is no file ${file}.`, { cause: error });
    throw new BackupError(`${file} cannot be read: ${message}. Is it a Qantara backup, and whole?`, { cause: error });
  }
  if (rest !== '') yield rest;
}
