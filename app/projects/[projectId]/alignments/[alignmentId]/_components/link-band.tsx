import { type Bead, isDoubtful, isLinked } from '@/lib/align/alignment';

export type Heights = { readonly source: number; readonly target: number };

/** Under this confidence a link is more likely wrong than right. */
const UNLIKELY = 50;

type Look = {
  readonly fill: string;
  readonly stroke: string;
  readonly dash: string;
  readonly badge: string;
  readonly isHatched: boolean;
};

/** How a link looks: colour, line and hatching all say the same, so that no one of them is needed. */
export function linkLook(bead: Bead): Look {
  if (bead.state === 'confirmed') {
    return {
      fill: 'fill-leaf-soft',
      stroke: 'stroke-leaf',
      dash: '',
      badge: 'border-leaf text-leaf',
      isHatched: false,
    };
  }
  if (bead.state === 'rejected') {
    return {
      fill: 'fill-brick-soft',
      stroke: 'stroke-brick',
      dash: '2 3',
      badge: 'border-brick text-brick',
      isHatched: true,
    };
  }
  if (isDoubtful(bead)) {
    return {
      fill: 'fill-saffron-soft',
      stroke: 'stroke-saffron',
      dash: bead.confidence < UNLIKELY ? '2 3' : '6 3',
      badge: 'border-saffron text-saffron',
      isHatched: bead.confidence < UNLIKELY,
    };
  }
  return {
    fill: 'fill-bridge-soft',
    stroke: 'stroke-bridge',
    dash: '',
    badge: 'border-line text-bridge',
    isHatched: false,
  };
}

/** Room between the band and the edges of its row, pixels. */
const INSET = 5;
/** The drawing is as wide as this and stretched to the cell; heights are pixels. */
const WIDTH = 100;

/** The band from the segments of the original to those of the translation; a stub where one side has none. */
export function LinkBand({ bead, heights }: { bead: Bead; heights: Heights }) {
  const look = linkLook(bead);
  const height = Math.max(heights.source, heights.target, 1);
  const line = bead.isLocked ? 3 : 1.5;
  const [left, right] = [heights.source - INSET, heights.target - INSET];
  return (
    <svg
      aria-hidden="true"
      width="100%"
      height={height}
      viewBox={`0 0 ${WIDTH} ${height}`}
      preserveAspectRatio="none"
      className="block rtl:-scale-x-100"
    >
      {isLinked(bead) ? (
        <>
          <path d={area(left, right)} className={look.fill} />
          {look.isHatched ? (
            <path d={hatches(left, right)} className={`${look.stroke} opacity-45`} vectorEffect="non-scaling-stroke" />
          ) : null}
          {[edge(INSET, INSET), edge(left, right)].map((d) => (
            <path
              key={d}
              d={d}
              fill="none"
              strokeWidth={line}
              strokeDasharray={look.dash}
              vectorEffect="non-scaling-stroke"
              className={look.stroke}
            />
          ))}
        </>
      ) : (
        <path
          d={bead.source > 0 ? stub(0, WIDTH * 0.3, left) : stub(WIDTH, WIDTH * 0.7, right)}
          fill="none"
          strokeWidth={line}
          strokeDasharray={look.dash}
          vectorEffect="non-scaling-stroke"
          className={look.stroke}
        />
      )}
    </svg>
  );
}

const MIDDLE = WIDTH / 2;
const edge = (from: number, to: number) => `M0,${from} C${MIDDLE},${from} ${MIDDLE},${to} ${WIDTH},${to}`;
const area = (left: number, right: number) =>
  `${edge(INSET, INSET)} L${WIDTH},${right} C${MIDDLE},${right} ${MIDDLE},${left} 0,${left} Z`;
const stub = (from: number, to: number, bottom: number) => `M${from},${INSET} H${to} V${bottom} H${from}`;

/** Slanting lines inside the band, a few pixels apart. */
function hatches(left: number, right: number): string {
  const bottom = Math.min(left, right);
  const lines: string[] = [];
  for (let x = 12; x < WIDTH; x += 12) lines.push(`M${x},${INSET} L${x - 9},${bottom}`);
  return lines.join(' ');
}
