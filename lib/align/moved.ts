import type { Bead } from './alignment';
import type { AlignmentBead } from './types';

/** Two beads that belong together although others stand between them: one has the original, the other its translation. */
export type MovedLink = { readonly source: number; readonly target: number };

const MOVED = /^moved:(\d+)$/u;
const numberOf = ({ reasons }: Pick<Bead, 'reasons'>): string | undefined =>
  reasons.map((reason) => MOVED.exec(reason)?.[1]).find((number) => number !== undefined);

/** The links across others: beads that name the same number, one of each side. */
export function movedLinks(beads: readonly Bead[]): readonly MovedLink[] {
  const sources = new Map<string, number>();
  const targets = new Map<string, number>();
  beads.forEach((bead, at) => {
    const number = bead.source === 0 || bead.target === 0 ? numberOf(bead) : undefined;
    if (number === undefined) return;
    const side = bead.target === 0 ? sources : targets;
    if (!side.has(number)) side.set(number, at);
  });
  return [...sources].flatMap(([number, source]) => {
    const target = targets.get(number);
    return target === undefined ? [] : [{ source, target }];
  });
}

/**
 * The alignment as beads in order can hold it: what `withCrossings` has linked across others stands on each side alone,
 * doubtful, and both sides of such a link name the same number (`moved:7`).
 *
 * @param beads what the monotone alignment found
 * @param linked the same with crossings; `beads` itself when there are none
 */
export function inOrder(beads: readonly AlignmentBead[], linked: readonly AlignmentBead[]): readonly AlignmentBead[] {
  if (linked === beads) return beads;
  const kept = new Set(linked);
  const crossing = linked.filter(({ reasons }) => reasons.includes('moved'));
  const owner = { source: new Map<number, number>(), target: new Map<number, number>() };
  crossing.forEach((bead) => {
    for (const side of ['source', 'target'] as const) {
      for (let n = bead[side][0]; n < bead[side][1]; n++) owner[side].set(n, bead.source[0]);
    }
  });
  return beads.flatMap((bead): readonly AlignmentBead[] => {
    if (kept.has(bead)) return [bead];
    const [s, t] = [bead.source[1], bead.target[0]];
    const pieces = (side: 'source' | 'target') => runsOf(bead[side], owner[side]);
    return [
      ...pieces('source').map(({ span, link }) => doubtful(span, [t, t], link)),
      ...pieces('target').map(({ span, link }) => doubtful([s, s], span, link)),
    ];
  });
}

type Range = readonly [start: number, end: number];

const doubtful = (source: Range, target: Range, link: number | undefined): AlignmentBead => ({
  source,
  target,
  confidence: 0,
  reasons: link === undefined ? [] : [`moved:${link}`],
});

/** A stretch in runs of segments that one crossing link holds; those of none stand each alone. */
function runsOf([start, end]: Range, owner: ReadonlyMap<number, number>) {
  const runs: { span: [number, number]; link: number | undefined }[] = [];
  for (let n = start; n < end; n++) {
    const link = owner.get(n);
    const last = runs.at(-1);
    if (last && link !== undefined && last.link === link) last.span[1] = n + 1;
    else runs.push({ span: [n, n + 1], link });
  }
  return runs;
}
