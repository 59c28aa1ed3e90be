/** A unit found, with all that ranks it. `score` is after penalties, 101 for context. */
export type UnitHit = {
  readonly ordinal: number;
  readonly score: number;
  readonly graded: number;
  /** Graded distance in hundredths of a token. */
  readonly distance: number;
  readonly shared: 0 | 1 | 2;
  readonly stamp: number;
  readonly negations: number;
};

/** Best first: score, shared neighbours, newest, then the later one. Total, so that any two searches agree. */
export function compareHits(a: UnitHit, b: UnitHit): number {
  return b.score - a.score || b.shared - a.shared || b.stamp - a.stamp || b.ordinal - a.ordinal;
}

/** The best `limit` hits met so far. */
export class TopUnits {
  readonly hits: UnitHit[] = [];

  constructor(
    readonly limit: number,
    private readonly min: number,
  ) {}

  /** Hits below this score cannot get in any more; those of this very score may. */
  get floor(): number {
    const last = this.hits.length >= this.limit ? this.hits[this.limit - 1] : undefined;
    return last === undefined ? this.min : Math.max(this.min, last.score);
  }

  offer(hit: UnitHit): void {
    if (hit.score < this.floor) return;
    let at = this.hits.length;
    while (at > 0 && compareHits(this.hits[at - 1]!, hit) > 0) at--;
    if (at >= this.limit) return;
    this.hits.splice(at, 0, hit);
    if (this.hits.length > this.limit) this.hits.pop();
  }
}
