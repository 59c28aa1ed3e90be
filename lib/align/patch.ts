import type { AlignmentState, Bead, BeadUnit } from './alignment';

/** Takes `remove` items away at `at` and puts others there. */
export type Splice<T> = { readonly at: number; readonly remove: number; readonly insert: readonly T[] };

/**
 * A change of an alignment: for each of its lists splices in ascending order that do not overlap, with positions of the
 * list as it was before. Small for a small change, whatever the length of the texts; plain JSON.
 */
export type Patch = {
  readonly [K in keyof AlignmentState]: readonly Splice<AlignmentState[K][number]>[];
};
export const NO_CHANGE: Patch = { source: [], target: [], beads: [] };
export const isEmpty = (patch: Patch): boolean =>
  patch.source.length === 0 && patch.target.length === 0 && patch.beads.length === 0;

/** The state after a change. */
export const applyPatch = (state: AlignmentState, patch: Patch): AlignmentState => ({
  source: splice(state.source, patch.source),
  target: splice(state.target, patch.target),
  beads: splice(state.beads, patch.beads),
});

/** The change that leads back: applied to `applyPatch(state, patch)` it gives `state`. */
export const inverse = (state: AlignmentState, patch: Patch): Patch => ({
  source: backwards(state.source, patch.source),
  target: backwards(state.target, patch.target),
  beads: backwards(state.beads, patch.beads),
});

/** @throws when a splice does not fit the list: the change was made for another state */
function splice<T>(list: readonly T[], splices: readonly Splice<T>[]): readonly T[] {
  if (splices.length === 0) return list;
  const out: T[] = [];
  let from = 0;
  for (const { at, remove, insert } of splices) {
    if (at < from || at + remove > list.length) throw new Error(`splice at ${at} does not fit`);
    for (let i = from; i < at; i++) out.push(list[i]!);
    for (const item of insert) out.push(item);
    from = at + remove;
  }
  for (let i = from; i < list.length; i++) out.push(list[i]!);
  return out;
}

function backwards<T>(list: readonly T[], splices: readonly Splice<T>[]): readonly Splice<T>[] {
  let shift = 0;
  return splices.map(({ at, remove, insert }) => {
    const back = { at: at + shift, remove: insert.length, insert: list.slice(at, at + remove) };
    shift += insert.length - remove;
    return back;
  });
}

/**
 * Hands the units of the beads that go to those that come in their place, so that a correction after a commit changes the
 * unit instead of making another. A bead that names a unit itself keeps it: an undone change finds its own again.
 */
export function withUnits(state: AlignmentState, patch: Patch): Patch {
  return {
    ...patch,
    beads: patch.beads.map(({ at, remove, insert }) => {
      const removed = state.beads.slice(at, at + remove);
      if (!removed.some(({ unit }) => unit !== null)) return { at, remove, insert };
      return { at, remove, insert: inherit(removed, insert) };
    }),
  };
}

function inherit(removed: readonly Bead[], inserted: readonly Bead[]): readonly Bead[] {
  const taken = new Set(inserted.flatMap(({ unit }) => (unit ? [unit.unitId] : [])));
  const units: (BeadUnit | null)[] = inserted.map(({ unit }) => unit);
  const oldEnds = ends(removed);
  const newEnds = ends(inserted);
  removed.forEach(({ unit }, i) => {
    if (!unit || taken.has(unit.unitId)) return;
    const heir = inserted.findIndex(
      (_, n) =>
        units[n] === null && (overlap(oldEnds, i, newEnds, n) || (removed.length === inserted.length && n === i)),
    );
    if (heir < 0) return;
    units[heir] = unit;
    taken.add(unit.unitId);
  });
  return inserted.map((bead, n) => (bead.unit === units[n] ? bead : { ...bead, unit: units[n]! }));
}

type Ends = readonly { readonly source: readonly [number, number]; readonly target: readonly [number, number] }[];

function ends(beads: readonly Bead[]): Ends {
  let source = 0;
  let target = 0;
  return beads.map((bead) => {
    const found = {
      source: [source, source + bead.source] as const,
      target: [target, target + bead.target] as const,
    };
    source += bead.source;
    target += bead.target;
    return found;
  });
}

/** Whether two beads of the same stretch share a segment on both sides. */
function overlap(old: Ends, i: number, now: Ends, n: number): boolean {
  const share = (side: 'source' | 'target') =>
    Math.min(old[i]![side][1], now[n]![side][1]) > Math.max(old[i]![side][0], now[n]![side][0]);
  return share('source') && share('target');
}

/**
 * The beads whose segments or texts a change has put there.
 *
 * @param state the state after the change
 * @returns positions in `state.beads`
 */
export function touchedBeads(state: AlignmentState, patch: Patch): ReadonlySet<number> {
  const touched = new Set<number>();
  for (const position of inserted(patch.beads)) touched.add(position);
  for (const side of ['source', 'target'] as const) {
    let bead = 0;
    let end = state.beads[0]?.[side] ?? 0;
    for (const sentence of inserted(patch[side])) {
      while (sentence >= end) end += state.beads[++bead]![side];
      touched.add(bead);
    }
  }
  return touched;
}

/** Where the items that splices put in stand afterwards, ascending. */
function* inserted(splices: readonly Splice<unknown>[]): Generator<number> {
  let shift = 0;
  for (const { at, remove, insert } of splices) {
    for (let i = 0; i < insert.length; i++) yield at + shift + i;
    shift += insert.length - remove;
  }
}
