'use client';

import type { Virtualizer } from '@tanstack/react-virtual';
import { useMemo } from 'react';
import type { Bead } from '@/lib/align/alignment';
import { movedLinks } from '@/lib/align/moved';

/** Where a link leaves its row and where it arrives, in pixels under the row's top: beside the number in the middle and under it. */
const LEAVES_PX = 22;
const ARRIVES_PX = 34;
const WIDTH = 100;
/** Links run down beside one another, so that they can be told apart and no number is crossed. */
const LANES = [6, 12, 18, 24];
const BEND_PX = 8;

/** From the original to its lane, along it, and to the edge of its translation. */
function course(from: number, to: number, lane: number): string {
  const bend = Math.sign(to - from) * BEND_PX;
  return `M0,${from} Q${lane},${from} ${lane},${from + bend} V${to - bend} Q${lane},${to} ${lane + 8},${to} H${WIDTH * 0.7}`;
}

type Props = {
  readonly beads: readonly Bead[];
  readonly virtual: Pick<Virtualizer<HTMLDivElement, Element>, 'getVirtualItems' | 'measurementsCache'>;
};

/** Links whose two ends stand in different rows, drawn from the original down or up to its translation. Only what the window meets. */
export function CrossingLinks({ beads, virtual }: Props) {
  'use no memo';
  const links = useMemo(() => movedLinks(beads), [beads]);
  const items = virtual.getVirtualItems();
  const [first, last] = [items[0], items.at(-1)];
  if (links.length === 0 || !first || !last) return null;
  const [top, bottom] = [first.start, last.end];
  const startOf = (at: number) => (virtual.measurementsCache[at]?.start ?? 0) - top;
  const height = bottom - top;
  const met = links
    .map(({ source, target }, i) => ({
      from: startOf(source) + LEAVES_PX,
      to: startOf(target) + ARRIVES_PX,
      lane: LANES[i % LANES.length]!,
    }))
    .filter(({ from, to }) => Math.max(from, to) >= 0 && Math.min(from, to) <= height);
  return (
    <svg
      aria-hidden="true"
      data-crossing={met.length}
      viewBox={`0 0 ${WIDTH} ${height}`}
      preserveAspectRatio="none"
      className="pointer-events-none absolute inset-x-0 top-0 mx-auto w-[88px] overflow-hidden rtl:-scale-x-100 max-md:w-12"
      style={{ blockSize: height, transform: `translateY(${top}px)` }}
    >
      {met.map(({ from, to, lane }) => (
        <path
          key={`${from} ${to}`}
          d={course(from, to, lane)}
          fill="none"
          strokeWidth={1.5}
          strokeDasharray="5 3"
          vectorEffect="non-scaling-stroke"
          className="stroke-saffron"
        />
      ))}
    </svg>
  );
}
