import { randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { isFresh, writeStamp } from './stamp.mjs';

/**
 * Bundles of what runs outside Next, in `dist/`: the processes in one group, the command line in the other. Packages stay
 * outside; ES modules, because Prisma's generated client is one.
 */
/** @type {Readonly<Record<'server' | 'cli', { folder: string, entries: Record<string, string> }>>} */
export const GROUPS = {
  server: {
    folder: 'dist/server',
    entries: {
      supervisor: 'lib/server/supervisor.ts',
      database: 'lib/server/database.ts',
      web: 'lib/server/web.ts',
      worker: 'lib/worker/main.ts',
      matcher: 'lib/matcher/main.ts',
    },
  },
  cli: { folder: 'dist/cli', entries: { main: 'lib/cli/main.ts' } },
};
/** Chunks that no build of the last day wrote are removed; younger ones may be needed by a process that still runs. */
const CHUNK_AGE = 24 * 60 * 60 * 1000;

/**
 * Builds a group when its sources changed. Files are replaced one by one, whole, so two builds at once do no harm.
 *
 * @param {string} root
 * @param {keyof typeof GROUPS} group
 * @returns {Promise<boolean>} whether there was something to do
 */
export async function bundle(root, group) {
  const { folder, entries } = GROUPS[group];
  const stampFile = join(root, folder, 'stamp.json');
  const present = Object.fromEntries(Object.entries(entries).filter(([, source]) => existsSync(join(root, source))));
  const key = JSON.stringify([present, versionOf(root, 'esbuild')]);
  if (isFresh(root, stampFile, key, undefined)) return false;

  const begun = Date.now();
  const { build } = await import('esbuild');
  const result = await build({
    absWorkingDir: root,
    entryPoints: present,
    outdir: join(root, folder),
    bundle: true,
    splitting: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: 'linked',
    sourcesContent: false,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'chunks/[name]-[hash]',
    tsconfig: join(root, 'tsconfig.json'),
    jsx: 'automatic',
    logLevel: 'warning',
  });
  for (const file of result.outputFiles) {
    mkdirSync(dirname(file.path), { recursive: true });
    const partial = `${file.path}.${randomUUID()}`;
    writeFileSync(partial, file.contents);
    renameSync(partial, file.path);
  }
  const inputs = Object.keys(result.metafile.inputs).filter((path) => !path.startsWith('<'));
  writeStamp(root, stampFile, key, inputs, begun);
  sweep(join(root, folder, 'chunks'), new Set(result.outputFiles.map((file) => file.path)));
  return true;
}

/** @param {string} folder @param {ReadonlySet<string>} written */
function sweep(folder, written) {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (written.has(path)) continue;
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats && Date.now() - stats.mtimeMs > CHUNK_AGE) unlinkSync(path);
  }
}

/** @param {string} root @param {string} name */
export function versionOf(root, name) {
  const file = join(root, 'node_modules', name, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : 'none';
}
