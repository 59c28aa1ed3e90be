import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { versionOf } from './bundle.mjs';
import { run } from './run.mjs';
import { isFresh, writeStamp } from './stamp.mjs';

/**
 * Prisma's client in `lib/db/generated`, when the schema or Prisma changed. Prisma needs no engine for it, yet wants to download one:
 * told that it is there already (any existing file will do), it works offline.
 *
 * @param {string} root
 * @returns {Promise<boolean>} whether there was something to do
 */
export async function generate(root) {
  const stampFile = join(root, 'lib', 'db', 'generated', 'stamp.json');
  const key = `prisma ${versionOf(root, 'prisma')}`;
  if (isFresh(root, stampFile, key, ['prisma/schema.prisma'])) return false;
  const begun = Date.now();
  const cli = join(root, 'node_modules', 'prisma', 'build', 'index.js');
  const { status, output } = await run([cli, 'generate'], {
    cwd: root,
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      NO_COLOR: '1',
    },
  });
  if (status !== 0) throw new Error(`prisma generate failed:\n${output}`);
  writeStamp(root, stampFile, key, ['prisma/schema.prisma'], begun);
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  console.log((await generate(root)) ? 'Client generated.' : 'Client is up to date.');
}
