import { GrowingInts } from './growing';
import type { Vocabulary } from './vocabulary';

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

/** Segments waiting to be indexed, as flat arrays. */
export class Staged {
  readonly tokens = new GrowingInts(1024);
  readonly starts = new GrowingInts();
  readonly spacings = new GrowingInts();
  /** Ordinal of the unit each segment belongs to. */
  readonly ordinals = new GrowingInts();

  get length(): number {
    return this.ordinals.length;
  }

  add(ids: Int32Array, start: number, end: number, spacing: number, ordinal: number): void {
    const at = this.tokens.length;
    const count = end - start;
    const room = this.tokens.room(count);
    for (let i = 0; i < count; i++) room[at + i] = ids[start + i]!;
    this.tokens.length = at + count;
    this.starts.push(at);
    this.spacings.push(spacing);
    this.ordinals.push(ordinal);
  }

  /** Adds the i-th segment of this to another. */
  copy(i: number, into: Staged): void {
    const starts = this.starts.view();
    const end = i + 1 < this.length ? starts[i + 1]! : this.tokens.length;
    into.add(this.tokens.view(), starts[i]!, end, this.spacings.view()[i]!, this.ordinals.view()[i]!);
  }

  /** The same segments as rows that can be scanned. Views: valid until the next `add`. */
  asRows(): SegmentIndex {
    const count = this.length;
    const room = this.starts.room(1);
    room[count] = this.tokens.length;
    const unitStart = Int32Array.from({ length: count + 1 }, (_, r) => r);
    return {
      tokens: this.tokens.view(),
      rowStart: room.subarray(0, count + 1),
      spacing: this.spacings.view(),
      units: this.ordinals.view(),
      unitStart,
      lengthStart: NOTHING,
      cores: NOTHING,
      postingStart: NOTHING,
      postings: NOTHING,
    };
  }
}

const NOTHING = new Int32Array(0);

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

/** Makes one row of each run of equal segments, its units newest first. */
class RowMaker {
  readonly firsts: GrowingInts;
  readonly unitStart: GrowingInts;
  readonly units: Int32Array;
  private at = 0;
  private placed = 0;

  constructor(
    private readonly source: Int32Array,
    private readonly starts: Int32Array,
    private readonly spacings: Int32Array,
    private readonly ordinals: Int32Array,
    private readonly hashes: Int32Array,
    private readonly order: Int32Array,
    private readonly stamps: Float64Array,
  ) {
    this.firsts = new GrowingInts(Math.max(64, order.length));
    this.unitStart = new GrowingInts(Math.max(64, order.length + 1));
    this.units = new Int32Array(order.length);
  }

  /** Handles at least `count` more segments. @returns whether there are more */
  run(count: number): boolean {
    const { order, hashes, ordinals } = this;
    const until = Math.min(order.length, this.at + count);
    let at = this.at;
    while (at < until) {
      // A run of one hash is one row, but for collisions: then as many rows as there are distinct segments.
      const hash = hashes[order[at]!]!;
      const length = this.lengthOf(order[at]!);
      let to = at + 1;
      while (to < order.length && hashes[order[to]!] === hash && this.lengthOf(order[to]!) === length) to++;
      if (to === at + 1) {
        this.firsts.push(order[at]!);
        this.unitStart.push(this.placed);
        this.units[this.placed++] = ordinals[order[at]!]!;
      } else this.placeRun(at, to);
      at = to;
    }
    this.at = at;
    if (at < order.length) return true;
    this.unitStart.push(this.placed);
    return false;
  }

  private lengthOf(segment: number): number {
    return this.starts[segment + 1]! - this.starts[segment]!;
  }

  private placeRun(from: number, to: number): void {
    const { order, ordinals, stamps } = this;
    const runs: number[][] = [];
    for (let i = from; i < to; i++) {
      const run = runs.find((members) => this.same(members[0]!, order[i]!));
      if (run) run.push(order[i]!);
      else runs.push([order[i]!]);
    }
    for (const run of runs) {
      this.firsts.push(run[0]!);
      this.unitStart.push(this.placed);
      const members = run.map((segment) => ordinals[segment]!);
      if (members.length > 1) members.sort((a, b) => stamps[b]! - stamps[a]! || b - a);
      for (const ordinal of members) this.units[this.placed++] = ordinal;
    }
  }

  private same(a: number, b: number): boolean {
    const { source, starts, spacings } = this;
    const length = this.lengthOf(a);
    if (spacings[a] !== spacings[b] || this.lengthOf(b) !== length) return false;
    for (let i = 0; i < length; i++) if (source[starts[a]! + i] !== source[starts[b]! + i]) return false;
    return true;
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
