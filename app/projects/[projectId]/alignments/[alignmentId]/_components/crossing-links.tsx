'use client';

import type { Virtualizer } from '@tanstack/react-virtual';
import { useMemo } from 'react';
import type { Bead } from '@/lib/align/alignment';
import { movedLinks } from '@/lib/align/moved';

/** Where a link leaves its row, in pixels under the row's top: the middle of its first line. */
const LINE_PX = 22;
const WIDTH = 100;

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
  const middle = (at: number) => (virtual.measurementsCache[at]?.start ?? 0) + LINE_PX - top;
  const height = bottom - top;
  const met = links
    .map(({ source, target }) => [middle(source), middle(target)] as const)
    .filter(([from, to]) => Math.max(from, to) >= 0 && Math.min(from, to) <= height);
  return (
    <svg
      aria-hidden="true"
      data-crossing={met.length}
      viewBox={`0 0 ${WIDTH} ${height}`}
      preserveAspectRatio="none"
      className="pointer-events-none absolute inset-x-0 top-0 mx-auto w-[88px] overflow-hidden rtl:-scale-x-100 max-md:w-12"
      style={{ blockSize: height, transform: `translateY(${top}px)` }}
    >
      {met.map(([from, to]) => (
        <path
          key={`${from} ${to}`}
          d={`M0,${from} C${WIDTH * 0.7},${from} ${WIDTH * 0.3},${to} ${WIDTH},${to}`}
          fill="none"
          strokeWidth={2}
          strokeDasharray="5 3"
          vectorEffect="non-scaling-stroke"
          className="stroke-saffron"
        />
      ))}
    </svg>
  );
}
