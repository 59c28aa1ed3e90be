import { type AlignmentState, beadStarts } from '@/lib/align/alignment';

/** Beads that are read as one paragraph, from `from` up to `to`. */
export type Paragraph = { readonly from: number; readonly to: number };

/** Links of one in a row: a text without paragraphs would else be one of ten thousand sentences. */
const MOST_BEADS = 12;

/**
 * The beads in paragraphs, by those of the original; what only the translation has goes with what stands before it.
 *
 * Invariant: every bead stands in exactly one paragraph, in order.
 */
export function paragraphsOf({ source, beads }: AlignmentState): readonly Paragraph[] {
  const starts = beadStarts(beads).source;
  const paragraphs: { from: number; to: number; block: number | null }[] = [];
  beads.forEach((bead, i) => {
    const last = paragraphs.at(-1);
    const block = bead.source > 0 ? source[starts[i]!]!.block : null;
    const isSame = last && (block === null || last.block === null || block === last.block);
    if (!isSame || i - last.from >= MOST_BEADS) paragraphs.push({ from: i, to: i + 1, block });
    else {
      last.to = i + 1;
      last.block ??= block;
    }
  });
  return paragraphs;
}
