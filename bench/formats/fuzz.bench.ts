/**
 * Mutated files over all codecs: `npm run bench -- formats/fuzz [runs] [first seed]`, 100,000 from seed 1. Samples are our own
 * and the shared ones up to 60 kB. Children of this process do the work, 160 MB of heap each; one that does not answer for
 * 5 s, breaks, or grows beyond 300 MB resident is a miss, with the seed that shows it again (`… fuzz 1 SEED`).
 */
import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type FuzzFormat, type FuzzSample, fuzzOne } from '../../lib/io/exchange-fuzz.testkit';
import { fuzzSamples } from '../../lib/io/fuzz-samples.testkit';
import { FORMATS, samplesIn, tell } from './samples';

const SLICE = 5000;
const LIMIT_MS = 5000;
const LIMIT_MB = 300;
/** No answer for so long means that none will come: the machine may be busy, so this is more than the limit. */
const PATIENCE_MS = 20_000;

const BY_ENDING: Readonly<Record<string, FuzzFormat>> = {
  tmx: 'tmx',
  tbx: 'tbx',
  srx: 'srx',
  xlf: 'xliff',
  xliff: 'xliff',
  sdlxliff: 'xliff',
  tab: 'csv',
};

async function samples(): Promise<FuzzSample[]> {
  const own = await fuzzSamples();
  if (!existsSync(FORMATS)) return own;
  const shared = samplesIn('').flatMap(({ path, bytes }) => {
    const format = BY_ENDING[path.slice(path.lastIndexOf('.') + 1)];
    return format && bytes.length <= 60_000 ? [{ format, bytes }] : [];
  });
  return [...own, ...shared];
}

type Note = {
  readonly seed: number;
  readonly format?: string;
  readonly code?: string | null;
  readonly milliseconds?: number;
  readonly how?: string;
  readonly failure?: string;
  readonly residentMB?: number;
};

const [first, second, third] = process.argv.slice(2);
if (first === 'child') await child(Number(second), Number(third));
else await parent(Number(first ?? 100_000), Number(second ?? 1));

async function child(from: number, to: number): Promise<void> {
  const all = await samples();
  const send = (note: Note) => process.send?.(note);
  for (let seed = from; seed < to; seed++) {
    send({ seed });
    try {
      const { format, code, milliseconds, how } = await fuzzOne(all, seed);
      send({ seed, format, code, milliseconds, how, residentMB: Math.round(process.resourceUsage().maxRSS / 1024) });
    } catch (error) {
      send({ seed, failure: (error as Error).message });
    }
  }
  process.disconnect?.();
}

async function parent(runs: number, seed: number): Promise<void> {
  const started = performance.now();
  const misses: string[] = [];
  const codes: Record<string, number> = {};
  const formats: Record<string, { read: number; refused: number; slowestMs: number }> = {};
  let residentMB = 0;
  let answers = 0;
  for (let from = seed; from < seed + runs; ) {
    from = await slice(from, Math.min(seed + runs, from + SLICE), (note) => {
      if (note.failure !== undefined) misses.push(note.failure.slice(0, 300));
      if (note.format === undefined) return;
      answers++;
      const format = (formats[note.format] ??= { read: 0, refused: 0, slowestMs: 0 });
      const ms = Math.round(note.milliseconds ?? 0);
      format[note.code === null ? 'read' : 'refused']++;
      format.slowestMs = Math.max(format.slowestMs, ms);
      if (note.code) codes[note.code] = (codes[note.code] ?? 0) + 1;
      if (ms > LIMIT_MS) misses.push(`seed ${note.seed} ${note.format} ${note.how}: ${ms} ms`);
      if ((note.residentMB ?? 0) > LIMIT_MB && residentMB <= LIMIT_MB)
        misses.push(`seed ${note.seed} ${note.format} ${note.how}: ${note.residentMB} MB`);
      residentMB = Math.max(residentMB, note.residentMB ?? 0);
    });
    console.error(
      `${from - seed} of ${runs}, ${misses.length} misses, ${Math.round((performance.now() - started) / 1000)} s`,
    );
  }
  tell(
    'mutated files',
    { runs, answers, residentMB, seconds: Math.round((performance.now() - started) / 1000), formats, codes },
    misses,
  );
}

/** Runs a slice in a child. @returns the seed to go on with: behind the one that a child hung at or died of */
function slice(from: number, to: number, take: (note: Note) => void): Promise<number> {
  return new Promise((resolve) => {
    const worker = fork(process.argv[1]!, ['child', String(from), String(to)], {
      execArgv: ['--max-old-space-size=160', '--max-semi-space-size=8'],
    });
    let at = from;
    let isOpen = true;
    let hung = false;
    let timer = setTimeout(() => undefined, 0);
    const watch = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        hung = true;
        worker.kill('SIGKILL');
      }, PATIENCE_MS);
    };
    watch();
    worker.on('message', (note: Note) => {
      watch();
      at = note.seed;
      isOpen = note.format === undefined && note.failure === undefined;
      take(note);
    });
    worker.on('exit', (code, signal) => {
      clearTimeout(timer);
      if (isOpen && (hung || code !== 0))
        take({
          seed: at,
          failure: `seed ${at}: ${hung ? `no answer in ${PATIENCE_MS} ms` : `ended with ${code ?? signal}`}`,
        });
      resolve(isOpen && (hung || code !== 0) ? at + 1 : to);
    });
  });
}
