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
  /** Ordinal of the unit each segment belongs to. A unit is newer than those with lower ordinals of equal stamp. */
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
  const count = staged.length;
  const starts = staged.starts.view();
  const source = staged.tokens.view();
  const spacings = staged.spacings.view();
  const ordinals = staged.ordinals.view();
  const endOf = (i: number) => (i + 1 < count ? starts[i + 1]! : source.length);

  // 1. Order by length, and within a length by hash, so that equal segments become neighbours.
  let longest = 0;
  for (let i = 0; i < count; i++) longest = Math.max(longest, endOf(i) - starts[i]!);
  const bucketStart = new Int32Array(longest + 2);
  for (let i = 0; i < count; i++) bucketStart[endOf(i) - starts[i]! + 1]!++;
  for (let n = 1; n < bucketStart.length; n++) bucketStart[n]! += bucketStart[n - 1]!;
  const order = new Int32Array(count);
  const fill = bucketStart.slice();
  for (let i = 0; i < count; i++) order[fill[endOf(i) - starts[i]!]!++] = i;
  yield;
  const hashes = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    hashes[i] = hashTokens(source, starts[i]!, endOf(i), spacings[i]!);
    if (i % STEP === STEP - 1) yield;
  }
  for (let n = 0; n <= longest; n++) {
    sortByHash(order.subarray(bucketStart[n]!, bucketStart[n + 1]!), hashes);
    if (n % 8 === 7) yield;
  }

  // 2. Rows: one for each run of equal segments, its units newest first.
  const same = (a: number, b: number): boolean => {
    const length = endOf(a) - starts[a]!;
    if (hashes[a] !== hashes[b] || spacings[a] !== spacings[b] || endOf(b) - starts[b]! !== length) return false;
    for (let i = 0; i < length; i++) if (source[starts[a]! + i] !== source[starts[b]! + i]) return false;
    return true;
  };
  const firsts = new GrowingInts(Math.max(64, count));
  const unitStart = new GrowingInts(Math.max(64, count + 1));
  const units = new Int32Array(count);
  const runsOfHash: number[][] = [];
  let placed = 0;
  for (let at = 0; at < count; ) {
    // A run of one hash is one row, but for collisions: then as many rows as there are distinct segments.
    let to = at + 1;
    while (to < count && hashes[order[to]!] === hashes[order[at]!] && sameLength(order[at]!, order[to]!)) to++;
    runsOfHash.length = 0;
    for (let i = at; i < to; i++) {
      const segment = order[i]!;
      const run = runsOfHash.find((members) => same(members[0]!, segment));
      if (run) run.push(segment);
      else runsOfHash.push([segment]);
    }
    for (const run of runsOfHash) {
      firsts.push(run[0]!);
      unitStart.push(placed);
      const members = run.map((segment) => ordinals[segment]!);
      if (members.length > 1) members.sort((a, b) => stamps[b]! - stamps[a]! || b - a);
      for (const ordinal of members) units[placed++] = ordinal;
    }
    if (at % STEP > to % STEP) yield;
    at = to;
  }
  unitStart.push(placed);
  function sameLength(a: number, b: number): boolean {
    return endOf(a) - starts[a]! === endOf(b) - starts[b]!;
  }

  // 3. Tokens of the rows, end to end.
  const rows = firsts.length;
  const first = firsts.view();
  const rowStart = new Int32Array(rows + 1);
  for (let r = 0; r < rows; r++) rowStart[r + 1] = rowStart[r]! + endOf(first[r]!) - starts[first[r]!]!;
  const tokens = new Int32Array(rowStart[rows]!);
  const spacing = new Int32Array(rows);
  const lengthStart = new Int32Array(longest + 2).fill(rows);
  for (let r = rows - 1; r >= 0; r--) {
    tokens.set(source.subarray(starts[first[r]!]!, endOf(first[r]!)), rowStart[r]!);
    spacing[r] = spacings[first[r]!]!;
    lengthStart[rowStart[r + 1]! - rowStart[r]!] = r;
    if (r % STEP === 0) yield;
  }
  for (let n = longest; n >= 0; n--) lengthStart[n] = Math.min(lengthStart[n]!, lengthStart[n + 1]!);

  // 4. Postings: count, lay out, fill; rows ascend, so the lists do.
  const { core } = vocabulary;
  const seenIn = new Int32Array(vocabulary.size).fill(-1);
  const counts = new Int32Array(vocabulary.size);
  let total = 0;
  for (let r = 0; r < rows; r++) {
    for (let i = rowStart[r]!; i < rowStart[r + 1]!; i++) {
      const c = core[tokens[i]!]!;
      if (seenIn[c] === r) continue;
      seenIn[c] = r;
      counts[c]!++;
      total++;
    }
    if (r % STEP === STEP - 1) yield;
  }
  const cores = new GrowingInts();
  const postingStart = new GrowingInts();
  const next = counts; // from count to place of the next entry
  let laid = 0;
  for (let c = 0; c < counts.length; c++) {
    const size = counts[c]!;
    if (size === 0) continue;
    cores.push(c);
    postingStart.push(laid);
    next[c] = laid;
    laid += size;
  }
  postingStart.push(laid);
  const postings = new Int32Array(total);
  seenIn.fill(-1);
  for (let r = 0; r < rows; r++) {
    for (let i = rowStart[r]!; i < rowStart[r + 1]!; i++) {
      const c = core[tokens[i]!]!;
      if (seenIn[c] === r) continue;
      seenIn[c] = r;
      postings[next[c]!++] = r;
    }
    if (r % STEP === STEP - 1) yield;
  }
  return {
    tokens,
    rowStart,
    spacing,
    units,
    unitStart: unitStart.view().slice(),
    lengthStart,
    cores: cores.view().slice(),
    postingStart: postingStart.view().slice(),
    postings,
  };
}

/** Runs a computation in steps to its end. */
export function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

function hashTokens(ids: Int32Array, start: number, end: number, spacing: number): number {
  let h = spacing;
  for (let i = start; i < end; i++) h = Math.imul(h ^ ids[i]!, 0x01000193) ^ (h >>> 15);
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
  return h ^ (h >>> 15);
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
