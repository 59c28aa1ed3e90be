import { GrowingInts } from './growing';
import type { SegmentIndex } from './segment-index';

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
