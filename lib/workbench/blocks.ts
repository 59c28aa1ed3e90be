import { type InlineContent, normalizeContent } from '../text/inline';
import type { WholeDocument } from './deps';

export type OrderedSegment = WholeDocument['segments'][number];

/** The segments of each block, in order. Blocks follow each other without gaps. */
export function blocksOf(segments: readonly OrderedSegment[]): readonly (readonly OrderedSegment[])[] {
  const blocks: OrderedSegment[][] = [];
  for (const segment of segments) {
    const last = blocks.at(-1);
    if (last && last[0]!.blockIndex === segment.blockIndex) last.push(segment);
    else blocks.push([segment]);
  }
  return blocks;
}

/** The target of a block, its source where there is none yet, with the white space that stood between the segments. */
export const finishedContent = (segments: readonly OrderedSegment[]): InlineContent =>
  normalizeContent(
    segments.flatMap(({ target, targetText, source, trailing }, i) => [
      ...(targetText.trim() === '' ? source : target),
      ...(i < segments.length - 1 ? [{ kind: 'text' as const, text: trailing === '' ? ' ' : trailing }] : []),
    ]),
  );
