import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/**
 * What lies in a data folder. A database folder carries the major version of its PostgreSQL in its name (and PostgreSQL's own
 * PG_VERSION inside); it is made under another name and renamed when it is whole, so that a kill at any moment leaves either the old
 * state or the new one.
 *
 *     lock            who has the folder (lock.ts)
 *     database-18/    the embedded database
 *     version.json    which version wrote last, for people and for messages
 */
export const databaseFolder = (dataFolder: string, major: number): string => join(dataFolder, `database-${major}`);

/** Under this name a database is made; what is found under it at a start was interrupted and is thrown away. */
export const partialFolder = (dataFolder: string, major: number): string =>
  join(dataFolder, `database-${major}.partial`);

/** Majors of the whole databases in the data folder, newest first. */
export function databaseMajors(dataFolder: string): readonly number[] {
  if (!existsSync(dataFolder)) return [];
  return readdirSync(dataFolder)
    .flatMap((name) => /^database-(\d+)$/.exec(name)?.[1] ?? [])
    .filter((major) => existsSync(join(dataFolder, `database-${major}`, 'PG_VERSION')))
    .map(Number)
    .sort((a, b) => b - a);
}

/** Makes the data folder, readable by its owner alone. */
export function makeDataFolder(dataFolder: string): void {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
}

/** Gives a database that was made under its partial name its own, once every byte of it is on the disk. */
export function putInPlace(dataFolder: string, major: number): void {
  const partial = partialFolder(dataFolder, major);
  syncTree(partial);
  renameSync(partial, databaseFolder(dataFolder, major));
  syncPath(dataFolder);
}

export function removePartial(dataFolder: string, major: number): void {
  rmSync(partialFolder(dataFolder, major), { recursive: true, force: true });
}

export type WrittenBy = { readonly qantara: string; readonly postgres: number; readonly pglite: string };

export function readWrittenBy(dataFolder: string): WrittenBy | null {
  const file = join(dataFolder, 'version.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as WrittenBy) : null;
}

export function writeWrittenBy(dataFolder: string, by: WrittenBy): void {
  const file = join(dataFolder, 'version.json');
  writeFileSync(`${file}.partial`, JSON.stringify(by));
  renameSync(`${file}.partial`, file);
}

function syncTree(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) syncTree(path);
    else syncPath(path);
  }
  syncPath(folder);
}

/** Windows has no fsync of a folder and needs none: its renames are in the journal. */
function syncPath(path: string): void {
  let handle: number;
  try {
    handle = openSync(path, 'r');
  } catch (error) {
    if (process.platform === 'win32') return;
    throw error;
  }
  try {
    fsyncSync(handle);
  } catch (error) {
    if (process.platform !== 'win32') throw error;
  } finally {
    closeSync(handle);
  }
}
