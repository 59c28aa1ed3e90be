import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SocketServerOptions } from './socket-server';

/** A Unix socket's whole path may have 104 bytes (macOS), 108 (Linux). */
const LONGEST = 100;
/** libpq names a socket in a folder after its port; the number is ours to choose. */
const PORT = 5432;

/**
 * Where the embedded database listens: a Unix socket in the data folder, which only its owner can open; in a private folder of the
 * system's when the path would be too long; a loopback port on Windows.
 */
export function chooseAddress(dataFolder: string): {
  readonly listen: SocketServerOptions['listen'];
  readonly url: (port: number) => string;
} {
  if (process.platform === 'win32')
    return { listen: { port: 0 }, url: (port) => `postgresql://postgres:unused@127.0.0.1:${port}/postgres` };
  const name = `.s.PGSQL.${PORT}`;
  const folder =
    Buffer.byteLength(join(dataFolder, name)) <= LONGEST ? dataFolder : mkdtempSync(join(tmpdir(), 'qantara-'));
  return {
    listen: { path: join(folder, name) },
    url: () => `postgresql://postgres:unused@localhost/postgres?host=${encodeURIComponent(folder)}`,
  };
}
