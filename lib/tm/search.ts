import { TOKEN } from './costs';
import { boundedDistance, type Pattern, patternOf } from './levenshtein';
import { distanceFor, gradedDistance, scoreOf } from './score';
import { isOrdered, longestOf, rowsOf, type SegmentIndex } from './segment-index';
import { grown } from './string-table';
import type { TokenView } from './token-view';
import type { Vocabulary } from './vocabulary';

/**
 * Memory that searches share. One per thread: a search leaves it clean, and two must not run interleaved.
 *
 * `slotOf[core]` is the query's slot of a core, 0 for cores the query lacks; `hits[row]` counts lists that named the row.
 */
export class Workspace {
  slotOf = new Int32Array(1024);
  hits = new Int32Array(1024);
  touched = new Int32Array(1024);
  slots = new Int32Array(256);

  fit(vocabulary: number, rows: number, longest: number): void {
    if (this.slotOf.length < vocabulary) this.slotOf = grown(this.slotOf, vocabulary * 1.25);
    if (this.hits.length < rows) {
      this.hits = new Int32Array(rows);
      this.touched = new Int32Array(rows);
    }
    if (this.slots.length < longest) this.slots = new Int32Array(longest);
  }
}

/** The query's cores: distinct, known to the vocabulary, each with a slot from 1 and how often it occurs. */
export type Query = {
  readonly view: TokenView;
  readonly cores: readonly number[];
  readonly weights: readonly number[];
  /** Tokens whose core no stored segment can have. */
  readonly strangers: number;
  readonly pattern: Pattern;
};

export function prepareQuery(view: TokenView): Query {
  const slots = new Map<number, number>();
  const weights: number[] = [];
  const slotAt = new Int32Array(view.length);
  let strangers = 0;
  for (let i = 0; i < view.length; i++) {
    const core = view.core[i]!;
    if (core < 0) {
      strangers++;
      continue;
    }
    const slot = slots.get(core) ?? slots.size + 1;
    slots.set(core, slot);
    weights[slot - 1] = (weights[slot - 1] ?? 0) + 1;
    slotAt[i] = slot;
  }
  return { view, cores: [...slots.keys()], weights, strangers, pattern: patternOf(slotAt, slots.size) };
}

/** Takes rows that reach the score asked for, and says which score further rows need. */
export type Collector = {
  /** Rows below this graded score are of no use any more. Never falls. */
  readonly floor: number;
  /** A row at this graded distance (hundredths of a token) and score. */
  take(row: number, distance: number, graded: number): void;
};

/**
 * Finds every row whose graded score reaches `collector.floor`, exactly: what a scan with `gradedDistance` would find.
 *
 * 1. A match of score t shares at least ⌈t·n⌉ of the query's n tokens, by core and with multiplicity, because the graded
 *    distance is never below the distance over cores and each token not shared costs one there. So of any query tokens of
 *    total weight `slack + 1`, slack = n − ⌈t·n⌉, a match holds one: the lists of the rarest are read, all others need not be.
 * 2. Further lists only count rows already met, and only while that is cheaper than verifying them: after lists of weight p
 *    a match has been met with weight ≥ p − slack.
 * 3. Rows are verified best count first: bit-parallel distance over cores with cut-off, then the graded distance in its
 *    band. As the collector's floor rises, slack shrinks, and the rest is dropped unseen.
 * When the lists would cost more than the range of lengths itself, the range is scanned.
 *
 * Source: prefix filter: S. Chaudhuri, V. Ganti, R. Kaushik, "A primitive operator for similarity joins", ICDE 2006;
 * choosing its length by cost: J. Wang, G. Li, J. Feng, "Can we beat the prefix filtering?", SIGMOD 2012.
 */
