/** `npm run bench -- NAME [arguments]` bundles bench/NAME.bench.ts (or NAME.ts) and runs it; without a name it lists them. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const [name, ...rest] = process.argv.slice(2);

const source = name && ['.bench.ts', '.ts', '.mjs'].map((end) => join(root, 'bench', name + end)).find(existsSync);
if (!source) {
  const names = readdirSync(join(root, 'bench'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /(\.bench\.ts|(?:kill|editor)\.mjs)$/.test(file))
    .map((file) => file.replace(/(\.bench\.ts|\.mjs)$/, ''));
  console.log(`npm run bench -- NAME [arguments], where NAME is one of\n  ${names.sort().join('\n  ')}`);
  process.exit(name ? 2 : 0);
}

const outfile = source.endsWith('.mjs') ? source : join(root, 'dist', 'bench', `${name}.mjs`);
if (outfile !== source) {
  await build({
    entryPoints: [source],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
}
const { status, signal, error } = spawnSync(process.execPath, ['--expose-gc', outfile, ...rest], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, QANTARA_ROOT: root },
});
if (error) console.error(`${name} could not be started: ${error.message}`);
if (signal) console.error(`${name} was ended by ${signal}: nothing it has not said yet will come.`);
process.exit(status ?? 1);
