/**
 * The segments of one language of a memory, immutable: an inverted index over their cores.
 *
 * A *row* is a distinct segment (token ids as written, and spacing); rows are numbered by token count, so a bound on the
 * length is a range of rows. `tokens[rowStart[r], rowStart[r + 1])` are the ids of row r; `units[unitStart[r] …)` the
 * ordinals of the units that have it, newest first. `lengthStart[n]` is the first row of at least n tokens.
 * `cores` are the indexed ids in ascending order; `postings[postingStart[c] …)` the rows that hold `cores[c]`, ascending,
 * each once.
 */
export type SegmentIndex = {
  readonly tokens: Int32Array;
  readonly rowStart: Int32Array;
  readonly spacing: Int32Array;
  readonly units: Int32Array;
  readonly unitStart: Int32Array;
  readonly lengthStart: Int32Array;
  readonly cores: Int32Array;
  readonly postingStart: Int32Array;
  readonly postings: Int32Array;
};

export const rowsOf = (index: SegmentIndex): number => index.spacing.length;
export const bytesOf = (index: SegmentIndex): number =>
  Object.values(index).reduce((sum, array) => sum + array.byteLength, 0);

/** Whether rows are numbered by length and have postings; a tail of staged segments is not, and can only be scanned. */
export const isOrdered = (index: SegmentIndex): boolean => index.lengthStart.length > 0;

/** Tokens of the longest row, at least. */
export function longestOf(index: SegmentIndex): number {
  if (isOrdered(index)) return index.lengthStart.length - 2;
  let longest = 0;
  for (let r = 0; r < rowsOf(index); r++) longest = Math.max(longest, index.rowStart[r + 1]! - index.rowStart[r]!);
  return longest;
}
