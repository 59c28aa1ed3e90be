import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

// `node lib/server/migration.mjs NAME`: writes prisma/migrations/<time>_NAME from prisma/schema.prisma, offline.
const root = fileURLToPath(new URL('../..', import.meta.url));
const name = process.argv[2];
if (!name) {
  console.error('Usage: node lib/server/migration.mjs NAME');
  process.exit(2);
}
const outfile = join(root, 'node_modules', '.cache', 'qantara', 'write-migration.mjs');
await build({
  absWorkingDir: root,
  entryPoints: ['lib/db/testing/write-migration.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});
const { writeMigration } = await import(pathToFileURL(outfile).href);
const folder = await writeMigration(root, name, new Date());
console.log(
  folder ? `Written: prisma/migrations/${folder}/migration.sql` : 'Schema and migrations agree: nothing to write.',
);
process.exit(0);
