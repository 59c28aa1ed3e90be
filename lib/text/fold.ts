import { foldCluster } from './fold-cluster';
import { CONTINUES, type FoldLevel, PLAIN, SEE_CLUSTER, unitClass, unitTable } from './fold-tables';

export type { FoldLevel } from './fold-tables';

/**
 * The comparison key of a text.
 *
 * Invariants: idempotent; levels are nested, `fold(fold(t, 'text'), 'spelling') === fold(t, 'spelling')` and so on;
 * canonically equivalent texts (within the Basic Multilingual Plane) have one key. Never show it, never write it to a
 * file. Time O(|text|).
 * Source: the code points and their treatment are in `fold-tables.ts`.
 */
export function fold(text: string, level: FoldLevel): string {
  return run(text, level, null);
}

export type Folded = {
  readonly text: string;
  /** `map[i]` is the offset in the original of folded unit i; `map[text.length]` is the length of the original. */
  readonly map: Uint32Array;
};

/**
 * The key with the way back to the original. Invariants: `map` never falls and stays within the original; units made
 * from one original character have one offset.
 */
export function foldWithMap(text: string, level: FoldLevel): Folded {
  const offsets: number[] = [];
  const folded = run(text, level, offsets);
  offsets.push(text.length);
  return { text: folded, map: Uint32Array.from(offsets) };
}

/**
 * Copies stretches that stay as they are in one piece and looks closer only where a unit changes: a letter alone
 * through the table of the level, a letter with composing marks as a cluster.
 */
function run(text: string, level: FoldLevel, offsets: number[] | null): string {
  const table = unitTable(level);
  const n = text.length;
  let out = '';
  let copied = 0;
  let i = 0;
  while (i < n) {
    const start = i;
    const c = text.charCodeAt(i);
    const own = unitClass(c);
    i += 1;
    let slow = own === CONTINUES;
    let deleted = 0;
    while (i < n) {
      const next = unitClass(text.charCodeAt(i));
      if (next === PLAIN) break;
      if (next === CONTINUES) slow = true;
      else deleted += 1;
      i += 1;
    }
    const unit = table[c]!;
    if (!slow && deleted === 0 && unit === c) {
      offsets?.push(start);
      continue;
    }
    out += text.slice(copied, start);
    copied = i;
    const piece =
      slow || (unit === SEE_CLUSTER && c !== SEE_CLUSTER)
        ? foldCluster(text.slice(start, i), level)
        : unit === 0 && c !== 0
          ? ''
          : String.fromCharCode(unit);
    out += piece;
    if (offsets !== null) for (let k = 0; k < piece.length; k += 1) offsets.push(start);
  }
  return copied === 0 ? text : out + text.slice(copied);
}
