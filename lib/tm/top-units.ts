/** A unit found, with all that ranks it. `score` is after penalties, 101 for context. */
export type UnitHit = {
  readonly ordinal: number;
  readonly score: number;
  readonly graded: number;
  /** Graded distance in hundredths of a token. */
  readonly distance: number;
  readonly shared: 0 | 1 | 2;
  readonly stamp: number;
};

/** The order of two units, given by their ordinals, by id. */
export type IdOrder = (a: number, b: number) => number;

/** Best first: score, shared neighbours, newest, then the later id. Total, so that any two searches agree wherever they look. */
export function compareHits(a: UnitHit, b: UnitHit, byId: IdOrder): number {
  return b.score - a.score || b.shared - a.shared || b.stamp - a.stamp || byId(b.ordinal, a.ordinal);
}

/** The best `limit` hits met so far. */
export class TopUnits {
  readonly hits: UnitHit[] = [];

  constructor(
    readonly limit: number,
    private readonly min: number,
    private readonly byId: IdOrder,
  ) {}

  /** Hits below this score cannot get in any more; those of this very score may. */
  get floor(): number {
    const last = this.hits.length >= this.limit ? this.hits[this.limit - 1] : undefined;
    return last === undefined ? this.min : Math.max(this.min, last.score);
  }

  /** @returns whether the hit got in. Of one unit only the best hit is kept (it may have two texts in the language). */
  offer(hit: UnitHit): boolean {
    if (hit.score < this.floor) return false;
    const known = this.hits.findIndex(({ ordinal }) => ordinal === hit.ordinal);
    if (known >= 0) {
      if (compareHits(this.hits[known]!, hit, this.byId) <= 0) return false;
      this.hits.splice(known, 1);
    }
    let at = this.hits.length;
    while (at > 0 && compareHits(this.hits[at - 1]!, hit, this.byId) > 0) at--;
    if (at >= this.limit) return false;
    this.hits.splice(at, 0, hit);
    if (this.hits.length > this.limit) this.hits.pop();
    return true;
  }
}
