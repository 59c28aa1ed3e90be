/**
 * A sequence prepared for many distance computations: for each of its distinct ids one bit mask of where it stands.
 *
 * `masks[slot * blocks + b]` holds the positions `[32b, 32b + 32)` of the id with that slot; slot 0 is "any other id" and
 * all zeros. The caller maps ids to slots (a dense array, a map), since it looks them up for other reasons too.
 */
export type Pattern = {
  readonly length: number;
  readonly blocks: number;
  readonly masks: Int32Array;
  /** Working memory: vertical differences +1 and −1 of each block. */
  readonly plus: Int32Array;
  readonly minus: Int32Array;
};

/** Prepares a pattern of slots (1 … `slots`; 0 for ids that occur nowhere else). */
export function patternOf(slotAt: Int32Array, slots: number): Pattern {
  const blocks = Math.max(1, Math.ceil(slotAt.length / 32));
  const masks = new Int32Array((slots + 1) * blocks);
  for (let i = 0; i < slotAt.length; i++) {
    const slot = slotAt[i]!;
    if (slot > 0) masks[slot * blocks + (i >>> 5)]! |= 1 << (i & 31);
  }
  return { length: slotAt.length, blocks, masks, plus: new Int32Array(blocks), minus: new Int32Array(blocks) };
}

/**
 * Levenshtein distance between the pattern and `slots[start, end)`, or `max + 1` once it must exceed `max`.
 *
 * Columns of the matrix are kept as bit vectors of vertical differences, 32 rows a word; the horizontal difference in the
 * last row gives the distance. Time O(⌈n/32⌉ · m). An empty pattern is at distance m.
 *
 * Source: G. Myers, "A fast bit-vector algorithm for approximate string matching based on dynamic programming",
 * J. ACM 46(3), 1999; the blocks and the global (not searching) form after H. Hyyrö, "A bit-vector algorithm for
 * computing Levenshtein and Damerau edit distances", Nordic J. of Computing 10, 2003.
 */
export function boundedDistance(pattern: Pattern, slots: Int32Array, start: number, end: number, max: number): number {
  const n = pattern.length;
  const m = end - start;
  if (Math.abs(n - m) > max) return max + 1;
  if (n === 0) return m;
  return n <= 32 ? oneBlock(pattern, slots, start, end, max) : manyBlocks(pattern, slots, start, end, max);
}

function oneBlock(pattern: Pattern, slots: Int32Array, start: number, end: number, max: number): number {
  const masks = pattern.masks;
  const last = pattern.length - 1;
  let plus = -1;
  let minus = 0;
  let distance = pattern.length;
  for (let j = start; j < end; j++) {
    const equal = masks[slots[j]!]!;
    const vertical = equal | minus;
    const diagonal = (((equal & plus) + plus) ^ plus) | equal;
    let up = minus | ~(diagonal | plus);
    let down = plus & diagonal;
    distance += ((up >>> last) & 1) - ((down >>> last) & 1);
    if (distance - (end - j - 1) > max) return max + 1;
    up = (up << 1) | 1;
    down <<= 1;
    plus = down | ~(vertical | up);
    minus = up & vertical;
  }
  return distance;
}

function manyBlocks(pattern: Pattern, slots: Int32Array, start: number, end: number, max: number): number {
  const { masks, blocks, plus, minus } = pattern;
  const last = (pattern.length - 1) & 31;
  plus.fill(-1);
  minus.fill(0);
  let distance = pattern.length;
  for (let j = start; j < end; j++) {
    const row = slots[j]! * blocks;
    let carry = 1; // the first row of the matrix is 0, 1, 2 …: every step to the right costs one
    for (let b = 0; b < blocks; b++) {
      let equal = masks[row + b]!;
      const p = plus[b]!;
      const q = minus[b]!;
      const vertical = equal | q;
      if (carry < 0) equal |= 1;
      const diagonal = (((equal & p) + p) ^ p) | equal;
      let up = q | ~(diagonal | p);
      let down = p & diagonal;
      const high = b === blocks - 1 ? last : 31;
      const out = ((up >>> high) & 1) - ((down >>> high) & 1);
      up <<= 1;
      down <<= 1;
      if (carry > 0) up |= 1;
      else if (carry < 0) down |= 1;
      plus[b] = down | ~(vertical | up);
      minus[b] = up & vertical;
      carry = out;
    }
    distance += carry;
    if (distance - (end - j - 1) > max) return max + 1;
  }
  return distance;
}