export function search(
  index: SegmentIndex,
  vocabulary: Vocabulary,
  query: Query,
  workspace: Workspace,
  collector: Collector,
): void {
  const n = query.view.length;
  const rows = rowsOf(index);
  const slack = slackOf(n, collector.floor) - query.strangers;
  const [from, to] = rowRange(index, n, collector.floor);
  if (n === 0 || slack < 0 || from >= to) return;
  workspace.fit(vocabulary.size, rows, longestOf(index));
  const { slotOf } = workspace;
  for (let s = 0; s < query.cores.length; s++) slotOf[query.cores[s]!] = s + 1;
  const lists = listsIn(index, query, from, to);
  const chosen = isOrdered(index) ? mandatory(lists, slack) : null;
  if (chosen === null || chosen.cost > (to - from) * SCAN_ADVANTAGE) scan(from, to);
  else filter(chosen.count, chosen.weight);
  for (const core of query.cores) slotOf[core] = 0;

  function scan(first: number, end: number): void {
    for (let row = first; row < end; row++) verify(row);
  }

  function filter(count: number, mandatoryWeight: number): void {
    const { hits, touched } = workspace;
    let met = 0;
    for (let l = 0; l < count; l++) {
      const { start, end, weight } = lists[l]!;
      for (let i = start; i < end; i++) {
        const row = index.postings[i]!;
        if (hits[row] === 0) touched[met++] = row;
        hits[row]! += weight;
      }
    }
    let weight = mandatoryWeight;
    let alive = met;
    for (let l = count; l < lists.length; l++) {
      const list = lists[l]!;
      if (list.end - list.start > alive * COUNT_ADVANTAGE) break;
      for (let i = list.start; i < list.end; i++) {
        const row = index.postings[i]!;
        if (hits[row] !== 0) hits[row]! += list.weight;
      }
      weight += list.weight;
      const least = weight - slack;
      alive = 0;
      for (let i = 0; i < met; i++) if (hits[touched[i]!]! >= least) alive++;
    }
    verifyByCount(met, weight);
    for (let i = 0; i < met; i++) hits[touched[i]!] = 0;
  }

  /** Verifies rows in order of their counts, highest first, until the count rules out the rest. */
  function verifyByCount(met: number, weight: number): void {
    const { hits, touched } = workspace;
    const least = Math.max(1, weight - slack);
    const start = new Int32Array(weight + 2);
    let alive = 0;
    for (let i = 0; i < met; i++) {
      const h = hits[touched[i]!]!;
      if (h < least) continue;
      start[h]!++;
      alive++;
    }
    for (let h = weight; h >= least; h--) start[h]! += start[h + 1]!;
    const ordered = new Int32Array(alive);
    for (let i = met - 1; i >= 0; i--) {
      const h = hits[touched[i]!]!;
      if (h >= least) ordered[--start[h]!] = touched[i]!;
    }
    for (let i = 0; i < alive; i++) {
      const row = ordered[i]!;
      if (hits[row]! < weight - (slackOf(n, collector.floor) - query.strangers)) break;
      verify(row);
    }
  }

  function verify(row: number): void {
    const start = index.rowStart[row]!;
    const end = index.rowStart[row + 1]!;
    const length = end - start;
    const tokens = Math.max(n, length);
    const max = distanceFor(collector.floor, tokens);
    const steps = Math.floor(max / TOKEN);
    if (Math.abs(n - length) > steps) return;
    const { slots } = workspace;
    const { core } = vocabulary;
    for (let i = 0; i < length; i++) slots[i] = slotOf[core[index.tokens[start + i]!]!]!;
    if (boundedDistance(query.pattern, slots, 0, length, steps) > steps) return;
    const distance = gradedDistance(query.view, vocabulary, { ids: index.tokens, start, end }, max);
    if (distance > max) return;
    const same = distance === 0 && index.spacing[row] === query.view.spacing;
    collector.take(row, distance, same ? 100 : Math.min(99, scoreOf(distance, tokens)));
  }
}

/** A scan verifies a row for about what three entries of a list cost. */
const SCAN_ADVANTAGE = 3;
/** Verifying a row costs about what this many entries of a list cost. */
const COUNT_ADVANTAGE = 20;

/** How many of n query tokens a match of this score may lack: n − ⌈score·n/100⌉. */
export const slackOf = (n: number, score: number): number => Math.floor(((100 - score) * n) / 100);

/** Rows whose token count allows the score: ⌈t·n⌉ … ⌊n/t⌋ tokens. */
function rowRange(index: SegmentIndex, n: number, score: number): readonly [number, number] {
  if (!isOrdered(index)) return [0, rowsOf(index)];
  const { lengthStart } = index;
  const longest = lengthStart.length - 2;
  const shortest = Math.ceil((score * n) / 100);
  const most = score <= 0 ? longest : Math.min(longest, Math.floor((100 * n) / score));
  if (shortest > longest) return [0, 0];
  return [lengthStart[shortest]!, lengthStart[most + 1]!];
}

type List = { readonly start: number; readonly end: number; readonly weight: number };

/** The posting lists of the query's cores inside the range, shortest first. */
function listsIn(index: SegmentIndex, query: Query, from: number, to: number): readonly List[] {
  const lists: List[] = [];
  for (let s = 0; s < query.cores.length; s++) {
    const at = lowerBound(index.cores, 0, index.cores.length, query.cores[s]!);
    const weight = query.weights[s]!;
    if (index.cores[at] !== query.cores[s]) {
      lists.push({ start: 0, end: 0, weight });
      continue;
    }
    const start = lowerBound(index.postings, index.postingStart[at]!, index.postingStart[at + 1]!, from);
    lists.push({ start, end: lowerBound(index.postings, start, index.postingStart[at + 1]!, to), weight });
  }
  return lists.sort((a, b) => a.end - a.start - (b.end - b.start));
}

/** The shortest lists whose weight exceeds the slack; `null` when all together do not (a score of 0). */
function mandatory(lists: readonly List[], slack: number): { count: number; weight: number; cost: number } | null {
  let weight = 0;
  let cost = 0;
  for (let l = 0; l < lists.length; l++) {
    weight += lists[l]!.weight;
    cost += lists[l]!.end - lists[l]!.start;
    if (weight > slack) return { count: l + 1, weight, cost };
  }
  return null;
}

/** The first place in the ascending `[from, to)` whose value is not below `value`. */
export function lowerBound(array: Int32Array, from: number, to: number, value: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (array[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
