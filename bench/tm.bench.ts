import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { type IndexedUnit, MemoryIndex } from '../lib/tm/memory-index';
import { Scorer } from '../lib/tm/scorer';
import { readSnapshot, writeSnapshot } from '../lib/tm/snapshot';
import { Vocabulary } from '../lib/tm/vocabulary';
import { multiplied, type Pair, queries } from './tm-corpus';

/**
 * The look-up index on multiplied real pairs: build, look-up, memory, snapshot, and equality with a scan.
 *
 *     npx tsx bench/tm.bench.ts [sizes, default 10000,100000,1000000] [queries, default 1000]
 *
 * One JSON line a size and language on standard output; times in milliseconds, sizes in megabytes.
 */
const sizes = (process.argv[2] ?? '10000,100000,1000000').split(',').map(Number);
const count = Number(process.argv[3] ?? 1000);
/** How many queries are compared with a scan that scores every unit; the scan is also the baseline. */
const CHECKED = Number(process.argv[4] ?? 10);
const FLOOR = 70;
const LIMIT = 5;

const megabytes = (bytes: number): number => Math.round(bytes / 2 ** 20);
const resident = (): number => {
  (globalThis as { gc?: () => void }).gc?.();
  return megabytes(process.memoryUsage().rss);
};
const timed = <T>(work: () => T): readonly [T, number] => {
  const started = performance.now();
  const value = work();
  return [value, performance.now() - started];
};
const round = (ms: number): number => Math.round(ms * 1000) / 1000;
const quantile = (sorted: readonly number[], q: number): number =>
  round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0);

const idOf = (i: number): string => `00000000-0000-7000-8000-${i.toString(16).padStart(12, '0')}`;
function* unitsOf(pairs: Iterable<Pair>): Generator<IndexedUnit> {
  let i = 0;
  for (const { ar, en } of pairs) {
    const texts = [
      { lang: 'ar', text: ar },
      { lang: 'en', text: en },
    ];
    yield { id: idOf(i), stamp: i++, neighbours: { previous: '', next: null }, texts };
  }
}

for (const size of sizes) {
  const before = resident();
  const [made, generating] = timed(() => {
    let n = 0;
    for (const unit of unitsOf(multiplied(size))) n += unit.texts.length;
    return n;
  });
  if (made === 0) throw new Error('no corpus: the shared test data is absent');
  const cpu = process.cpuUsage();
  const [built, building] = timed(() => MemoryIndex.of(unitsOf(multiplied(size))));
  const buildMs = building - generating;
  const buildCpuMs = process.cpuUsage(cpu).user / 1000 - generating;
  const folder = mkdtempSync(join(tmpdir(), 'qantara-bench-'));
  const file = join(folder, 'snapshot');
  const [, writing] = timed(() => {
    for (const part of writeSnapshot(built, 'bench')) writeFileSync(file, part, { flag: 'a' });
  });
  const bytes = built.bytes;
  const afterBuild = resident();
  const [loaded, loading] = timed(() => {
    const { buffer, byteOffset, byteLength } = readFileSync(file);
    return readSnapshot(
      byteOffset === 0 && byteLength === buffer.byteLength
        ? (buffer as ArrayBuffer)
        : (buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer),
    );
  });
  rmSync(folder, { recursive: true });
  if (!loaded.ok) throw new Error(loaded.error.code);
  const { index } = loaded.value;
  for (const lang of ['ar', 'en'] as const) {
    const asked = queries(count, lang);
    const ask = (text: string) => index.lookup({ text, lang, min: FLOOR, limit: LIMIT });
    for (const text of asked.slice(0, 50)) ask(text);
    const times: number[] = [];
    let found = 0;
    for (const text of asked) {
      const [matches, ms] = timed(() => ask(text));
      times.push(ms);
      if (matches.length > 0) found++;
    }
    times.sort((a, b) => a - b);
    const scan = compareWithScan(size, lang, asked.slice(0, CHECKED), ask);
    console.log(
      JSON.stringify({
        size,
        lang,
        buildMs: Math.round(buildMs),
        buildCpuMs: Math.round(buildCpuMs),
        snapshotMB: megabytes(bytes),
        writeMs: Math.round(writing),
        loadMs: Math.round(loading),
        residentBefore: before,
        residentAfterBuild: afterBuild,
        queries: asked.length,
        withMatches: found,
        p50: quantile(times, 0.5),
        p95: quantile(times, 0.95),
        p99: quantile(times, 0.99),
        max: quantile(times, 1),
        checked: CHECKED,
        differences: scan.differences,
        scanMs: Math.round(scan.ms),
        timesFasterThanScan: Math.round(scan.ms / quantile(times, 0.5)),
      }),
    );
  }
}

/** Scores every unit for each query and compares ids and scores. Tokens are analysed before the clock runs. */
function compareWithScan(
  size: number,
  lang: 'ar' | 'en',
  asked: readonly string[],
  ask: (text: string) => readonly { id: string; score: number }[],
): { differences: number; ms: number } {
  const vocabulary = Vocabulary.empty();
  const scorers = asked.map((text) => new Scorer(text, vocabulary));
  const best: { id: number; score: number }[][] = asked.map(() => []);
  let ms = 0;
  let i = 0;
  for (const pair of multiplied(size)) {
    const [, spent] = timed(() => {
      scorers.forEach((scorer, q) => {
        const compared = scorer.compare(pair[lang], FLOOR);
        if (compared === null) return;
        const negated = compared.negations.query > 0 !== compared.negations.match > 0 ? 10 : 0;
        if (compared.graded - negated >= FLOOR) best[q]!.push({ id: i, score: compared.graded - negated });
      });
    });
    ms += spent;
    i++;
  }
  let differences = 0;
  asked.forEach((text, q) => {
    const wanted = best[q]!.sort((a, b) => b.score - a.score || b.id - a.id)
      .slice(0, LIMIT)
      .map(({ id, score }) => `${idOf(id)} ${score}`);
    const got = ask(text).map(({ id, score }) => `${id} ${score}`);
    if (wanted.join() !== got.join()) differences++;
  });
  return { differences, ms: ms / asked.length };
}
