/** Speed and peak memory of the aligner: 20,000 segments a side, with and without anchors; blocks of manuals; German–French. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { align } from '../../lib/align/align';
import { lexiconFromPairs } from '../../lib/align/lexicon-from-pairs';
import { galeChurch } from './gale-church';
import { count, DATA, f1, linkOf, MEMORIES, pairsOf, tally } from './gold';

if (!existsSync(DATA)) {
  console.log('skipped: ../shared/data is not here');
  process.exit(0);
}
const texts = (all: readonly string[]) => all.map((text) => ({ text }));
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);
/** Processor time, not the clock's: other work on the machine does not count. */
const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
const report = (name: string, started: number, note: string) =>
  console.log(
    `${name.padEnd(34)} ${(cpuSeconds() - started).toFixed(2)} s  ${(process.resourceUsage().maxRSS / 1e3).toFixed(0)} MB  ${note}`,
  );

const memories = lexiconFromPairs(MEMORIES.flatMap(pairsOf), 'en', 'ar');
const all = [...MEMORIES, 'parallel/ntrex.en-ar.tsv', 'parallel/tico19.en-ar.tsv'].flatMap(pairsOf).slice(0, 20_000);
const holes = all.filter((_, i) => i % 11 !== 3).map(([en]) => en);
const gold = all.flatMap((_, i) => (i % 11 === 3 ? [] : [i]));
{
  const started = cpuSeconds();
  const beads = align({
    sourceLang: 'en',
    targetLang: 'ar',
    source: texts(holes),
    target: texts(all.map(([, ar]) => ar)),
    lexicons: [memories],
  });
  const result = tally();
  count(
    result,
    gold.map((ar, en) => linkOf([en], [ar])),
    beads
      .filter((b) => b.source[0] < b.source[1] && b.target[0] < b.target[1])
      .map((b) => linkOf(range(...b.source), range(...b.target))),
  );
  report('20,000 segments, memories', started, `F1 ${f1(result).toFixed(3)}`);
}
{
  const started = cpuSeconds();
  const repeated = all.slice(0, 1400);
  const en = Array.from({ length: 14 }, () => repeated.map(([text]) => text)).flat();
  const ar = Array.from({ length: 14 }, () => repeated.map(([, text]) => text)).flat();
  const beads = align({
    sourceLang: 'en',
    targetLang: 'ar',
    source: texts(en),
    target: texts(ar),
    lexicons: [memories],
  });
  const right = beads.filter(
    (b) => b.source[0] === b.target[0] && b.source[1] === b.target[1] && b.source[1] - b.source[0] === 1,
  ).length;
  report('19,600 segments, no anchor', started, `right ${(right / en.length).toFixed(3)}`);
}
{
  // a text of 1,400 segments fourteen times, and every eleventh original missing: no word is rare, and the sides drift apart
  const started = cpuSeconds();
  const repeated = Array.from({ length: 14 }, () => all.slice(0, 1400)).flat();
  const kept = repeated.flatMap((_, i) => (i % 11 === 3 ? [] : [i]));
  const beads = align({
    sourceLang: 'en',
    targetLang: 'ar',
    source: texts(kept.map((i) => repeated[i]![0])),
    target: texts(repeated.map(([, text]) => text)),
    lexicons: [memories],
  });
  const right = beads.filter(
    ({ source, target }) => source[1] - source[0] === 1 && target[1] - target[0] === 1 && kept[source[0]] === target[0],
  ).length;
  report('19,600 segments, no anchor, gaps', started, `right ${(right / kept.length).toFixed(3)}`);
}
{
  const lines = gunzipSync(readFileSync(join(DATA, 'alignment', 'msdocs-project-operations.jsonl.gz'))).toString(
    'utf8',
  );
  const result = tally();
  const started = cpuSeconds();
  for (const line of lines.split('\n').filter(Boolean)) {
    const { en, ar, block_aligned } = JSON.parse(line) as { en: string[]; ar: string[]; block_aligned: boolean };
    if (!block_aligned) continue;
    const block = (text: string, index: number) => ({ text, block: index });
    const beads = align({ sourceLang: 'en', targetLang: 'ar', source: en.map(block), target: ar.map(block) });
    count(
      result,
      en.map((_, i) => linkOf([i], [i])),
      beads.map((b) => linkOf(range(...b.source), range(...b.target))),
    );
  }
  report('msdocs blocks, pair only', started, `F1 ${f1(result).toFixed(4)}`);
}
{
  const folder = join(DATA, 'alignment', 'gold-de-fr-textberg');
  const read = (name: string) => readFileSync(join(folder, name), 'utf8').replace(/\n$/, '').split('\n');
  const [de, fr, links] = [read('dev.de'), read('dev.fr'), read('dev.defr')];
  const result = tally();
  const started = cpuSeconds();
  const beads = align({ sourceLang: 'de', targetLang: 'fr', source: texts(de), target: texts(fr) });
  const parse = (part: string) =>
    part
      .replace(/[[\]]/g, '')
      .split(',')
      .filter((n) => n.trim() !== '')
      .map(Number);
  const expected = links
    .filter((line) => line.includes(':'))
    .map((line) => line.split(':').slice(0, 2).map(parse))
    .map(([s, t]) => linkOf(s!, t!));
  count(
    result,
    expected,
    beads.map((b) => linkOf(range(...b.source), range(...b.target))),
  );
  report('textberg German–French', started, `F1 ${f1(result).toFixed(3)}`);
  const classic = tally();
  let [i, j] = [0, 0];
  count(
    classic,
    expected,
    galeChurch(de, fr).map(([w, k]) => linkOf(range(i, (i += w)), range(j, (j += k)))),
  );
  console.log(`${'the same by Gale and Church'.padEnd(34)} F1 ${f1(classic).toFixed(3)}`);
}
