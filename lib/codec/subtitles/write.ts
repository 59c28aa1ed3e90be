import type { BlockTargets, Skeleton } from '../document';
import { writePieces } from '../pieces';
import { renderSlot, type SubtitleFormat } from './read';

/** Writes targets into their cues, broken into lines anew; everything else stays to the byte. */
export const writeSubtitles = (skeleton: Skeleton, targets: BlockTargets): string =>
  writePieces(skeleton, targets, (content, { kind }) => renderSlot(content, skeleton.format as SubtitleFormat, kind!));
