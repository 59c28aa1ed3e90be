import { align } from './align';
import type { AlignInput, AlignmentBead } from './types';

/** A run of loose segments: so many at least, with no more firm ones in between. */
const SHORTEST_RUN = 3;
const WIDEST_GAP = 2;
/** A link under this confidence, inside a moved block, is only there because something had to be. */
const FIRM = 90;
/** A stretch of a pair of runs is believed when its links are this much surer, in sum, than even chance … */
const LEAST_EVIDENCE = 1;
const EVEN = 0.5;
/** … gaps inside it counting against it. */
const GAP = 0.2;
/** … and this much more confidence in sum than the loose links that it takes the place of. */
const LEAST_GAIN = 1.5;
/** Nodes of all grids that are looked at, a second's work: where there are more, the texts are hardly translations of each other. */
const MOST_NODES = 200_000;
/** A block found may have hidden another. */
const MOST_ROUNDS = 3;
const SIDES = ['source', 'target'] as const;

/**
 * A second look at what the monotone alignment could not hold: a block that was moved stands there as a loose run on
 * both sides, in two places. Every pair of such runs is aligned by itself and, where a stretch of that convinces, the block
 * is linked across the others. What is loose then is looked at once more: two exchanged blocks with little between them
 * hide each other.
 *
 * @returns the alignment with such beads, marked `moved`, in the order of the source; without any, `beads` as they are.
 *   Every segment still stands in exactly one bead.
 */
export function withCrossings(input: AlignInput, beads: readonly AlignmentBead[]): readonly AlignmentBead[] {
  let found = beads;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = lookAgain(input, found);
    if (next === found) break;
    found = next;
  }
  return found;
}

function lookAgain(input: AlignInput, beads: readonly AlignmentBead[]): readonly AlignmentBead[] {
  const isSettled = ({ reasons }: AlignmentBead) => reasons.includes('locked') || reasons.includes('moved');
  const loose = beads.filter((bead) => !isSettled(bead) && (isAlone(bead) || bead.confidence < FIRM));
  const beadOf = { source: byPlace(loose, 'source'), target: byPlace(loose, 'target') };
  const sourceRuns = runs(beadOf.source);
  const targetRuns = runs(beadOf.target);
  const size = (all: readonly (readonly number[])[]) => all.reduce((sum, { length }) => sum + length, 0);
  if (size(sourceRuns) * size(targetRuns) > MOST_NODES) return beads;
  const looked = sourceRuns
    .flatMap((source) => targetRuns.map((target) => ({ source, target })))
    .filter(({ source, target }) => !meet(source, target, beadOf))
    .map(({ source, target }) => look(input, source, target))
    .filter(({ length }) => length > 0)
    .sort((a, b) => confidenceOf(b) - confidenceOf(a));
  const replaced = new Set<AlignmentBead>();
  const accepted: AlignmentBead[] = [];
  for (const found of looked) {
    const places = found.flatMap((bead) => SIDES.flatMap((side) => range(bead[side]).map((n) => beadOf[side].get(n)!)));
    const before = new Set(places.filter((bead) => !isAlone(bead)));
    if (accepted.some((bead) => found.some((other) => overlap(bead, other)))) continue;
    if (confidenceOf(found) < LEAST_GAIN * confidenceOf([...before])) continue;
    for (const bead of places) replaced.add(bead);
    accepted.push(...found);
  }
  if (accepted.length === 0) return beads;
  const left = alone([...replaced], accepted);
  return [...beads.filter((bead) => !replaced.has(bead)), ...left, ...accepted].sort(
    (a, b) => a.source[0] - b.source[0] || a.target[0] - b.target[0],
  );
}

const isAlone = ({ source, target }: AlignmentBead): boolean => source[0] === source[1] || target[0] === target[1];
const confidenceOf = (beads: readonly AlignmentBead[]): number =>
  beads.reduce((sum, { confidence }) => sum + confidence, 0);
