import { GrowingInts } from './growing';

/** Makes one row of each run of equal segments, its units newest first. */
export class RowMaker {
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
