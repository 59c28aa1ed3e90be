import { grown } from './string-table';

/** A list of 32-bit integers that grows by doubling; `view()` is what is in it, without a copy. */
export class GrowingInts {
  private array: Int32Array;
  length = 0;

  constructor(capacity = 64) {
    this.array = new Int32Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.array.length) this.array = grown(this.array, this.array.length * 2);
    this.array[this.length++] = value;
  }

  /** Makes room for `count` more, and gives the array to write them into from `length` on; set `length` afterwards. */
  room(count: number): Int32Array {
    if (this.length + count > this.array.length) {
      this.array = grown(this.array, Math.max(this.length + count, this.array.length * 2));
    }
    return this.array;
  }

  /** Valid until the next change. */
  view(): Int32Array {
    return this.array.subarray(0, this.length);
  }
}
