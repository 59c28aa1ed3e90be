/**
 * Mining of proper-name pairs from the news lines: `npm run bench:terms-mining`. Gold in bench/quality: `mining-news.tsv`
 * (pairs judged in context: `right`, `part` of a longer name or not quite one, `inflected`, `wrong`) and
 * `names-twice-news.tsv` (every name that stands in two lines or more, with the renderings that count).
 */
import { existsSync, readFileSync } from 'node:fs';
import { mineNames } from '../lib/term/extract';
import { similarity } from '../lib/term/names/names';
import { fold } from '../lib/text/fold';
import { sharedRows } from './terms-glossary';

if (!existsSync('../shared/data')) {
  console.log('skipped: ../shared/data is not here');
  process.exit(0);
}
const rows = (name: string): readonly (readonly string[])[] =>
  readFileSync(`bench/quality/${name}`, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));

const pairs = sharedRows('parallel/ntrex.en-ar.tsv').map(({ ar = '', en = '' }) => ({ arabic: ar, english: en }));
const started = performance.now();
const mined = mineNames(pairs, { similarity });
console.log(`${pairs.length} lines: ${mined.length} pairs in ${Math.round(performance.now() - started)} ms`);

const verdicts = new Map<string, string>(
  rows('mining-news.tsv').map(([en = '', ar = '', verdict = '']) => [`${en}|${ar}`, verdict]),
);
for (const first of [100, 200, mined.length]) {
  const judged = mined.slice(0, first).map(({ english, arabic }) => verdicts.get(`${english}|${arabic}`));
  const known = judged.filter((verdict) => verdict !== undefined);
  const points = known.filter((verdict) => verdict !== 'wrong').length;
  const complete = known.filter((verdict) => verdict === 'right').length;
  console.log(
    `first ${first}: point at the right words ${points}, complete ${complete}, of ${known.length} judged (${judged.length - known.length} not)`,
  );
}

for (const { english, arabic, lines } of mined) {
  if (!verdicts.has(`${english}|${arabic}`))
    console.log(`  not judged: ${english} | ${arabic} | line ${lines[0]! + 2}`);
}

const key = (arabic: string): string => fold(arabic, 'sound');
const found = new Map<string, string>(mined.map(({ english, arabic }) => [english.toLowerCase(), key(arabic)]));
const names = rows('names-twice-news.tsv');
const missed = names.filter(([english = '', arabic = '']) => {
  const own = found.get(english.toLowerCase());
  return own === undefined || !arabic.split('|').map(key).includes(own);
});
const recall = (100 * (names.length - missed.length)) / names.length;
console.log(`names in two lines or more: ${names.length - missed.length} of ${names.length} (${recall.toFixed(1)} %)`);
console.log(`  missed: ${missed.map(([english]) => english).join(', ')}`);
