import { type AlignmentState, type Bead, beadStarts } from './alignment';
import { NO_CHANGE, type Patch, type Splice } from './patch';
import type { AlignInput, AlignmentBead } from './types';

/** What realigning leaves alone: what is locked, and what somebody has confirmed. */
const isKept = ({ isLocked, state }: Bead): boolean => isLocked || state === 'confirmed';

/** The beads that stay, as the aligner takes them. */
export function keptBeads({ beads }: AlignmentState): NonNullable<AlignInput['locked']> {
  const starts = beadStarts(beads);
  return beads.flatMap((bead, i) =>
    isKept(bead)
      ? [
          {
            source: [starts.source[i]!, starts.source[i + 1]!] as const,
            target: [starts.target[i]!, starts.target[i + 1]!] as const,
          },
        ]
      : [],
  );
}

/** A bead as the aligner found it, ready to be repaired. */
export const beadOfFound = ({ source, target, confidence, reasons }: AlignmentBead): Bead => ({
  source: source[1] - source[0],
  target: target[1] - target[0],
  confidence,
  reasons,
  state: 'automatic',
  isLocked: false,
  unit: null,
});

/**
 * The change that puts what the aligner found between the kept beads in the place of what was there.
 *
 * @param found the aligner's answer for this state with `keptBeads` locked: the kept beads are part of it
 */
export function realigned({ beads }: AlignmentState, found: readonly AlignmentBead[]): Patch {
  const starts = beadStarts(beads);
  const splices: Splice<Bead>[] = [];
  let next = 0;
  for (let at = 0; at < beads.length; ) {
    if (isKept(beads[at]!)) {
      at++;
      next++;
      continue;
    }
    let end = at;
    while (end < beads.length && !isKept(beads[end]!)) end++;
    const fresh: Bead[] = [];
    while (next < found.length && isWithin(found[next]!, starts.source[end]!, starts.target[end]!, beads[end])) {
      fresh.push(beadOfFound(found[next++]!));
    }
    const old = beads.slice(at, end);
    if (!isSame(old, fresh)) splices.push({ at, remove: old.length, insert: fresh });
    at = end;
  }
  return { ...NO_CHANGE, beads: splices };
}

/** Whether a found bead lies before the kept one that starts at these segments. */
const isWithin = (bead: AlignmentBead, source: number, target: number, kept: Bead | undefined): boolean =>
  bead.source[1] <= source &&
  bead.target[1] <= target &&
  !(kept && bead.source[0] === source && bead.target[0] === target);

const isSame = (old: readonly Bead[], fresh: readonly Bead[]): boolean =>
  old.length === fresh.length &&
  old.every(
    (bead, i) =>
      bead.state === 'automatic' &&
      bead.source === fresh[i]!.source &&
      bead.target === fresh[i]!.target &&
      bead.confidence === fresh[i]!.confidence,
  );
