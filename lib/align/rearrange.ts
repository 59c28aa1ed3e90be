import {
  type AlignedSentence,
  type AlignmentState,
  type Bead,
  BY_HAND,
  beadOf,
  beadStarts,
  isNothing,
  type Side,
} from './alignment';
import { movedLinks } from './moved';
import { NO_CHANGE, type Patch, type Splice } from './patch';

/** Exchanges a segment with the next one of its side: what was translated in another order can then be linked in order. */
export function swap(state: AlignmentState, side: Side, sentence: number): Patch | null {
  const [first, second] = [state[side][sentence], state[side][sentence + 1]];
  if (!first || !second) return null;
  const places = [...new Set([beadOf(state, side, sentence), beadOf(state, side, sentence + 1)])];
  if (places.some((at) => state.beads[at]!.isLocked)) return null;
  const beads = places.map((at) => ({ at, remove: 1, insert: [{ ...state.beads[at]!, ...BY_HAND }] }));
  return { ...NO_CHANGE, beads, [side]: [{ at: sentence, remove: 2, insert: [second, first] }] };
}

/**
 * Puts a new segment into a bead, empty or with a text: a sentence that the translation leaves out can be written here.
 *
 * @param sentence the place of the new segment in its side; from the bead's first to one after its last
 */
export function insert(state: AlignmentState, side: Side, at: number, sentence: number, text: string): Patch | null {
  const bead = state.beads[at];
  if (!bead || bead.isLocked) return null;
  const start = beadStarts(state.beads)[side][at]!;
  if (sentence < start || sentence > start + bead[side]) return null;
  const beside = state[side][sentence - 1] ?? state[side][sentence];
  const added: AlignedSentence = { text: text.trim(), role: 'body', block: beside?.block ?? 0, isExcluded: false };
  return {
    ...NO_CHANGE,
    beads: [{ at, remove: 1, insert: [{ ...bead, ...BY_HAND, [side]: bead[side] + 1 }] }],
    [side]: [{ at: sentence, remove: 0, insert: [added] }],
  };
}

/** Takes an empty segment away again. What says something is only ever left out, never taken away. */
export function removeEmpty(state: AlignmentState, side: Side, sentence: number): Patch | null {
  const at = beadOf(state, side, sentence);
  const bead = state.beads[at];
  if (!bead || bead.isLocked || state[side][sentence]!.text.trim() !== '') return null;
  const rest: Bead = { ...bead, [side]: bead[side] - 1 };
  return {
    ...NO_CHANGE,
    beads: [{ at, remove: 1, insert: isNothing(rest) ? [] : [rest] }],
    [side]: [{ at: sentence, remove: 1, insert: [] }],
  };
}

/**
 * Links a segment of the original with one of the translation, wherever both stand. In order where that can be: nothing
 * of the other side lies between, or only one-sided beads. Otherwise the segment of the translation is moved.
 */
export function linkSegments(state: AlignmentState, source: number, target: number): Patch | null {
  const from = beadOf(state, 'source', source);
  const to = beadOf(state, 'target', target);
  if (from < 0 || to < 0 || from === to) return null;
  return meetInOrder(state, from, to, target) ?? bringTarget(state, from, target, 1);
}

/** Brings the translation that the aligner found elsewhere to its original. */
export function bring(state: AlignmentState, at: number): Patch | null {
  const link = movedLinks(state.beads).find(({ source, target }) => source === at || target === at);
  if (!link) return null;
  const starts = beadStarts(state.beads).target;
  const moved = bringTarget(state, link.source, starts[link.target]!, state.beads[link.target]!.target);
  return moved;
}

/** A one-sided bead of the original goes to the translation where nothing but translation stands between. */
function meetInOrder(state: AlignmentState, from: number, to: number, target: number): Patch | null {
  const { beads } = state;
  const [own, other] = [beads[from]!, beads[to]!];
  const between = beads.slice(Math.min(from, to) + 1, Math.max(from, to));
  if (own.isLocked || other.isLocked || own.target > 0 || other.source > 0) return null;
  if (between.some(({ source }) => source > 0)) return null;
  const before = target - beadStarts(beads).target[to]!;
  const after = other.target - before - 1;
  const linked = [
    ...(before > 0 ? [{ ...other, target: before }] : []),
    { ...own, ...BY_HAND, target: 1, unit: own.unit ?? other.unit },
    ...(after > 0 ? [{ ...other, unit: null, target: after }] : []),
  ];
  const splices = [
    { at: from, remove: 1, insert: [] },
    { at: to, remove: 1, insert: linked },
  ];
  return { ...NO_CHANGE, beads: splices.sort((a, b) => a.at - b.at) };
}

/** Takes `count` segments of the translation from the one bead that holds them and adds them to another. */
function bringTarget(state: AlignmentState, into: number, first: number, count: number): Patch | null {
  const { beads } = state;
  const from = beadOf(state, 'target', first);
  const [taker, giver] = [beads[into], beads[from]];
  if (!taker || !giver || into === from || taker.isLocked || giver.isLocked) return null;
  const starts = beadStarts(beads).target;
  const place = from > into ? starts[into]! + taker.target : starts[into]!;
  const rest: Bead = { ...giver, ...BY_HAND, target: giver.target - count };
  const beadSplices: Splice<Bead>[] = [
    { at: into, remove: 1, insert: [{ ...taker, ...BY_HAND, target: taker.target + count }] },
    { at: from, remove: 1, insert: isNothing(rest) ? [] : [rest] },
  ];
  const isThere = first === place || first + count === place;
  const moved = state.target.slice(first, first + count);
  const sentences: Splice<AlignedSentence>[] = isThere
    ? []
    : [
        { at: first, remove: count, insert: [] },
        { at: place, remove: 0, insert: moved },
      ];
  const inOrder = <T>(splices: Splice<T>[]) => splices.sort((a, b) => a.at - b.at);
  return { source: [], target: inOrder(sentences), beads: inOrder(beadSplices) };
}
