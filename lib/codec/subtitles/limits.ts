import { plainText } from '../../text/inline';
import type { BlockLimits } from '../../text/target-limits';
import type { Skeleton } from '../document';
import { TIMES } from './read';
import { cueContent } from './text';

/** As many lines as subtitles have on a screen. Source: Netflix and EBU style guides. */
const LINES = 2;

type Cue = { readonly seconds: number; length: number; readonly blocks: number[] };

/** How long each block of subtitles stands on the screen and how long its lines may be, by block. */
export function subtitleLimits({ format, pieces }: Skeleton): ReadonlyMap<number, BlockLimits> {
  const isVtt = format === 'vtt';
  const found = new Map<number, Omit<BlockLimits, 'sourceLength'>>();
  const cues: Cue[] = [];
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      const times = piece.split(/\r?\n/u).findLast((line) => TIMES.test(line.trim()));
      if (times !== undefined) cues.push({ seconds: secondsOf(times), length: 0, blocks: [] });
    } else if ('block' in piece) {
      const cue = cues.at(-1);
      if (!cue) continue;
      const lines = piece.source.split(/\r?\n/u).length;
      cue.length += plainText(cueContent(piece.source, isVtt)).length;
      cue.blocks.push(piece.block);
      found.set(piece.block, {
        seconds: cue.seconds,
        lineLength: Number(piece.kind?.split(':')[1] ?? 0),
        lines: Math.max(LINES, lines),
      });
    }
  }
  return new Map(
    cues.flatMap(({ blocks, length }) =>
      blocks.map((block) => [block, { ...found.get(block)!, sourceLength: length }]),
    ),
  );
}

/** Seconds between the two times of a line; 0 where they run backwards. */
function secondsOf(times: string): number {
  const [from = 0, to = 0] = [...times.matchAll(/(?:(\d+):)?(\d{1,2}):(\d{2})[.,](\d{1,3})/gu)].map(
    ([, hours = '0', minutes, seconds, fraction]) =>
      Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(`0.${fraction}`),
  );
  return Math.max(0, to - from);
}
