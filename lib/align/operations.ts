import {
  type AlignmentState,
  type Bead,
  type BeadState,
  BY_HAND,
  beadOf,
  beadStarts,
  isLinked,
  isNothing,
  type Side,
} from './alignment';
import { NO_CHANGE, type Patch } from './patch';
import { bring, insert, linkSegments, removeEmpty, swap } from './rearrange';

/** What can be done to an alignment by hand. Beads and sentences are named by their place, from 0. */
export type Operation =
  /** Joins `count` neighbouring beads into one. */
  | { readonly kind: 'link'; readonly at: number; readonly count: number }
  /** Parts a bead: its source segments and its target segments each stand alone. */
  | { readonly kind: 'unlink'; readonly at: number }
  /** Cuts a bead in two after so many segments of each side. */
  | { readonly kind: 'splitBead'; readonly at: number; readonly source: number; readonly target: number }
  /** Gives a segment, with those between it and the border, to the bead above or below. */
  | { readonly kind: 'move'; readonly side: Side; readonly sentence: number; readonly direction: 'up' | 'down' }
  /** Moves one side against the other from a bead on, up to the next locked one; `down` leaves the place empty. */
  | { readonly kind: 'shift'; readonly side: Side; readonly at: number; readonly direction: 'up' | 'down' }
  | { readonly kind: 'splitSentence'; readonly side: Side; readonly sentence: number; readonly offset: number }
  /** Joins a segment with the next of its bead. */
  | { readonly kind: 'joinSentences'; readonly side: Side; readonly sentence: number }
  | { readonly kind: 'editText'; readonly side: Side; readonly sentence: number; readonly text: string }
  | { readonly kind: 'exclude'; readonly side: Side; readonly sentence: number; readonly isExcluded: boolean }
  | { readonly kind: 'setState'; readonly at: number; readonly state: BeadState }
  | { readonly kind: 'lock'; readonly at: number; readonly isLocked: boolean }
  /** Exchanges a segment with the next of its side. */
  | { readonly kind: 'swap'; readonly side: Side; readonly sentence: number }
  /** Puts a new segment, mostly an empty one, into a bead. */
  | {
      readonly kind: 'insert';
      readonly side: Side;
      readonly at: number;
      readonly sentence: number;
      readonly text: string;
    }
  /** Takes an empty segment away again. */
  | { readonly kind: 'removeEmpty'; readonly side: Side; readonly sentence: number }
  /** Links a segment of the original with one of the translation, wherever they stand. */
  | { readonly kind: 'linkSegments'; readonly source: number; readonly target: number }
  /** Brings the translation that the aligner found elsewhere to its original. */
  | { readonly kind: 'bring'; readonly at: number }
  /** Confirms every automatic bead with both sides from a confidence on, or only those up to a bead (`end`, not with it). */
  | { readonly kind: 'confirmAbove'; readonly confidence: number; readonly end?: number | undefined };

/** What a shift brought together nobody has looked at yet. */
const SHIFTED = { confidence: 50, reasons: ['shifted'], state: 'automatic' } as const;

/**
 * The change that an operation makes, or `null` when it cannot be done here: there is no such place, nothing would
 * change, or a locked bead would get another border.
 *
 * Invariants (checked in operations.test.ts): the result covers both sides by beads none of which is empty;
 * `inverse` leads back; a locked bead keeps its segments.
 */
