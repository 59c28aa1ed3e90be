import type { Neighbours } from './context';
import { packId, unpackId } from './packed-id';
import { grown, hashOf, StringTable, type StringTableParts } from './string-table';

/**
 * What an index keeps of each unit beside its segments, by *ordinal*: the number of a state of a unit, in the order they
 * came. A changed unit gets a new ordinal, and the old one dies.
 *
 * `neighbours[4·o …]` are 64 bits of the previous and 64 of the next source's fingerprint; whether they are known stands in
 * `marks`, with the origin and whether the ordinal lives.
 */
export class UnitTable {
  private constructor(
    private readonly ids: StringTable,
    /** By id number: the living ordinal, or −1. */
    private ordinalOf: Int32Array,
    private idOf: Int32Array,
    private stampOf: Float64Array,
    private marks: Uint8Array,
    private neighbours: Int32Array,
    private count: number,
    private living: number,
  ) {
    this.knownIds = ids.size;
  }

  private knownIds: number;

  static empty(): UnitTable {
    const start = [new Int32Array(64), new Int32Array(64), new Float64Array(64), new Uint8Array(64)] as const;
    return new UnitTable(StringTable.empty(), ...start, new Int32Array(256), 0, 0);
  }

  static from(parts: UnitTableParts): UnitTable {
    const { ids, ordinalOf, idOf, stamps, marks, neighbours } = parts;
    let living = 0;
    for (const mark of marks) living += mark & ALIVE ? 1 : 0;
    return new UnitTable(StringTable.from(ids), ordinalOf, idOf, stamps, marks, neighbours, idOf.length, living);
  }

  parts(): UnitTableParts {
    return {
      ids: this.ids.parts(),
      ordinalOf: this.ordinalOf.subarray(0, this.ids.size),
      idOf: this.idOf.subarray(0, this.count),
      stamps: this.stampOf.subarray(0, this.count),
      marks: this.marks.subarray(0, this.count),
      neighbours: this.neighbours.subarray(0, this.count * 4),
    };
  }

  /** Living units. */
  get size(): number {
    return this.living;
  }

  /** Ordinals given so far, dead ones too. */
  get ordinals(): number {
    return this.count;
  }

  get bytes(): number {
    const arrays = [this.ordinalOf, this.idOf, this.stampOf, this.marks, this.neighbours];
    return this.ids.bytes + arrays.reduce((sum, array) => sum + array.byteLength, 0);
  }

  get stamps(): Float64Array {
    return this.stampOf;
  }

  /** Adds a state of a unit; an earlier one dies. @returns the ordinal */
  add(id: string, stamp: number, origin: number, neighbours: Neighbours): number {
    const known = this.ids.intern(packId(id));
    if (known < this.knownIds) this.kill(known);
    else this.knownIds = this.ids.size;
    const ordinal = this.count++;
    if (ordinal >= this.idOf.length) this.grow();
    if (known >= this.ordinalOf.length) this.ordinalOf = grown(this.ordinalOf, this.ordinalOf.length * 1.5);
    this.ordinalOf[known] = ordinal;
    this.idOf[ordinal] = known;
    this.stampOf[ordinal] = stamp;
    const { previous, next } = neighbours;
    this.marks[ordinal] =
      ALIVE | (origin & ORIGIN) | (previous === null ? 0 : HAS_PREVIOUS) | (next === null ? 0 : HAS_NEXT);
    this.neighbours.set(neighbourKey({ previous, next }), ordinal * 4);
    this.living++;
    return ordinal;
  }

  /** @returns whether there was such a unit */
  remove(id: string): boolean {
    const known = this.ids.find(packId(id));
    return known >= 0 && this.kill(known);
  }

  private kill(known: number): boolean {
    const ordinal = this.ordinalOf[known]!;
    if (ordinal < 0) return false;
    this.marks[ordinal]! &= ~ALIVE;
    this.ordinalOf[known] = -1;
    this.living--;
    return true;
  }

  /** The living state of a unit, or −1. */
  find(id: string): number {
    const known = this.ids.find(packId(id));
    return known < 0 ? -1 : this.ordinalOf[known]!;
  }

  id(ordinal: number): string {
    return unpackId(this.ids.get(this.idOf[ordinal]!));
  }

  /** The order of two units by their ids: those of one process are in the order in which they were made. */
  compareIds(a: number, b: number): number {
    return this.ids.compare(this.idOf[a]!, this.idOf[b]!);
  }

  stamp(ordinal: number): number {
    return this.stampOf[ordinal]!;
  }

  origin(ordinal: number): number {
    return this.marks[ordinal]! & ORIGIN;
  }

  isAlive(ordinal: number): boolean {
    return (this.marks[ordinal]! & ALIVE) !== 0;
  }

  /** `sharedNeighbours` of the query's (`key`, of `neighbourKey`) and a unit's. */
  shared(ordinal: number, query: Neighbours, key: Int32Array): 0 | 1 | 2 {
    const mark = this.marks[ordinal]!;
    const at = ordinal * 4;
    const list = this.neighbours;
    const previous =
      query.previous !== null && (mark & HAS_PREVIOUS) !== 0 && list[at] === key[0] && list[at + 1] === key[1] ? 1 : 0;
    const next =
      query.next !== null && (mark & HAS_NEXT) !== 0 && list[at + 2] === key[2] && list[at + 3] === key[3] ? 1 : 0;
    return (previous + next) as 0 | 1 | 2;
  }

  private grow(): void {
    const length = this.idOf.length * 1.5;
    this.idOf = grown(this.idOf, length);
    this.stampOf = grown(this.stampOf, length);
    this.marks = grown(this.marks, length);
    this.neighbours = grown(this.neighbours, this.idOf.length * 4);
  }
}

export type UnitTableParts = {
  readonly ids: StringTableParts;
  readonly ordinalOf: Int32Array;
  readonly idOf: Int32Array;
  readonly stamps: Float64Array;
  readonly marks: Uint8Array;
  readonly neighbours: Int32Array;
};

const ORIGIN = 0x1f;
const HAS_PREVIOUS = 0x20;
const HAS_NEXT = 0x40;
const ALIVE = 0x80;

/** 64 bits for each neighbour's fingerprint; unknown ones are zero, and told apart by a mark. */
export function neighbourKey({ previous, next }: Neighbours): Int32Array {
  const key = new Int32Array(4);
  if (previous !== null) key.set(wordsOf(previous));
  if (next !== null) key.set(wordsOf(next), 2);
  return key;
}

/** A fingerprint is 16 hexadecimal digits and goes in whole; any other string is hashed. */
function wordsOf(fingerprint: string): readonly [number, number] {
  if (!/^[0-9a-f]{16}$/u.test(fingerprint)) return [hashOf(fingerprint), hashOf(`\u0001${fingerprint}`)];
  return [Number.parseInt(fingerprint.slice(0, 8), 16) | 0, Number.parseInt(fingerprint.slice(8), 16) | 0];
}
