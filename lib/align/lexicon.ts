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
