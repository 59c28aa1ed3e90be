/** Quality of the aligner on the shared gold: `npm run bench:align`. Prints F1 of non-empty beads, both halves apart. */
import { existsSync } from 'node:fs';
import { align } from '../../lib/align/align';
import { lexiconFromPairs } from '../../lib/align/lexicon-from-pairs';
import { shippedLexicon } from '../../lib/align/shipped-lexicon';
import type { Lexicon } from '../../lib/align/types';
import { count, DATA, f1, type GoldDocument, linkOf, MEMORIES, pairsOf, perturbedGold, tally } from './gold';

if (!existsSync(DATA)) {
  console.log('skipped: ../shared/data is not here');
  process.exit(0);
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

/** Confidences in bands: how many beads with both sides the aligner gave, and how many of those are right. */
const BANDS = [0, 50, 70, 80, 90, 95, 99, 101];
type Reliability = { given: number; right: number }[];
const reliability = (): Reliability => BANDS.slice(1).map(() => ({ given: 0, right: 0 }));

function measure(documents: readonly GoldDocument[], lexicons: readonly Lexicon[], table: Reliability) {
  const result = tally();
  for (const { en, ar, beads } of documents) {
    const found = align({
      sourceLang: 'ar',
      targetLang: 'en',
      source: ar.map((text) => ({ text })),
      target: en.map((text) => ({ text })),
      lexicons: lexicons.map((lexicon) => lexicon.reversed()),
    });
    const gold = new Set(beads.map(([e, a]) => linkOf(e, a)));
    const links = found.map(({ source, target }) => linkOf(range(...target), range(...source)));
    count(result, gold, links);
    found.forEach(({ source, target, confidence }, i) => {
      if (source[0] === source[1] || target[0] === target[1]) return;
      const band = table[BANDS.findIndex((from, n) => confidence >= from && confidence < BANDS[n + 1]!)]!;
      band.given++;
      if (gold.has(links[i]!)) band.right++;
    });
  }
  return result;
}

const { development, test } = perturbedGold();
const memories = lexiconFromPairs(MEMORIES.flatMap(pairsOf), 'en', 'ar');
for (const [name, lexicons] of [
  ['pair only', []],
  ['pair and shipped table', [shippedLexicon('en', 'ar')!]],
  ['memories and table', [memories, shippedLexicon('en', 'ar')!]],
  ['memories of data/tm', [memories]],
] as const) {
  const started = performance.now();
  for (const [half, documents] of [
    ['development', development],
    ['test', test],
  ] as const) {
    const table = reliability();
    const result = measure(documents, lexicons, table);
    const nulls = `null P ${(result.rightNull / result.foundNull).toFixed(2)} R ${(result.rightNull / result.goldNull).toFixed(2)}`;
    console.log(`${name.padEnd(22)} ${half.padEnd(12)} F1 ${f1(result).toFixed(4)}  ${nulls}`);
    if (half !== 'test') continue;
    const cells = table.map(
      ({ given, right }, n) => `${BANDS[n]}+: ${given === 0 ? '–' : (right / given).toFixed(3)} of ${given}`,
    );
    console.log(`${' '.repeat(23)}right by confidence  ${cells.join('  ')}`);
  }
  console.log(`${name.padEnd(22)} ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
