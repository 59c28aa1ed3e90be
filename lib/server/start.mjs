import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildPages, checkNode, SetUpError, setUp } from './setup.mjs';

// `npm start`: set-up when something is missing or stale, then this process becomes the supervisor. `--dev`: pages reload as they change.
checkNode();
const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');
const dev = process.argv.includes('--dev');
process.chdir(root);
process.env.QANTARA_ROOT = root;
process.env.NEXT_TELEMETRY_DISABLED = '1';
if (dev) process.env.QANTARA_DEV = '1';
try {
  await setUp({ root, pages: false });
  const { refuseFolderInUse, supervise } = await import(
    pathToFileURL(join(root, 'dist', 'server', 'supervisor.mjs')).href
  );
  // Before the pages are built: a running Qantara serves from the folder that a build writes to.
  refuseFolderInUse();
  if (!dev) await buildPages({ root });
  await supervise();
} catch (error) {
  console.error(`\nQantara cannot start. ${error instanceof SetUpError ? error.message : (error?.stack ?? error)}`);
  process.exit(1);
}
