import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkNode, setUp } from './setup.mjs';

/**
 * `npm test`: everything that must hold, stage by stage; `npm test -- types unit` runs those stages alone.
 * The last line is `N passed, N failed`: tests of Vitest and Playwright together, and each other stage that failed as one.
 */
const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');
const reports = join(root, 'node_modules', '.cache', 'qantara', 'reports');
/** dependency-cruiser that cannot read TypeScript finds nothing and is content: below this many modules it has not looked. */
const LEAST_MODULES = 500;

/** Tests failed and were counted: the stage itself does not count again. */
class TestsFailed extends Error {}

checkNode();
process.chdir(root);
mkdirSync(reports, { recursive: true });
Object.assign(process.env, { QANTARA_ROOT: root, NEXT_TELEMETRY_DISABLED: '1' });

const stages = {
  setup: () => setUp({ root, pages: false, say }),
  types: async () => {
    await node('node_modules/@typescript/native/bin/tsc', '--noEmit', '-p', 'lib/tsconfig.pure.json');
    await node('node_modules/@typescript/native/bin/tsc', '--noEmit', '-p', 'tsconfig.json');
  },
  lint: () => node('node_modules/@biomejs/biome/bin/biome', 'check', '.'),
  graph: dependencyGraph,
  unused: () => node('node_modules/knip/bin/knip.js', '--no-progress'),
  unit: unitTests,
  build: () => setUp({ root, say }),
  browser: browserTests,
};

let passed = 0;
let failed = 0;
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in stages));
if (unknown.length > 0) {
  console.error(`No such stage: ${unknown.join(', ')}. There are ${Object.keys(stages).join(', ')}.`);
  process.exit(2);
}
for (const [name, run] of Object.entries(stages)) {
  if (wanted.length > 0 && !wanted.includes(name) && name !== 'setup') continue;
  const started = Date.now();
  say(`\n── ${name}`);
  try {
    await run();
    say(`── ${name}: good (${seconds(started)})`);
  } catch (error) {
    // Failed tests are counted one by one already.
    if (!(error instanceof TestsFailed)) failed++;
    say(`── ${name}: FAILED (${seconds(started)}) ${error instanceof Error ? error.message : error}`);
    if (name === 'setup') break;
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

async function dependencyGraph() {
  const output = await capture(
    'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'json',
    'lib',
    'app',
  );
  const { summary } = JSON.parse(output);
  for (const { rule, from, to } of summary.violations) say(`${rule.severity} ${rule.name}: ${from} → ${to}`);
  if (summary.error > 0) throw new Error(`${summary.error} forbidden dependencies`);
  if (summary.totalCruised < LEAST_MODULES)
    throw new Error(`only ${summary.totalCruised} modules were read: the graph was not looked at`);
  say(`${summary.totalCruised} modules, ${summary.totalDependenciesCruised} dependencies`);
}

async function unitTests() {
  const report = join(reports, 'vitest.json');
  rmSync(report, { force: true });
  const status = await statusOf(
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  );
  if (!existsSync(report)) throw new Error('Vitest wrote no report');
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
  count(numPassedTests, numFailedTests, status, numFailedTestSuites);
}

async function browserTests() {
  const report = join(reports, 'playwright.json');
  rmSync(report, { force: true });
  process.env.PLAYWRIGHT_JSON_OUTPUT_NAME = report;
  const status = await statusOf('node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json');
  if (!existsSync(report)) throw new Error('Playwright wrote no report');
  const { stats } = JSON.parse(readFileSync(report, 'utf8'));
  count(stats.expected + stats.flaky, stats.unexpected, status, 0);
}

/**
 * Adds what a runner counted. A runner that failed without a failed test (a file that does not load, a set-up that broke) counts as one.
 *
 * @param {number} good @param {number} bad @param {number} status @param {number} suites
 */
function count(good, bad, status, suites) {
  passed += good;
  failed += bad;
  if (bad > 0) throw new TestsFailed(`${bad} tests failed`);
  if (status !== 0)
    throw new Error(`the runner ended with status ${status}${suites ? `, ${suites} files did not load` : ''}`);
  if (good === 0) throw new Error('no test ran');
}

/** @param {string} script @param {string[]} args */
async function node(script, ...args) {
  const status = await statusOf(script, ...args);
  if (status !== 0) throw new Error(`status ${status}`);
}

/** Runs a script of a package and shows its output. @param {string} script @param {string[]} args @returns {Promise<number>} */
function statusOf(script, ...args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, script), ...args], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.once('error', reject).once('close', (code) => resolve(code ?? 1));
  });
}

/** @param {string} script @param {string[]} args @returns {Promise<string>} */
function capture(script, ...args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, script), ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
    child.once('error', reject).once('close', () => resolve(output));
  });
}

/** @param {string} line */
function say(line) {
  console.log(line);
}
/** @param {number} started */
function seconds(started) {
  return `${((Date.now() - started) / 1000).toFixed(1)} s`;
}
