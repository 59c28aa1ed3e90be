import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from './run.mjs';
import { isFresh, listFiles, writeStamp } from './stamp.mjs';

/**
 * Makes what is missing or stale: packages, Prisma's client, bundles, pages. Nothing is done twice.
 * Plain JavaScript that leans on nothing, since it also installs what others lean on.
 */

const OLDEST_NODE = [20, 19];

/** Ends with a message when this Node is too old for any of what follows. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  console.error(
    `Qantara needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.version}. Get it from https://nodejs.org.`,
  );
  process.exit(1);
}

/**
 * @param {{ root: string, bundles?: boolean, pages?: boolean, say?: (line: string) => void }} options
 */
export async function setUp({ root, bundles = true, pages = true, say = (line) => console.error(line) }) {
  if (!isInstalled(root)) {
    say('Installing packages (once, about a minute) …');
    await install(root);
  }
  const { generate } = await import('./generate.mjs');
  if (await generate(root)) say('Database client generated.');
  if (bundles) {
    const { bundle } = await import('./bundle.mjs');
    const done = [await bundle(root, 'server'), await bundle(root, 'cli')];
    if (done.some(Boolean)) say('Programs bundled.');
  }
  if (pages) await buildPages({ root, say });
}

/**
 * Whether node_modules holds what package-lock.json names; npm writes down there what it installed.
 * @param {string} root
 */
export function isInstalled(root) {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(installed, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || present[path]?.version === entry.version,
  );
}

/** @param {string} root */
async function install(root) {
  const args = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--include=dev'];
  const cli = npmCli();
  const { status } = cli
    ? await run([cli, ...args], { cwd: root, output: 'show' })
    : await run(args, { cwd: root, output: 'show', command: 'npm', shell: process.platform === 'win32' });
  if (status !== 0)
    throw new SetUpError(
      'The packages could not be installed (see above). Check the connection to the npm registry and try again; what was there is kept.',
    );
}

/** npm as a script, so that it runs under this very Node and without a shell; null when it is somewhere else. */
function npmCli() {
  const beside = dirname(process.execPath);
  return (
    [
      process.env.npm_execpath,
      join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
      join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    ].find((path) => path?.endsWith('npm-cli.js') && existsSync(path)) ?? null
  );
}

const PAGE_SOURCES = [
  'app',
  'lib',
  'public',
  'proxy.ts',
  'instrumentation.ts',
  'next.config.js',
  'postcss.config.mjs',
  'package-lock.json',
  'tsconfig.json',
  'prisma/schema.prisma',
];
/** Neither tests nor the other doors are part of a page. */
const isPageSource = (/** @type {string} */ path) =>
  !/[.](test|testkit)[.]tsx?$|^lib\/[a-z]+\/testing\/|^lib\/(cli|worker|matcher)\/|^lib\/db\/generated\/|^lib\/server\/(?!live-views)|[.]md$/.test(
    path,
  );

/**
 * The production build of the pages.
 *
 * @param {{ root: string, say?: (line: string) => void }} options
 */
export async function buildPages({ root, say = (line) => console.error(line) }) {
  const stampFile = join(root, '.next', 'qantara.json');
  const files = listFiles(root, PAGE_SOURCES, isPageSource);
  if (existsSync(join(root, '.next', 'BUILD_ID')) && isFresh(root, stampFile, 'pages', files)) return;
  say('Building the pages (only when sources changed) …');
  rmSync(stampFile, { force: true });
  const begun = Date.now();
  const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next');
  const { status, output } = await run([next, 'build'], {
    cwd: root,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production', DATABASE_URL: '' },
  });
  if (status !== 0) throw new SetUpError(`The pages could not be built:\n${output}`);
  writeStamp(root, stampFile, 'pages', files, begun);
}

/** What happened and what to do, for a person. */
export class SetUpError extends Error {}
