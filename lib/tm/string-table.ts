/**
 * Strings numbered 0, 1, 2 … in the order they came, found again by hash; everything lies in typed arrays, so that a table
 * of a million strings is loaded from a snapshot without making one string.
 *
 * `chars` holds the strings end to end, string `i` being `[offsets[i], offsets[i + 1])`; `slots` is an open-addressing hash
 * table, at most half full, of pairs: `id + 1` (0: free) and the hash, which spares most comparisons and all rehashing.
 *
 * Invariants: `get(intern(s)) === s`, `intern(s) === intern(s)`, `find(s)` is `intern(s)` or −1; no false hit, whatever collides.
 */
export class StringTable {
  private constructor(
    private count: number,
    private chars: Uint16Array,
    private offsets: Uint32Array,
    private slots: Int32Array,
  ) {}

  static empty(): StringTable {
    return new StringTable(0, new Uint16Array(256), new Uint32Array(65), new Int32Array(256));
  }

  static from(parts: StringTableParts): StringTable {
    return new StringTable(parts.offsets.length - 1, parts.chars, parts.offsets, parts.slots);
  }

  /** The arrays behind the table, cut to size. Views: valid until the next `intern`. */
  parts(): StringTableParts {
    return {
      chars: this.chars.subarray(0, this.offsets[this.count]!),
      offsets: this.offsets.subarray(0, this.count + 1),
      slots: this.slots,
    };
  }

  get size(): number {
    return this.count;
  }

  get bytes(): number {
    return this.chars.byteLength + this.offsets.byteLength + this.slots.byteLength;
  }

  get(id: number): string {
    let text = '';
    const end = this.offsets[id + 1]!;
    for (let i = this.offsets[id]!; i < end; i++) text += String.fromCharCode(this.chars[i]!);
    return text;
  }

  /** The order of two strings by UTF-16 units, as `<` has it: negative, 0, positive. */
  compare(a: number, b: number): number {
    const { chars, offsets } = this;
    const endA = offsets[a + 1]!;
    const endB = offsets[b + 1]!;
    let i = offsets[a]!;
    let j = offsets[b]!;
    for (; i < endA && j < endB; i++, j++) {
      const difference = chars[i]! - chars[j]!;
      if (difference !== 0) return difference;
    }
    return endA - i - (endB - j);
  }

  /** The number of `text`, or −1. */
  find(text: string): number {
    return this.slots[this.placeOf(text, hashOf(text))]! - 1;
  }

  /** The number of `text`, given to it now if it had none. */
  intern(text: string): number {
    const hash = hashOf(text);
    const place = this.placeOf(text, hash);
    const known = this.slots[place]! - 1;
    return known >= 0 ? known : this.add(text, hash, place);
  }

  /** Where in `slots` the pair of `text` stands, or would. */
  private placeOf(text: string, hash: number): number {
    const { slots } = this;
    const mask = slots.length - 2;
    let place = (hash << 1) & mask;
    for (;;) {
      const id = slots[place]! - 1;
      if (id < 0 || (slots[place + 1] === hash && this.holds(id, text))) return place;
      place = (place + 2) & mask;
    }
  }

  private holds(id: number, text: string): boolean {
    const start = this.offsets[id]!;
    if (this.offsets[id + 1]! - start !== text.length) return false;
    for (let i = 0; i < text.length; i++) if (this.chars[start + i] !== text.charCodeAt(i)) return false;
    return true;
  }

  private add(text: string, hash: number, place: number): number {
    const id = this.count++;
    const start = this.offsets[id]!;
    const end = start + text.length;
    if (end > this.chars.length) this.chars = grown(this.chars, Math.max(end, this.chars.length * 1.5));
    if (id + 1 >= this.offsets.length) this.offsets = grown(this.offsets, this.offsets.length * 1.5 + 1);
    for (let i = 0; i < text.length; i++) this.chars[start + i] = text.charCodeAt(i);
    this.offsets[id + 1] = end;
    this.slots[place] = id + 1;
    this.slots[place + 1] = hash;
    if (this.count * 4 > this.slots.length) this.rehash();
    return id;
  }

  private rehash(): void {
    const old = this.slots;
    const slots = new Int32Array(old.length * 2);
    const mask = slots.length - 2;
    for (let from = 0; from < old.length; from += 2) {
      if (old[from] === 0) continue;
      let place = (old[from + 1]! << 1) & mask;
      while (slots[place] !== 0) place = (place + 2) & mask;
      slots[place] = old[from]!;
      slots[place + 1] = old[from + 1]!;
    }
    this.slots = slots;
  }
}

export type StringTableParts = {
  readonly chars: Uint16Array;
  readonly offsets: Uint32Array;
  readonly slots: Int32Array;
};

/** 32 bits of a string: FNV-1a over UTF-16 units with a final mix. Stable: it is stored in snapshots and in the database. */
export function hashOf(text: string): number {
  let h = 0x811c9dc5 | 0;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b | 0);
  return h ^ (h >>> 16);
}

/** A longer copy of a typed array; the new end holds zeros. */
export function grown<T extends Int32Array | Uint32Array | Uint16Array | Uint8Array | Float64Array>(
  array: T,
  length: number,
): T {
  const longer = new (array.constructor as new (n: number) => T)(Math.ceil(length));
  longer.set(array);
  return longer;
}