export function operate(state: AlignmentState, operation: Operation): Patch | null {
  switch (operation.kind) {
    case 'link':
      return link(state, operation.at, operation.count);
    case 'unlink':
      return splitBead(state, operation.at, state.beads[operation.at]?.source ?? 0, 0);
    case 'splitBead':
      return splitBead(state, operation.at, operation.source, operation.target);
    case 'move':
      return move(state, operation.side, operation.sentence, operation.direction);
    case 'shift':
      return shift(state, operation.side, operation.at, operation.direction);
    case 'splitSentence':
      return splitSentence(state, operation.side, operation.sentence, operation.offset);
    case 'joinSentences':
      return joinSentences(state, operation.side, operation.sentence);
    case 'editText':
      return editText(state, operation.side, operation.sentence, operation.text);
    case 'exclude':
      return changeSentence(state, operation.side, operation.sentence, { isExcluded: operation.isExcluded });
    case 'setState':
      return changeBead(state, operation.at, { state: operation.state });
    case 'lock':
      return changeBead(state, operation.at, { isLocked: operation.isLocked });
    case 'swap':
      return swap(state, operation.side, operation.sentence);
    case 'insert':
      return insert(state, operation.side, operation.at, operation.sentence, operation.text);
    case 'removeEmpty':
      return removeEmpty(state, operation.side, operation.sentence);
    case 'linkSegments':
      return linkSegments(state, operation.source, operation.target);
    case 'bring':
      return bring(state, operation.at);
    case 'confirmAbove':
      return confirmAbove(state, operation.confidence, operation.end ?? state.beads.length);
  }
}

const beadsPatch = (at: number, remove: number, insert: readonly Bead[]): Patch => ({
  ...NO_CHANGE,
  beads: [{ at, remove, insert }],
});

function link({ beads }: AlignmentState, at: number, count: number): Patch | null {
  const parts = beads.slice(at, at + count);
  if (at < 0 || count < 2 || parts.length < count || parts.some(({ isLocked }) => isLocked)) return null;
  const total = (side: Side) => parts.reduce((sum, part) => sum + part[side], 0);
  const unit = parts.find((part) => part.unit !== null)?.unit ?? null;
  const whole = { ...parts[0]!, source: total('source'), target: total('target'), unit };
  return beadsPatch(at, count, [{ ...whole, ...BY_HAND }]);
}

function splitBead({ beads }: AlignmentState, at: number, source: number, target: number): Patch | null {
  const bead = beads[at];
  if (!bead || bead.isLocked || source < 0 || target < 0 || source > bead.source || target > bead.target) return null;
  const first = { ...bead, ...BY_HAND, source, target };
  const second = { ...bead, ...BY_HAND, source: bead.source - source, target: bead.target - target, unit: null };
  return isNothing(first) || isNothing(second) ? null : beadsPatch(at, 1, [first, second]);
}

const alone = (side: Side, count: number): Bead => ({
  ...({ source: 0, target: 0, [side]: count } as Record<Side, number>),
  ...BY_HAND,
  isLocked: false,
  unit: null,
});

function move(state: AlignmentState, side: Side, sentence: number, direction: 'up' | 'down'): Patch | null {
  const { beads } = state;
  const at = beadOf(state, side, sentence);
  const bead = beads[at];
  if (!bead || bead.isLocked) return null;
  const start = beadStarts(beads)[side][at]!;
  const count = direction === 'up' ? sentence - start + 1 : start + bead[side] - sentence;
  const rest: Bead = { ...bead, ...BY_HAND, [side]: bead[side] - count };
  const neighbour = beads[direction === 'up' ? at - 1 : at + 1];
  if (neighbour?.isLocked || (!neighbour && isNothing(rest))) return null;
  const grown: Bead = neighbour ? { ...neighbour, ...BY_HAND, [side]: neighbour[side] + count } : alone(side, count);
  const kept = isNothing(rest) ? [] : [rest];
  const [from, remove] = direction === 'up' ? [neighbour ? at - 1 : at, neighbour ? 2 : 1] : [at, neighbour ? 2 : 1];
  return beadsPatch(from, remove, direction === 'up' ? [grown, ...kept] : [...kept, grown]);
}

