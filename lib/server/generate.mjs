import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { versionOf } from './bundle.mjs';
import { isFresh, writeStamp } from './stamp.mjs';

/**
 * Prisma's client in `lib/db/generated`, when the schema or Prisma changed. Prisma needs no engine for it, yet wants to download one:
 * told that it is there already (any existing file will do), it works offline.
 *
 * @param {string} root
 * @returns {boolean} whether there was something to do
 */
export function generate(root) {
  const stampFile = join(root, 'lib', 'db', 'generated', 'stamp.json');
  const key = `prisma ${versionOf(root, 'prisma')}`;
  if (isFresh(root, stampFile, key, ['prisma/schema.prisma'])) return false;
  const cli = join(root, 'node_modules', 'prisma', 'build', 'index.js');
  const result = spawnSync(process.execPath, [cli, 'generate'], {
    cwd: root,
    encoding: 'utf8',
    windowsHide: true,
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      NO_COLOR: '1',
    },
  });
  if (result.status !== 0) throw new Error(`prisma generate failed:\n${result.stdout}${result.stderr}`);
  writeStamp(root, stampFile, key, ['prisma/schema.prisma']);
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  console.log(generate(root) ? 'Client generated.' : 'Client is up to date.');
}
