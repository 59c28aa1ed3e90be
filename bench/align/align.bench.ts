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

function measure(documents: readonly GoldDocument[], lexicons: readonly Lexicon[]) {
  const result = tally();
  for (const { en, ar, beads } of documents) {
    const found = align({
      sourceLang: 'ar',
      targetLang: 'en',
      source: ar.map((text) => ({ text })),
      target: en.map((text) => ({ text })),
      lexicons: lexicons.map((lexicon) => lexicon.reversed()),
    });
    count(
      result,
      beads.map(([e, a]) => linkOf(e, a)),
      found.map(({ source, target }) => linkOf(range(...target), range(...source))),
    );
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
    const result = measure(documents, lexicons);
    const nulls = `null P ${(result.rightNull / result.foundNull).toFixed(2)} R ${(result.rightNull / result.goldNull).toFixed(2)}`;
    console.log(`${name.padEnd(22)} ${half.padEnd(12)} F1 ${f1(result).toFixed(4)}  ${nulls}`);
  }
  console.log(`${name.padEnd(22)} ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
