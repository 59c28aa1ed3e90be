/**
 * Learns the table of statistics that the aligner ships: which Arabic and English word keys translate each other, from
 * the memories of ../shared/data/tm. Keys are cores cut to a few letters; no text of the sources can be read off it.
 *
 *     node … bench/align/train-table.ts > lib/align/shipped-table.ts
 *
 * Entries are ranked by expected count × log ratio; a ratio is one character, in steps of e^¼.
 */
import { learnLexicon } from '../../lib/align/learn-lexicon';
import { sideForm } from '../../lib/align/sentence-form';
import { RATIO_STEPS } from '../../lib/align/shipped-lexicon';
import { MEMORIES, pairsOf } from './gold';

const ENTRIES = Number(process.argv[2] ?? 5400);

const pairs = MEMORIES.flatMap(pairsOf);
const en = sideForm(
  pairs.map(([text]) => ({ text })),
  'en',
);
const ar = sideForm(
  pairs.map(([, text]) => ({ text })),
  'ar',
);
const learned = learnLexicon(
  pairs.map((_, i) => ({ source: en.sentences[i]!.words, target: ar.sentences[i]!.words, weight: 1 })),
  en.keys.length,
  ar.keys.length,
);
const isWord = (key: string) => /^\p{L}+$/u.test(key);
const best = learned
  .map((entry) => ({ ...entry, en: en.keys[entry.source]!, ar: ar.keys[entry.target]! }))
  .filter(
    (entry) => isWord(entry.en) && isWord(entry.ar) && entry.en !== entry.ar && /\p{Script=Arabic}/u.test(entry.ar),
  )
  .sort((a, b) => b.count * Math.log(b.ratio) - a.count * Math.log(a.ratio))
  .slice(0, ENTRIES);

const rows = new Map<string, string>();
for (const { en: key, ar: other, ratio } of best) {
  const step = RATIO_STEPS[Math.min(RATIO_STEPS.length - 1, Math.round(4 * Math.log(ratio)))]!;
  rows.set(key, `${rows.get(key) ?? ''}${other}${step}`);
}
const text = [...rows]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([key, others]) => `${key} ${others}`)
  .join('\n');

console.log(`/**
 * English and Arabic word keys that translate each other, with the ratio to chance: ${best.length} entries.
 * A line is an English key, then Arabic keys, each followed by one character of \`RATIO_STEPS\`.
 * Statistics learned from the public memories that docs/algorithms.md names; made by bench/align/train-table.ts.
 */
export const SHIPPED_TABLE = \`
${text}
\`;`);
