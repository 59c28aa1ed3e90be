import { GrowingInts } from './growing';
import { RowMaker } from './row-maker';
import type { SegmentIndex } from './segment-index';
import type { Staged } from './staged';
import type { Vocabulary } from './vocabulary';

/** How many items a step of a long computation handles before it lets others run. */
const STEP = 20_000;

/** Calls `work(from, to)` over `[0, count)` in steps. The loops stand in plain functions: in a generator they are slow. */
function* inSteps(count: number, work: (from: number, to: number) => void): Generator<void, void> {
  for (let from = 0; from < count; from += STEP) {
    work(from, Math.min(count, from + STEP));
    yield;
  }
}

/**
 * Builds an index in steps: run the generator to its end, at once or between answers. Pure apart from that.
 *
 * @param stamps newness of units by ordinal; units of one row are sorted by it, newest first
 * Time O(tokens + segments · log segments of one length). The staged segments are not changed.
 */
export function* buildIndex(
  staged: Staged,
  vocabulary: Vocabulary,
  stamps: Float64Array,
): Generator<void, SegmentIndex> {
  const { tokens: source, rowStart: starts, spacing: spacings, units: ordinals } = staged.asRows();
  const count = staged.length;

  // Order by length, and within a length by hash, so that equal segments become neighbours.
  const { order, bucketStart } = orderByLength(starts, count);
  const hashes = new Int32Array(count);
  yield* inSteps(count, (from, to) => hashSegments(source, starts, spacings, hashes, from, to));
  for (let n = 0; n + 1 < bucketStart.length; n++) {
    sortByHash(order.subarray(bucketStart[n]!, bucketStart[n + 1]!), hashes);
    if (n % 8 === 7) yield;
  }

  const maker = new RowMaker(source, starts, spacings, ordinals, hashes, order, stamps);
  while (maker.run(STEP)) yield;
  const first = maker.firsts.view();
  const rows = first.length;
  const longest = bucketStart.length - 2;

  const rowStart = new Int32Array(rows + 1);
  for (let r = 0; r < rows; r++) rowStart[r + 1] = rowStart[r]! + starts[first[r]! + 1]! - starts[first[r]!]!;
  const tokens = new Int32Array(rowStart[rows]!);
  const spacing = new Int32Array(rows);
  yield* inSteps(rows, (from, to) => copyRows(source, starts, first, rowStart, tokens, from, to));
  for (let r = 0; r < rows; r++) spacing[r] = spacings[first[r]!]!;

  // Postings: count, lay out, fill; rows ascend, so the lists do.
  const { core, size } = vocabulary;
  const seenIn = new Int32Array(size).fill(-1);
  const places = new Int32Array(size);
  yield* inSteps(rows, (from, to) => countPostings(tokens, rowStart, core, seenIn, places, from, to));
  const { cores, postingStart } = layOut(places);
  const postings = new Int32Array(postingStart[cores.length]!);
  seenIn.fill(-1);
  yield* inSteps(rows, (from, to) => fillPostings(tokens, rowStart, core, seenIn, places, postings, from, to));
  const unitStart = maker.unitStart.view().slice();
  const lengthStart = lengthStarts(rowStart, longest);
  return { tokens, rowStart, spacing, units: maker.units, unitStart, lengthStart, cores, postingStart, postings };
}

function orderByLength(starts: Int32Array, count: number) {
  let longest = 0;
  for (let i = 0; i < count; i++) longest = Math.max(longest, starts[i + 1]! - starts[i]!);
  const bucketStart = new Int32Array(longest + 2);
  for (let i = 0; i < count; i++) bucketStart[starts[i + 1]! - starts[i]! + 1]!++;
  for (let n = 1; n < bucketStart.length; n++) bucketStart[n]! += bucketStart[n - 1]!;
  const next = bucketStart.slice();
  const order = new Int32Array(count);
  for (let i = 0; i < count; i++) order[next[starts[i + 1]! - starts[i]!]!++] = i;
  return { order, bucketStart };
}

