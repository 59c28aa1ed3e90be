/**
 * Mining of proper-name pairs: `npm run bench -- terms-mining`. Gold in bench/quality: `mining-news.tsv` and
 * `mining-encyclopaedia.tsv` (pairs judged in context: `right`, `part` of a longer name or not quite one, `inflected`, `wrong`),
 * `names-twice-news.tsv` (every name that stands in two lines or more, with the renderings that count).
 */
import { existsSync, readFileSync } from 'node:fs';
import { type MiningPair, mineNames } from '../lib/term/extract';
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

/** Says how many of the first pairs point at the right words, and how many are whole entries, by the judged ones. */
function judge(what: string, pairs: readonly MiningPair[], gold: string, firsts: readonly number[]) {
  const before = process.cpuUsage();
  const mined = mineNames(pairs, { similarity });
  const { user, system } = process.cpuUsage(before);
  console.log(
    `${what}: ${pairs.length} pairs, ${mined.length} names in ${Math.round((user + system) / 1000)} ms of CPU`,
  );
  const verdicts = new Map<string, string>(
    rows(gold).map(([en = '', ar = '', verdict = '']) => [`${en}|${ar}`, verdict]),
  );
  for (const first of firsts) {
    const judged = mined.slice(0, first).map(({ english, arabic }) => verdicts.get(`${english}|${arabic}`));
    const known = judged.filter((verdict) => verdict !== undefined);
    const points = known.filter((verdict) => verdict !== 'wrong').length;
    const complete = known.filter((verdict) => verdict === 'right').length;
    console.log(
      `  first ${judged.length}: point at the right words ${points}, complete ${complete}, of ${known.length} judged (${judged.length - known.length} not)`,
    );
  }
  for (const { english, arabic, lines } of mined.slice(0, firsts.at(-1))) {
    if (!verdicts.has(`${english}|${arabic}`))
      console.log(`  not judged: ${english} | ${arabic} | line ${lines[0]! + 2}`);
  }
  return mined;
}

const news = sharedRows('parallel/ntrex.en-ar.tsv').map(({ ar = '', en = '' }) => ({ arabic: ar, english: en }));
const mined = judge('news', news, 'mining-news.tsv', [100, 200, 1000]);
const encyclopaedia = readFileSync('../shared/data/alignment/xquad-docs.jsonl', 'utf8')
  .trim()
  .split('\n')
  .flatMap((line) => (JSON.parse(line) as { blocks: { ar: string; en: string }[] }).blocks)
  .map(({ ar, en }) => ({ arabic: ar, english: en }));
judge('encyclopaedia, nothing tuned on it', encyclopaedia, 'mining-encyclopaedia.tsv', [100]);

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
