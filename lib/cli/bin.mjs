#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

// Starts the command line: makes its bundle when sources changed (half a second, once), then runs it.
const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');
process.env.QANTARA_ROOT ??= root;

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Qantara needs Node 20.19 or newer; this is ${process.version}. Get it from https://nodejs.org.`);
  process.exit(3);
}
// An image without sources has the bundle alone.
if (existsSync(join(root, 'lib', 'cli', 'main.ts'))) {
  if (!existsSync(join(root, 'node_modules', 'esbuild')) || !existsSync(join(root, 'lib', 'db', 'generated'))) {
    const { setUp } = await import('../server/setup.mjs');
    await setUp({ root, bundles: false, pages: false });
  }
  const { bundle } = await import('../server/bundle.mjs');
  await bundle(root, 'cli');
}
const { main } = await import(pathToFileURL(join(root, 'dist', 'cli', 'main.mjs')).href);
await main(process.argv.slice(2));
