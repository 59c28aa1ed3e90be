import { type InlineContent, normalizeContent, plainText } from '../../text/inline';
import type { WholeDocument } from '../ports/documents';

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
    segments.flatMap((segment, i) => [
      ...written(segment),
      ...(i < segments.length - 1 ? [{ kind: 'text' as const, text: gapBetween(segment, segments[i + 1]!) }] : []),
    ]),
  );

const hasTarget = ({ targetText }: OrderedSegment): boolean => targetText.trim() !== '';
const written = (segment: OrderedSegment): InlineContent => (hasTarget(segment) ? segment.target : segment.source);

/**
 * Two sources that touched still do; a sentence in another script never touches the next. A code at the border keeps the
 * space behind it in the next segment: none is added to that one.
 */
function gapBetween(one: OrderedSegment, other: OrderedSegment): string {
  if (one.trailing !== '' || !(hasTarget(one) || hasTarget(other))) return one.trailing;
  return /^\s/u.test(plainText(written(other))) ? '' : ' ';
}
