/**
 * Reads mutated copies of the shared sample files: `npx tsx bench/tmx-fuzz.ts [runs] [seed]`, 20,000 runs by default.
 * Ends with an error at the first file that is neither read nor refused with a place.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type FuzzFormat, fuzz } from '../lib/io/exchange-fuzz.testkit';

const FOLDER = '../shared/data/formats';
const runs = Number(process.argv[2] ?? 20_000);
const seed = Number(process.argv[3] ?? 1);

if (statSync(FOLDER, { throwIfNoEntry: false }) === undefined) {
  console.log(`${FOLDER} is not here: nothing to mutate`);
} else {
  const samples = (['tmx', 'tbx', 'srx'] as const satisfies readonly FuzzFormat[]).flatMap((format) =>
    readdirSync(join(FOLDER, format), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith(`.${format}`))
      .map((name) => ({ format, bytes: readFileSync(join(FOLDER, format, name)) }))
      .filter(({ bytes }) => bytes.length < 200_000),
  );
  const started = performance.now();
  const result = await fuzz(samples, runs, seed);
  const peakResidentMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(
    JSON.stringify({
      samples: samples.length,
      ...result,
      seconds: Math.round((performance.now() - started) / 1000),
      peakResidentMegabytes,
    }),
  );
}
