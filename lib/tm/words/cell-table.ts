/**
 * Numbers for pairs of words that have met in some pair of texts: a hash table with open addressing, bounded in size. A slot is
 * eight words: both word ids, and four 32-bit floats, `use` for reading and `sum` for adding up, each for both directions.
 *
 * When the table may grow no more, the pairs with the smallest sums go: a pair that matters comes again.
 * Invariant: at most 70 % of the slots are taken.
 */
export class CellTable {
  /** Word ids at `8·slot` and `8·slot + 1`, shifted by one; zero: free. */
  private ints: Int32Array;
  /** `use` forward, backward at `8·slot + 2, + 3`; `sum` at `+ 4, + 5`. */
  floats: Float32Array;
  private mask: number;
  private taken = 0;

  /** @param mostSlots a power of two; 32 bytes each */
  constructor(
    private readonly mostSlots: number,
    slots = Math.min(mostSlots, 1 << 16),
  ) {
    const buffer = new ArrayBuffer(slots * STRIDE * 4);
    this.ints = new Int32Array(buffer);
    this.floats = new Float32Array(buffer);
    this.mask = slots - 1;
  }

  get bytes(): number {
    return this.ints.byteLength;
  }

  get slots(): number {
    return this.mask + 1;
  }

  /** Where in `floats` the four numbers of a pair begin; the pair is added when it is new. Valid until `makeRoom`. */
  place(a: number, b: number): number {
    const { ints, mask } = this;
    let slot = hash(a, b) & mask;
    for (;;) {
      const at = slot * STRIDE;
      const key = ints[at]!;
      if (key === 0) {
        ints[at] = a + 1;
        ints[at + 1] = b;
        this.taken++;
        return at + 2;
      }
      if (key === a + 1 && ints[at + 1] === b) return at + 2;
      slot = (slot + 1) & mask;
    }
  }

  /** Makes sure that `count` pairs can be added: grows, or forgets the pairs with the smallest sums. */
  makeRoom(count: number): void {
    const limit = (slots: number) => Math.floor(slots * 0.7);
    if (this.taken + count <= limit(this.slots)) return;
    let slots = this.slots;
    while (slots < this.mostSlots && this.taken + count > limit(slots)) slots *= 2;
    if (this.taken + count <= limit(slots)) this.rebuild(slots, 0);
    else for (let least = 0.02; this.taken + count > limit(slots) * 0.8; least *= 1.6) this.rebuild(slots, least);
  }

  /** Calls `work(a, b, at)` for every pair; `at` as `place` gives it. */
  each(work: (a: number, b: number, at: number) => void): void {
    const { ints } = this;
    for (let at = 0; at < ints.length; at += STRIDE) if (ints[at] !== 0) work(ints[at]! - 1, ints[at + 1]!, at + 2);
  }

  private rebuild(slots: number, least: number): void {
    const next = new CellTable(this.mostSlots, slots);
    const { floats } = this;
    this.each((a, b, at) => {
      if (Math.max(floats[at]!, floats[at + 1]!, floats[at + 2]!, floats[at + 3]!) < least) return;
      const to = next.place(a, b);
      for (let i = 0; i < 4; i++) next.floats[to + i] = floats[at + i]!;
    });
    this.ints = next.ints;
    this.floats = next.floats;
    this.mask = next.mask;
    this.taken = next.taken;
  }
}

const STRIDE = 8;

function hash(a: number, b: number): number {
  let h = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca77);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  return (h ^ (h >>> 13)) >>> 0;
}
