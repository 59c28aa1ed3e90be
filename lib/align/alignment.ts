import type { BlockRole } from '../text/types';

/** A segment of one side of an alignment that is being repaired. Excluded ones stay where they are and go nowhere. */
export type AlignedSentence = {
  readonly text: string;
  readonly role: BlockRole;
  /** Paragraph the segment stands in, from 0. */
  readonly block: number;
  readonly isExcluded: boolean;
};

export const BEAD_STATES = ['automatic', 'confirmed', 'rejected'] as const;
export type BeadState = (typeof BEAD_STATES)[number];
/** The unit of a memory that a bead was committed to. */
export type BeadUnit = { readonly memoryId: string; readonly unitId: string };

/**
 * A bead by how many segments it takes on each side: where it stands follows from the beads before it, so beads are in
 * order and cover both sides by their very form. One side may take none, never both.
 */
export type Bead = {
  readonly source: number;
  readonly target: number;
  /** 0–100: how likely the aligner found it, or 100 for what was put together by hand. */
  readonly confidence: number;
  readonly reasons: readonly string[];
  readonly state: BeadState;
  /** Stays as it is: operations on its borders are refused, realigning works around it. */
  readonly isLocked: boolean;
  readonly unit: BeadUnit | null;
};
export type Side = 'source' | 'target';

/** Invariant: the beads take together as many segments of each side as there are. */
export type AlignmentState = {
  readonly source: readonly AlignedSentence[];
  readonly target: readonly AlignedSentence[];
  readonly beads: readonly Bead[];
};

/** Where each bead starts on both sides; one entry more than there are beads, the ends of the two sides. */
export function beadStarts(beads: readonly Bead[]): { readonly source: Int32Array; readonly target: Int32Array } {
  const source = new Int32Array(beads.length + 1);
  const target = new Int32Array(beads.length + 1);
  beads.forEach((bead, i) => {
    source[i + 1] = source[i]! + bead.source;
    target[i + 1] = target[i]! + bead.target;
  });
  return { source, target };
}

/** Whether both sides say something: only then the bead can become a unit. */
export const isLinked = (bead: Pick<Bead, 'source' | 'target'>): boolean => bead.source > 0 && bead.target > 0;

/** The text of one side of a bead: its segments that are not excluded, joined by a space. */
export const beadText = (sentences: readonly AlignedSentence[], start: number, count: number): string =>
  sentences
    .slice(start, start + count)
    .filter(({ isExcluded }) => !isExcluded)
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
    .join(' ');

/** From this confidence on a link is as good as sure: on the gold 97 of 100 beads reach it, and 99 of 100 of those are right. */
export const SURE = 80;

/** Whether somebody should look at a bead: it was set aside, or nobody has and the aligner is not sure of it. */
export const isDoubtful = ({ state, confidence }: Pick<Bead, 'state' | 'confidence'>): boolean =>
  state === 'rejected' || (state === 'automatic' && confidence < SURE);

/** What somebody put together is believed. */
export const BY_HAND = { confidence: 100, reasons: ['manual'], state: 'automatic' } as const;
export const isNothing = ({ source, target }: Pick<Bead, 'source' | 'target'>): boolean => source + target === 0;

/** The bead that holds a segment of a side, or −1 when there is no such segment. */
export function beadOf(state: AlignmentState, side: Side, sentence: number): number {
  if (sentence < 0 || sentence >= state[side].length) return -1;
  let end = 0;
  return state.beads.findIndex((bead) => {
    end += bead[side];
    return sentence < end;
  });
}
