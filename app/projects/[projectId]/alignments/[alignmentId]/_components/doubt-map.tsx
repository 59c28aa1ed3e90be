import { type Bead, isDoubtful } from '@/lib/align/alignment';

/** Stretches that the map shows apart; more could not be told apart by eye. */
const MOST_STRETCHES = 240;

/** The worst of a stretch: what is doubtful must not drown among what is sure. */
function toneOf(beads: readonly Bead[]): string {
  if (beads.some(({ state }) => state === 'rejected')) return 'fill-brick';
  if (beads.some(isDoubtful)) return 'fill-saffron';
  return beads.every(({ state }) => state === 'confirmed') ? 'fill-leaf' : 'fill-line';
}

type Props = {
  readonly beads: readonly Bead[];
  readonly at: number;
  readonly onGo: (bead: number) => void;
};

/** The whole alignment as a strip: where the doubts are, and where one is. For the pointer; keys have "next doubtful". */
export function DoubtMap({ beads, at, onGo }: Props) {
  const count = Math.min(MOST_STRETCHES, beads.length);
  if (count === 0) return null;
  const borderOf = (i: number) => Math.floor((i * beads.length) / count);
  return (
    <div
      aria-hidden="true"
      className="w-3.5 shrink-0 cursor-pointer border-s border-line bg-rail"
      onClick={(event) => {
        const box = event.currentTarget.getBoundingClientRect();
        onGo(Math.floor(((event.clientY - box.top) / box.height) * beads.length));
      }}
    >
      <svg aria-hidden="true" viewBox={`0 0 1 ${count}`} preserveAspectRatio="none" className="h-full w-full">
        {Array.from({ length: count }, (_, i) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a stretch has no identity but its place
            key={i}
            y={i}
            width="1"
            height="0.86"
            className={toneOf(beads.slice(borderOf(i), Math.max(borderOf(i) + 1, borderOf(i + 1))))}
          />
        ))}
        <rect y={(at / beads.length) * count} width="0.35" height={Math.max(1, count / 60)} className="fill-bridge" />
      </svg>
    </div>
  );
}