function hashSegments(
  source: Int32Array,
  starts: Int32Array,
  spacings: Int32Array,
  hashes: Int32Array,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i++) {
    let h = spacings[i]!;
    const end = starts[i + 1]!;
    for (let k = starts[i]!; k < end; k++) h = Math.imul(h ^ source[k]!, 0x01000193) ^ (h >>> 15);
    h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
    hashes[i] = h ^ (h >>> 15);
  }
}

function copyRows(
  source: Int32Array,
  starts: Int32Array,
  first: Int32Array,
  rowStart: Int32Array,
  tokens: Int32Array,
  from: number,
  to: number,
): void {
  for (let r = from; r < to; r++) {
    const at = starts[first[r]!]!;
    const start = rowStart[r]!;
    const length = rowStart[r + 1]! - start;
    for (let i = 0; i < length; i++) tokens[start + i] = source[at + i]!;
  }
}

/** `lengthStart[n]`: the first row of at least n tokens. */
function lengthStarts(rowStart: Int32Array, longest: number): Int32Array {
  const rows = rowStart.length - 1;
  const lengthStart = new Int32Array(longest + 2).fill(rows);
  for (let r = rows - 1; r >= 0; r--) lengthStart[rowStart[r + 1]! - rowStart[r]!] = r;
  for (let n = longest; n >= 0; n--) lengthStart[n] = Math.min(lengthStart[n]!, lengthStart[n + 1]!);
  return lengthStart;
}

function countPostings(
  tokens: Int32Array,
  rowStart: Int32Array,
  core: Int32Array,
  seenIn: Int32Array,
  counts: Int32Array,
  from: number,
  to: number,
): void {
  for (let r = from; r < to; r++) {
    const end = rowStart[r + 1]!;
    for (let i = rowStart[r]!; i < end; i++) {
      const c = core[tokens[i]!]!;
      if (seenIn[c] === r) continue;
      seenIn[c] = r;
      counts[c]!++;
    }
  }
}

/** Turns counts into the places where lists begin, in place, and lists the cores that have any. */
function layOut(counts: Int32Array) {
  const cores = new GrowingInts();
  const postingStart = new GrowingInts();
  let laid = 0;
  for (let c = 0; c < counts.length; c++) {
    const size = counts[c]!;
    if (size === 0) continue;
    cores.push(c);
    postingStart.push(laid);
    counts[c] = laid;
    laid += size;
  }
  postingStart.push(laid);
  return { cores: cores.view().slice(), postingStart: postingStart.view().slice() };
}

function fillPostings(
  tokens: Int32Array,
  rowStart: Int32Array,
  core: Int32Array,
  seenIn: Int32Array,
  next: Int32Array,
  postings: Int32Array,
  from: number,
  to: number,
): void {
  for (let r = from; r < to; r++) {
    const end = rowStart[r + 1]!;
    for (let i = rowStart[r]!; i < end; i++) {
      const c = core[tokens[i]!]!;
      if (seenIn[c] === r) continue;
      seenIn[c] = r;
      postings[next[c]!++] = r;
    }
  }
}

/** Sorts segment numbers by hash, then by number: sorting plain doubles that hold both is much faster than a comparator. */
function sortByHash(segments: Int32Array, hashes: Int32Array): void {
  if (segments.length < 2) return;
  const placeBits = 2 ** Math.ceil(Math.log2(segments.length));
  const hashBits = Math.min(2 ** 32, 2 ** 53 / placeBits);
  const keys = new Float64Array(segments.length);
  for (let i = 0; i < segments.length; i++) keys[i] = ((hashes[segments[i]!]! >>> 0) % hashBits) * placeBits + i;
  keys.sort();
  const sorted = new Int32Array(segments.length);
  for (let i = 0; i < keys.length; i++) sorted[i] = segments[keys[i]! % placeBits]!;
  segments.set(sorted);
}
