import { type AlignmentState, beadOf, beadStarts, isDoubtful, type Side } from '@/lib/align/alignment';

/** Where the keyboard is: at a segment of one side, or, with `sentence` null, at the empty place of a bead. */
export type Cursor = { readonly side: Side; readonly bead: number; readonly sentence: number | null };
export const START: Cursor = { side: 'source', bead: 0, sentence: 0 };

/** The first (or last) segment that a bead has on this side, or its empty place. */
export function cursorAt(state: AlignmentState, side: Side, at: number, which: 'first' | 'last' = 'first'): Cursor {
  const bead = Math.max(0, Math.min(at, state.beads.length - 1));
  const count = state.beads[bead]?.[side] ?? 0;
  const start = beadStarts(state.beads)[side][bead] ?? 0;
  return { side, bead, sentence: count === 0 ? null : which === 'first' ? start : start + count - 1 };
}

/** The cursor after the alignment has changed under it: at the same segment, wherever that is now. */
export function settled(state: AlignmentState, { side, bead, sentence }: Cursor): Cursor {
  if (sentence === null || state[side].length === 0) return cursorAt(state, side, bead);
  const kept = Math.min(sentence, state[side].length - 1);
  return { side, bead: beadOf(state, side, kept), sentence: kept };
}

export type Motion = 'up' | 'down' | 'across' | 'first' | 'last';

export function moved(state: AlignmentState, cursor: Cursor, motion: Motion): Cursor {
  const { side, bead, sentence } = cursor;
  if (motion === 'across') return cursorAt(state, side === 'source' ? 'target' : 'source', bead);
  if (motion === 'first') return cursorAt(state, side, 0);
  if (motion === 'last') return cursorAt(state, side, state.beads.length - 1, 'last');
  const by = motion === 'up' ? -1 : 1;
  if (sentence !== null && beadOf(state, side, sentence + by) === bead) return { ...cursor, sentence: sentence + by };
  const next = bead + by;
  if (next < 0 || next >= state.beads.length) return cursor;
  return cursorAt(state, side, next, motion === 'up' ? 'last' : 'first');
}

/** The next bead after (or before) this one that somebody should look at, going round; null when there is none. */
export function nextDoubtful({ beads }: AlignmentState, from: number, by: 1 | -1): number | null {
  for (let n = 1; n <= beads.length; n++) {
    const i = (((from + by * n) % beads.length) + beads.length) % beads.length;
    if (isDoubtful(beads[i]!)) return i;
  }
  return null;
}
