/**
 * What each kind of evidence is worth: the aligner fitted anew without it, on the development half. `… align/align-ablation
 * [development|test]`: the half to measure on. Evidence that lies in the texts (numbers, names, Latin words) is also taken out of
 * the texts, so that it cannot come back as words.
 */
import { existsSync } from 'node:fs';
import { searchGrid } from '../../lib/align/align';
import { BEAD_TYPES } from '../../lib/align/bead-types';
import { FEATURES } from '../../lib/align/features';
import { lexiconFromPairs } from '../../lib/align/lexicon-from-pairs';
import { shippedLexicon } from '../../lib/align/shipped-lexicon';
import type { Lexicon } from '../../lib/align/types';
import { WEIGHTS } from '../../lib/align/weights';
import { fitted } from './fitting';
import { count, DATA, f1, type GoldDocument, inputOf, linkOf, MEMORIES, pairsOf, perturbedGold, tally } from './gold';

if (!existsSync(DATA)) {
  console.log('skipped: ../shared/data is not here');
  process.exit(0);
}
const gold = perturbedGold();
const measured = process.argv[2] === 'test' ? gold.test : gold.development;
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);
const everywhere =
  (change: (text: string) => string) =>
  (document: GoldDocument): GoldDocument => ({
    ...document,
    en: document.en.map(change),
    ar: document.ar.map(change),
  });

type Ablation = {
  readonly off?: readonly (typeof FEATURES)[number][];
  readonly texts?: (document: GoldDocument) => GoldDocument;
  readonly passes?: number;
};
const ABLATIONS: Readonly<Record<string, Ablation>> = {
  'everything on': {},
  length: { off: ['length'] },
  'all that is learned from the pair': { passes: 1 },
  'words learned from the pair': { passes: 2 },
  'all words': { off: ['forward', 'backward'] },
  numbers: { off: ['numberHit', 'numberMiss'], texts: everywhere((text) => text.replace(/\p{Nd}+/gu, 'x')) },
  'names by sound': { texts: (document) => ({ ...document, en: document.en.map((text) => text.toLowerCase()) }) },
  'Latin words': {
    texts: (document) => ({ ...document, ar: document.ar.map((text) => text.replace(/[a-z]+/giu, '')) }),
  },
  'sentence end': { off: ['sentenceEnd'] },
  punctuation: { off: ['sentenceEnd', 'punctuationBoth', 'punctuationOne'] },
};

for (const [kind, lexicons] of [
  ['withLexicon', [shippedLexicon('en', 'ar')!]],
  ['pairOnly', []],
] as const) {
  for (const [name, { off = [], texts = (document: GoldDocument) => document, passes }] of Object.entries(ABLATIONS)) {
    const places = off.map((feature) => FEATURES.indexOf(feature));
    const isWhole = places.length === 0;
    const weights = isWhole
      ? WEIGHTS[kind]
      : fitted(gold.development.map(texts), lexicons, WEIGHTS[kind], { rounds: 1, off: places });
    report(kind, name, measured.map(texts), lexicons, weights, passes);
  }
}
// memories without the table, as in other languages: spread over all of them, since the first ones are all of one kind
const pairs = MEMORIES.flatMap(pairsOf);
for (const size of [500, 1000, 2500, 5000, 10_000, pairs.length]) {
  const some = pairs.filter((_, i) => (i * size) % pairs.length < size);
  const started = performance.now();
  const lexicon = lexiconFromPairs(some, 'en', 'ar');
  const took = `learned in ${(performance.now() - started).toFixed(0)} ms`;
  report('withLexicon', `${some.length} pairs, ${took}`, measured, [lexicon], WEIGHTS.withLexicon);
}

function report(
  kind: string,
  name: string,
  documents: readonly GoldDocument[],
  lexicons: readonly Lexicon[],
  weights: readonly number[],
  passes?: number,
): void {
  const result = tally();
  for (const document of documents) {
    const [piece] = searchGrid(inputOf(document, lexicons), weights, passes);
    count(
      result,
      document.beads.map(([en, ar]) => linkOf(en, ar)),
      piece!.path.map(({ i, j, type }) => {
        const [w, k] = BEAD_TYPES[type]!;
        return linkOf(range(i - w, i), range(j - k, j));
      }),
    );
  }
  const nulls = `null P ${(result.rightNull / result.foundNull).toFixed(2)} R ${(result.rightNull / result.goldNull).toFixed(2)}`;
  console.log(`${kind.padEnd(12)} ${name.padEnd(34)} F1 ${f1(result).toFixed(4)}  ${nulls}`);
}
