import { createHash } from 'node:crypto';
import { mkdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseUrl, dataFolder, isEmbedded } from '../env';

/** A Unix socket's whole path may have 104 bytes (macOS), 108 (Linux). */
const LONGEST = 100;

/** Which database this installation works on, as a few letters: a matcher answers for one, and its snapshots are of one. */
export function databaseKey(): string {
  const url = databaseUrl();
  const which = url === null || isEmbedded() ? 'embedded' : url;
  return createHash('sha256').update(`${dataFolder()}\n${which}`).digest('hex').slice(0, 12);
}

/**
 * Where the matcher of this machine listens for this data folder and database: a Unix socket that only its owner can open, in
 * the data folder or, where the path would be too long, in a private folder of the system's; a named pipe on Windows.
 * Everybody works it out, nobody has to be told. Null where there is no safe place.
 */
export function matcherAddress(): string | null {
  const name = `matcher-${databaseKey()}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\qantara-${name}`;
  const path = join(dataFolder(), `${name}.sock`);
  if (Buffer.byteLength(path) <= LONGEST) return path;
  const folder = join(tmpdir(), `qantara-${process.getuid?.() ?? 0}`);
  return isPrivate(folder) ? join(folder, `${name}.sock`) : null;
}

/** Makes the folder if need be; false when it is somebody else's, or others may enter it. */
function isPrivate(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const { uid, mode } = statSync(folder);
    return uid === process.getuid?.() && (mode & 0o077) === 0;
  } catch {
    return false;
  }
}
