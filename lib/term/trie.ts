/**
 * A trie over UTF-16 units in flat arrays: one hash table of edges, one number of values per node.
 *
 * `next` is the only hot call: about five nanoseconds, whatever the number of keys. Keys can be added and values
 * removed at any time; nodes are never freed (a rebuild does that).
 */
export class Trie<Value> {
  static readonly ROOT = 0;
  static readonly NONE = -1;
  /** Flag of a node at which a key ends. */
  static readonly VALUES = 1;
  /** Flag of a node from which a space leads on: more words follow. */
  static readonly GAP = 2;

  private nodes = 1;
  private edges = 0;
  private mask: number;
  /** Edge table, open addressing: `from[slot]` = node + 1 (0 is empty), `unit[slot]` = its unit, `to[slot]` = child. */
  private from: Int32Array;
  private unit: Uint16Array;
  private to: Int32Array;
  /** `valuesAt[node]` = index into `lists` + 1, 0 for none. */
  private valuesAt: Int32Array;
  /** What can happen at a node besides going on: `VALUES`, `GAP`. */
  private flags: Uint8Array;
  private readonly lists: Value[][] = [];
  /** Children of the root by unit, 0 for none: every walk begins there, and most of them end there. */
  private readonly fromRoot = new Int32Array(DIRECT);

  constructor(expectedNodes = 256) {
    let capacity = 512;
    while (capacity < expectedNodes * 2) capacity *= 2;
    this.mask = capacity - 1;
    this.from = new Int32Array(capacity);
    this.unit = new Uint16Array(capacity);
    this.to = new Int32Array(capacity);
    this.valuesAt = new Int32Array(capacity);
    this.flags = new Uint8Array(capacity);
  }

  /** The node that `unit` leads to, or `NONE`. */
  next(node: number, unit: number): number {
    if (node === Trie.ROOT && unit < DIRECT) return this.fromRoot[unit]! || Trie.NONE;
    let slot = hash(node, unit) & this.mask;
    const wanted = node + 1;
    for (;;) {
      const found = this.from[slot]!;
      if (found === 0) return Trie.NONE;
      if (found === wanted && this.unit[slot] === unit) return this.to[slot]!;
      slot = (slot + 1) & this.mask;
    }
  }

  /** The node that a string leads to from the root, or `NONE`. */
  find(key: string): number {
    let node = Trie.ROOT;
    for (let i = 0; i < key.length && node !== Trie.NONE; i++) node = this.next(node, key.charCodeAt(i));
    return node;
  }

  flagsOf(node: number): number {
    return this.flags[node]!;
  }

  valuesOf(node: number): readonly Value[] {
    const list = this.valuesAt[node]!;
    return list === 0 ? [] : this.lists[list - 1]!;
  }

  /** Adds a value at a key and returns the key's node. */
  add(key: string, value: Value): number {
    let node = Trie.ROOT;
    for (let i = 0; i < key.length; i++) {
      const unit = key.charCodeAt(i);
      const child = this.next(node, unit);
      node = child === Trie.NONE ? this.grow(node, unit) : child;
    }
    const list = this.valuesAt[node]!;
    if (list === 0) this.valuesAt[node] = this.lists.push([value]);
    else this.lists[list - 1]!.push(value);
    this.flags[node] = this.flags[node]! | Trie.VALUES;
    return node;
  }

  remove(node: number, value: Value): void {
    const list = this.valuesAt[node]!;
    if (list === 0) return;
    const left = this.lists[list - 1]!.filter((each) => each !== value);
    this.lists[list - 1] = left;
    if (left.length > 0) return;
    this.valuesAt[node] = 0;
    this.flags[node] = this.flags[node]! & ~Trie.VALUES;
  }

  private grow(parent: number, unit: number): number {
    if (this.edges * 2 > this.mask) this.rehash();
    const child = this.nodes++;
    if (child >= this.valuesAt.length) {
      const wider = new Int32Array(this.valuesAt.length * 2);
      wider.set(this.valuesAt);
      this.valuesAt = wider;
      const flags = new Uint8Array(wider.length);
      flags.set(this.flags);
      this.flags = flags;
    }
    if (unit === SPACE) this.flags[parent] = this.flags[parent]! | Trie.GAP;
    if (parent === Trie.ROOT && unit < DIRECT) this.fromRoot[unit] = child;
    else {
      this.insertEdge(parent, unit, child);
      this.edges++;
    }
    return child;
  }

  private insertEdge(parent: number, unit: number, child: number): void {
    let slot = hash(parent, unit) & this.mask;
    while (this.from[slot] !== 0) slot = (slot + 1) & this.mask;
    this.from[slot] = parent + 1;
    this.unit[slot] = unit;
    this.to[slot] = child;
  }

  private rehash(): void {
    const { from, unit, to } = this;
    const capacity = (this.mask + 1) * 2;
    this.mask = capacity - 1;
    this.from = new Int32Array(capacity);
    this.unit = new Uint16Array(capacity);
    this.to = new Int32Array(capacity);
    for (let slot = 0; slot < from.length; slot++) {
      if (from[slot] !== 0) this.insertEdge(from[slot]! - 1, unit[slot]!, to[slot]!);
    }
  }
}

const SPACE = 0x20;
/** Units below have a place of their own at the root: Latin, Greek, Cyrillic, Hebrew, Arabic. */
const DIRECT = 0x800;

/** Multiplicative hashing (Knuth, TAOCP 3, §6.4): nodes and units are small numbers close together. */
function hash(node: number, unit: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
