import { type Band, bandOf } from './band';
import type { Ratios } from './ratios';
import type { SideForm } from './sentence-form';

export type Anchor = { readonly i: number; readonly j: number; readonly weight: number };
export type AnchorPath = { readonly anchors: readonly Anchor[]; readonly band: Band };

/** A word met in at most this many segments of its side can anchor. */
const RARE = 8;
/** A rendering must be this much likelier than chance. */
const LEAST_RATIO = 30;
const LEAST_WEIGHT = 7;
/** Nodes to either side of the line between anchors, and the widest row of the band. */
const RADIUS = 20;
const WIDEST = 400;

/**
 * Finds a chain of segment pairs that rare words tie together, and the band along it.
 *
 * Each pair of a rare word and its rare rendering votes log(n / frequency) for every pair of segments that hold them;
 * pairs that are best for both of their segments and weigh enough are kept, and the heaviest increasing chain wins.
 * Where anchors are missing the band opens by the difference of the gap's sides, up to a cap, so memory stays linear.
 */
export function anchorPath(source: SideForm, target: SideForm, ratios: Ratios): AnchorPath {
  const rows = source.sentences.length;
  const columns = target.sentences.length;
  const anchors = consistent(heaviestChain(mutualBest(votes(source, target, ratios), columns)));
  const points = [{ i: 0, j: 0 }, ...anchors.map(({ i, j }) => ({ i: i + 0.5, j: j + 0.5 })), { i: rows, j: columns }];
  let at = 1;
  const band = bandOf(rows, columns, (i) => {
    while (at < points.length - 1 && points[at]!.i < i) at++;
    const from = points[at - 1]!;
    const to = points[at]!;
    const rise = to.j - from.j;
    const run = Math.max(1, to.i - from.i);
    const middle = from.j + (rise * (i - from.i)) / run;
    const radius = Math.min(WIDEST / 2, RADIUS + Math.abs(rise - run));
    return [middle - radius, middle + radius];
  });
  return { anchors, band };
}

function votes(source: SideForm, target: SideForm, { starts, columns, values }: Ratios): Map<number, number> {
  const where = (side: SideForm): Map<number, number[]> => {
    const places = new Map<number, number[]>();
    side.sentences.forEach((sentence, index) => {
      for (const word of new Set(sentence.words)) {
        if (side.frequencies[word]! > RARE) continue;
        const list = places.get(word);
        if (list) list.push(index);
        else places.set(word, [index]);
      }
    });
    return places;
  };
  const here = where(source);
  const there = where(target);
  const total = Math.max(source.sentences.length, target.sentences.length);
  const width = target.sentences.length;
  const sums = new Map<number, number>();
  for (const [word, places] of here) {
    for (let at = starts[word]!; at < starts[word + 1]!; at++) {
      const others = values[at]! >= LEAST_RATIO ? there.get(columns[at]!) : undefined;
      if (!others) continue;
      const weight = Math.log(total / Math.max(places.length, others.length));
      for (const i of places) for (const j of others) sums.set(i * width + j, (sums.get(i * width + j) ?? 0) + weight);
    }
  }
  return sums;
}

/** Pairs that weigh enough and are the heaviest of both of their segments. `sums` is keyed by i · width + j. */
function mutualBest(sums: ReadonlyMap<number, number>, width: number): readonly Anchor[] {
  const bestOfRow = new Map<number, number>();
  const bestOfColumn = new Map<number, number>();
  for (const [key, weight] of sums) {
    const [i, j] = [Math.floor(key / width), key % width];
    if (weight > (bestOfRow.get(i) ?? 0)) bestOfRow.set(i, weight);
    if (weight > (bestOfColumn.get(j) ?? 0)) bestOfColumn.set(j, weight);
  }
  return [...sums].flatMap(([key, weight]) => {
    const [i, j] = [Math.floor(key / width), key % width];
    const isBest = weight >= LEAST_WEIGHT && bestOfRow.get(i) === weight && bestOfColumn.get(j) === weight;
    return isBest ? [{ i, j, weight }] : [];
  });
}

/** The chain, increasing in i and j, of greatest weight. O(n log n) with a Fenwick tree of prefix maxima. */
function heaviestChain(anchors: readonly Anchor[]): readonly Anchor[] {
  if (anchors.length === 0) return [];
  const sorted = [...anchors].sort((a, b) => a.i - b.i || b.j - a.j);
  const width = Math.max(...sorted.map(({ j }) => j)) + 2;
  const best = new Float64Array(width + 1);
  const owner = new Int32Array(width + 1).fill(-1);
  const previous = new Int32Array(sorted.length).fill(-1);
  let last = -1;
  let most = 0;
  sorted.forEach(({ j, weight }, n) => {
    let before = 0;
    for (let at = j; at > 0; at -= at & -at) {
      if (best[at]! > before) {
        before = best[at]!;
        previous[n] = owner[at]!;
      }
    }
    const value = before + weight;
    for (let at = j + 1; at <= width; at += at & -at) {
      if (value > best[at]!) {
        best[at] = value;
        owner[at] = n;
      }
    }
    if (value > most) [most, last] = [value, n];
  });
  const chain: Anchor[] = [];
  for (let n = last; n >= 0; n = previous[n]!) chain.push(sorted[n]!);
  return chain.reverse();
}

/** Drops an anchor that lies far from the line of both of its neighbours: one stray pair would bend the band. */
function consistent(chain: readonly Anchor[]): readonly Anchor[] {
  const drift = (a: Anchor, b: Anchor) => Math.abs(b.j - a.j - (b.i - a.i));
  return chain.filter((anchor, n) => {
    const before = chain[n - 1];
    const after = chain[n + 1];
    const strays = (other: Anchor | undefined) => other !== undefined && drift(anchor, other) > RADIUS;
    return !(strays(before) && strays(after));
  });
}