const overlap = (a: AlignmentBead, b: AlignmentBead): boolean =>
  SIDES.some((side) => Math.min(a[side][1], b[side][1]) > Math.max(a[side][0], b[side][0]));

type Side = (typeof SIDES)[number];
type ByPlace = ReadonlyMap<number, AlignmentBead>;
const byPlace = (beads: readonly AlignmentBead[], side: Side): ByPlace =>
  new Map(beads.flatMap((bead) => range(bead[side]).map((n) => [n, bead] as const)));

/** Loose segments in runs that are long enough. */
function runs(loose: ByPlace): readonly (readonly number[])[] {
  const found: number[][] = [];
  for (const n of [...loose.keys()].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && n - last.at(-1)! <= WIDEST_GAP + 1) last.push(n);
    else found.push([n]);
  }
  return found.filter(({ length }) => length >= SHORTEST_RUN);
}

/** Whether two runs stand opposite each other: the monotone alignment has linked a good part of one with the other already. */
function meet(source: readonly number[], target: readonly number[], beadOf: Record<Side, ByPlace>): boolean {
  const there = new Set(target.map((n) => beadOf.target.get(n)));
  const shared = source.filter((n) => there.has(beadOf.source.get(n))).length;
  return 2 * shared > Math.min(source.length, target.length);
}

/** The links between two runs where they are convincing, the stretch of greatest evidence; else none. */
function look(input: AlignInput, source: readonly number[], target: readonly number[]): readonly AlignmentBead[] {
  const { locked: _locked, ...rest } = input;
  const all = align({
    ...rest,
    source: source.map((n) => input.source[n]!),
    target: target.map((n) => input.target[n]!),
  });
  const places = all.map((bead) => [source.slice(...bead.source), target.slice(...bead.target)] as const);
  const worth = all.map(({ confidence }, n) => (places[n]!.every(isStretch) ? confidence / 100 - EVEN : -GAP));
  const [start, end, evidence] = bestStretch(worth);
  if (evidence < LEAST_EVIDENCE) return [];
  return all.slice(start, end).flatMap((bead, n): AlignmentBead[] => {
    const [s, t] = places[start + n]!;
    if (!isStretch(s) || !isStretch(t)) return [];
    return [{ ...bead, source: spanOf(s), target: spanOf(t), reasons: ['moved', ...bead.reasons] }];
  });
}

/** The stretch `[start, end)` of greatest sum, and that sum. */
function bestStretch(values: readonly number[]): readonly [start: number, end: number, sum: number] {
  let best: readonly [number, number, number] = [0, 0, 0];
  let [start, sum] = [0, 0];
  values.forEach((value, n) => {
    if (sum <= 0) [start, sum] = [n, 0];
    sum += value;
    if (sum > best[2]) best = [start, n + 1, sum];
  });
  return best;
}

/** What the replaced beads held and the accepted ones do not take, each segment for itself. */
function alone(replaced: readonly AlignmentBead[], accepted: readonly AlignmentBead[]): readonly AlignmentBead[] {
  const taken = { source: byPlace(accepted, 'source'), target: byPlace(accepted, 'target') };
  return replaced.flatMap((bead) =>
    SIDES.flatMap((side) =>
      range(bead[side])
        .filter((n) => !taken[side].has(n))
        .map((n): AlignmentBead => {
          const own = [n, n + 1] as const;
          const [s, t] = [bead.source[0], bead.target[0]];
          return {
            source: side === 'source' ? own : [s, s],
            target: side === 'target' ? own : [t, t],
            confidence: isAlone(bead) ? bead.confidence : FIRM - bead.confidence,
            reasons: [],
          };
        }),
    ),
  );
}

const spanOf = (places: readonly number[]): readonly [number, number] => [places[0]!, places.at(-1)! + 1];
const isStretch = (places: readonly number[]): boolean =>
  places.length > 0 && places.at(-1)! - places[0]! === places.length - 1;
const range = ([start, end]: readonly [number, number]): readonly number[] =>
  Array.from({ length: end - start }, (_, i) => start + i);
