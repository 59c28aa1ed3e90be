/**
 * Learns the statistics of names from `../shared/data/names` (CC0 and Apache-2.0 files only) and writes them to
 * `lib/term/names/data`. Run: npx esbuild bench/train-names.ts --bundle --platform=node --format=esm
 * --outfile=.qantara/train-names.mjs && node .qantara/train-names.mjs
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { arabicWords, latinForm } from '../lib/term/names/forms';
import { writeLexicon } from '../lib/term/names/lexicon';
import { writeContexts, writeCorrections, writeTrigrams, writeUnits } from '../lib/term/names/model-codec';
import { soundModel, soundSimilarity } from '../lib/term/names/similarity';
import { loadPairs, type NamePair } from './names-data';
import { trainJoint } from './train-joint';
import { trainPattern } from './train-pattern';
import { trainCorrections } from './train-similarity';

export type NameStatistics = {
  readonly corrections: string;
  readonly units: string;
  readonly trigrams: string;
  readonly contexts: string;
  readonly lexicon: string;
};

/** Everything that ships, learned from these pairs alone. */
export function trainNames(pairs: readonly NamePair[]): NameStatistics {
  const corrections = trainCorrections(pairs);
  const sound = soundModel(corrections);
  const joint = trainJoint(pairs, sound, () => 1);
  const contexts = new Map(
    [...trainPattern(pairs, sound)].filter(
      ([, counts]) => [...counts.values()].reduce((sum, count) => sum + count, 0) > 1,
    ),
  );
  return {
    corrections: writeCorrections(corrections),
    units: writeUnits(joint.units),
    trigrams: writeTrigrams(joint.trigrams),
    contexts: writeContexts(contexts),
    lexicon: writeLexicon(lexiconOf(pairs, (arabic, latin) => soundSimilarity(arabic, latin, sound))),
  };
}

/** Known names of the CC0 set whose two sides can be one name, the spelling counted most often first. */
export function lexiconOf(
  pairs: readonly NamePair[],
  similarity: (arabic: string, latin: string) => number,
): Map<string, readonly string[]> {
  const counts = new Map<string, Map<string, number>>();
  for (const { arabic, latin, count, set } of pairs) {
    const words = arabicWords(arabic);
    const { letters } = latinForm(latin);
    if (set !== 'person' || words.length !== 1 || similarity(arabic, latin) < 0.5) continue;
    const spellings = counts.get(words[0]!) ?? new Map<string, number>();
    spellings.set(letters, (spellings.get(letters) ?? 0) + count);
    counts.set(words[0]!, spellings);
  }
  const entries = [...counts].map(
    ([arabic, spellings]) =>
      [
        arabic,
        [...spellings]
          .sort((a, b) => b[1] - a[1] || similarity(arabic, b[0]) - similarity(arabic, a[0]))
          .slice(0, 8)
          .map(([letters]) => letters),
      ] as const,
  );
  return new Map(entries);
}

function write(name: string, constant: string, text: string, what: string): void {
  const quoted = `'${text.replaceAll('\n', '\\n')}'`;
  writeFileSync(
    new URL(`../lib/term/names/data/${name}.ts`, import.meta.url),
    `/** ${what} Written by bench/train-names.ts; not edited by hand. */\nexport const ${constant} =\n  ${quoted};\n`,
  );
  console.error(`${name}: ${(quoted.length / 1024).toFixed(0)} kB`);
}

if (process.argv[1]?.includes('train-names')) {
  mkdirSync(new URL('../lib/term/names/data/', import.meta.url), { recursive: true });
  const pairs = loadPairs();
  const learned = trainNames(pairs);
  const source = 'Learned from Wikidata person names (CC0 1.0) and google/transliteration (Apache-2.0).';
  write('sound', 'SOUND_CORRECTIONS', learned.corrections, `Corrections of the letter costs. ${source}`);
  write('units', 'UNITS', learned.units, `Units of the joint model. ${source}`);
  write('trigrams', 'TRIGRAMS', learned.trigrams, `Trigrams of the joint model. ${source}`);
  write('contexts', 'CONTEXTS', learned.contexts, `Vowels by word shape. ${source}`);
  write(
    'lexicon',
    'LEXICON',
    learned.lexicon,
    'Known names and their spellings. From Wikidata person names (CC0 1.0).',
  );
}
