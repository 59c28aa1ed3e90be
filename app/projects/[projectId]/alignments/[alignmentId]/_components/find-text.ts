import type { AlignmentState } from '@/lib/align/alignment';
import { fold } from '@/lib/text/fold';
import type { Cursor } from './cursor';

/** The next segment after the cursor that holds the text, spelling aside, on either side, going round; null when there is none. */
export function findText(state: AlignmentState, text: string, from: Cursor): Cursor | null {
  const wanted = fold(text.trim(), 'spelling');
  if (wanted === '') return null;
  const starts = { source: 0, target: 0 };
  const places = state.beads.flatMap((bead, at) =>
    (['source', 'target'] as const).flatMap((side): Cursor[] => {
      const start = starts[side];
      starts[side] += bead[side];
      return Array.from({ length: bead[side] }, (_, n) => ({ side, bead: at, sentence: start + n }));
    }),
  );
  const here = places.findIndex(({ side, sentence }) => side === from.side && sentence === from.sentence);
  for (let n = 1; n <= places.length; n++) {
    const place = places[(Math.max(0, here) + n) % places.length]!;
    if (fold(state[place.side][place.sentence!]!.text, 'spelling').includes(wanted)) return place;
  }
  return null;
}