function shift({ beads }: AlignmentState, side: Side, at: number, direction: 'up' | 'down'): Patch | null {
  if (!beads[at] || beads[at].isLocked || (direction === 'up' && beads[at][side] > 0)) return null;
  const stop = beads.findIndex((bead, i) => i >= at && bead.isLocked);
  const stretch = beads.slice(at, stop < 0 ? beads.length : stop);
  const counts = stretch.map((bead) => bead[side]);
  const shifted = direction === 'down' ? [0, ...counts.slice(0, -1)] : [...counts.slice(1), 0];
  const moved = stretch.map(
    (bead, i): Bead =>
      bead[side] === shifted[i] && bead[side] === 0 ? bead : { ...bead, ...SHIFTED, [side]: shifted[i]! },
  );
  const left = direction === 'down' ? counts.at(-1)! : 0;
  const beyond = left > 0 ? [{ ...alone(side, left), ...SHIFTED }] : [];
  const after = [...moved, ...beyond].filter((bead) => !isNothing(bead));
  const isSame = after.length === stretch.length && after.every((bead, i) => bead[side] === counts[i]);
  return isSame ? null : beadsPatch(at, stretch.length, after);
}

/** The change of one side's list and of the bead around it, which takes `by` segments more or fewer. */
function withBead(state: AlignmentState, side: Side, sentence: number, by: number, patch: Patch): Patch | null {
  const at = beadOf(state, side, sentence);
  const bead = state.beads[at];
  if (!bead || bead.isLocked) return null;
  return { ...patch, beads: [{ at, remove: 1, insert: [{ ...bead, [side]: bead[side] + by }] }] };
}

function splitSentence(state: AlignmentState, side: Side, sentence: number, offset: number): Patch | null {
  const found = state[side][sentence];
  if (!found) return null;
  const first = { ...found, text: found.text.slice(0, offset).trimEnd() };
  const second = { ...found, text: found.text.slice(offset).trimStart() };
  if (first.text.trim() === '' || second.text === '') return null;
  const patch = { ...NO_CHANGE, [side]: [{ at: sentence, remove: 1, insert: [first, second] }] };
  return withBead(state, side, sentence, 1, patch);
}

function joinSentences(state: AlignmentState, side: Side, sentence: number): Patch | null {
  const [first, second] = [state[side][sentence], state[side][sentence + 1]];
  if (!first || !second || beadOf(state, side, sentence) !== beadOf(state, side, sentence + 1)) return null;
  const joined = { ...first, text: `${first.text.trimEnd()} ${second.text.trimStart()}`.trim() };
  const patch = { ...NO_CHANGE, [side]: [{ at: sentence, remove: 2, insert: [joined] }] };
  return withBead(state, side, sentence, -1, patch);
}

function editText(state: AlignmentState, side: Side, sentence: number, written: string): Patch | null {
  const text = written.replace(/\s*\n\s*/gu, ' ').trim();
  return text === '' ? null : changeSentence(state, side, sentence, { text });
}

function changeSentence(
  state: AlignmentState,
  side: Side,
  sentence: number,
  change: { readonly text?: string; readonly isExcluded?: boolean },
): Patch | null {
  const found = state[side][sentence];
  if (!found || same(found, change)) return null;
  return { ...NO_CHANGE, [side]: [{ at: sentence, remove: 1, insert: [{ ...found, ...change }] }] };
}

function changeBead({ beads }: AlignmentState, at: number, change: Partial<Bead>): Patch | null {
  const bead = beads[at];
  return !bead || same(bead, change) ? null : beadsPatch(at, 1, [{ ...bead, ...change }]);
}

const same = <T extends object>(all: T, part: Partial<T>): boolean =>
  (Object.keys(part) as (keyof T)[]).every((key) => all[key] === part[key]);

/** Whether "confirm all above" takes this bead. */
export const isAbove = (bead: Bead, confidence: number): boolean =>
  bead.state === 'automatic' && isLinked(bead) && bead.confidence >= confidence;

function confirmAbove({ beads }: AlignmentState, confidence: number, before: number): Patch | null {
  const splices: { at: number; remove: number; insert: Bead[] }[] = [];
  beads.forEach((bead, at) => {
    if (at >= before || !isAbove(bead, confidence)) return;
    const last = splices.at(-1);
    const confirmed: Bead = { ...bead, state: 'confirmed' };
    if (last && last.at + last.remove === at) {
      last.remove++;
      last.insert.push(confirmed);
    } else splices.push({ at, remove: 1, insert: [confirmed] });
  });
  return splices.length === 0 ? null : { ...NO_CHANGE, beads: splices };
}
