import { MAX_SPAN } from './bead-types';
import type { SentenceForm } from './sentence-form';

/**
 * What the features need of every run of 1 … 4 segments of a side, at `end · MAX_SPAN + count − 1` for the run of `count`
 * segments before `end`: computed once, since each run takes part in a bead with every run near it on the other side.
 */
export type Runs = {
  readonly length: Int32Array;
  /** Classes of punctuation as bits. */
  readonly mask: Int32Array;
  readonly headings: Uint8Array;
  /** Paragraph borders inside the run. */
  readonly crossings: Uint8Array;
  readonly hasNumbers: Uint8Array;
  /** Class of the mark at the end of the last segment, by `end` alone. */
  readonly last: Uint8Array;
};

export function runsOf(sentences: readonly SentenceForm[]): Runs {
  const size = (sentences.length + 1) * MAX_SPAN;
  const runs = {
    length: new Int32Array(size),
    mask: new Int32Array(size),
    headings: new Uint8Array(size),
    crossings: new Uint8Array(size),
    hasNumbers: new Uint8Array(size),
    last: new Uint8Array(sentences.length + 1),
  };
  for (let end = 1; end <= sentences.length; end++) {
    runs.last[end] = sentences[end - 1]!.end;
    for (let count = 1; count <= Math.min(MAX_SPAN, end); count++) {
      const form = sentences[end - count]!;
      const at = end * MAX_SPAN + count - 1;
      const isFirst = count === 1;
      runs.length[at] = form.length + (isFirst ? 0 : runs.length[at - 1]!);
      runs.mask[at] = form.punctuation | (isFirst ? 0 : runs.mask[at - 1]!);
      runs.headings[at] = (form.isHeading ? 1 : 0) + (isFirst ? 0 : runs.headings[at - 1]!);
      runs.hasNumbers[at] = form.numbers.length > 0 ? 1 : isFirst ? 0 : runs.hasNumbers[at - 1]!;
      const crosses = !isFirst && form.block !== sentences[end - count + 1]!.block;
      runs.crossings[at] = (crosses ? 1 : 0) + (isFirst ? 0 : runs.crossings[at - 1]!);
    }
  }
  return runs;
}
