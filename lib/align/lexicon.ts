import type { SideForm } from './sentence-form';
import type { Lexicon } from './types';

export type LexiconEntry = readonly [sourceKey: string, targetKey: string, ratio: number];

/** A lexicon of these entries, to be asked from either side. */
export function lexiconFrom(entries: Iterable<LexiconEntry>): Lexicon {
  const bySource = new Map<string, (readonly [string, number])[]>();
  const byTarget = new Map<string, (readonly [string, number])[]>();
  for (const [source, target, ratio] of entries) {
    push(bySource, source, [target, ratio]);
    push(byTarget, target, [source, ratio]);
  }
  const make = (here: typeof bySource, there: typeof bySource): Lexicon => ({
    entriesOf: (key) => here.get(key) ?? [],
    reversed: () => make(there, here),
  });
  return make(bySource, byTarget);
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Segments that suffice to see how much of a text is known. */
const SAMPLE = 2000;

/** Which part of the running words of a side, from 0 to 1, any of the lexicons has an entry for. */
export function shareKnown(
  { sentences, keys }: Pick<SideForm, 'sentences' | 'keys'>,
  lexicons: readonly Lexicon[],
): number {
  const hasEntry = ({ entriesOf }: Lexicon, key: string) => !entriesOf(key)[Symbol.iterator]().next().done;
  const known = new Map<number, boolean>();
  let [found, all] = [0, 0];
  for (const { words } of sentences.slice(0, SAMPLE)) {
    for (const word of words) {
      let isKnown = known.get(word);
      if (isKnown === undefined)
        known.set(word, (isKnown = lexicons.some((lexicon) => hasEntry(lexicon, keys[word]!))));
      if (isKnown) found++;
      all++;
    }
  }
  return found / Math.max(1, all);
}
