import type { LangTag } from '../text/types';
import { kindOf, type Neighbours } from './context';
import { DEFAULT_PENALTIES, negationPenalty, originPenalties, type PenaltySettings, penalized } from './penalties';
import { scoreOf } from './score';
import { plainDistance } from './scorer';
import type { SegmentIndex } from './segment-index';
import type { TokenView } from './token-view';
import { TopUnits, type UnitHit } from './top-units';
import type { MatchKind, MatchScore, Penalty } from './types';
import { neighbourKey, type UnitTable } from './unit-table';
import { NEGATION, type Vocabulary } from './vocabulary';

export type Lookup = {
  readonly text: string;
  readonly lang: LangTag;
  /** Whole percent after penalties, 0–100. */
  readonly min: MatchScore;
  readonly limit: number;
  readonly neighbours?: Neighbours;
  readonly penalties?: PenaltySettings;
};

/** A unit found. The texts are not in the index: fetch them by id, and let `Scorer.differences` say what differs. */
export type IndexMatch = {
  readonly id: string;
  readonly kind: MatchKind;
  /** After penalties; 101 less penalties for a context match. */
  readonly score: MatchScore;
  readonly graded: MatchScore;
  readonly plain: MatchScore;
  readonly penalties: readonly Penalty[];
  readonly sharedNeighbours: 0 | 1 | 2;
  readonly stamp: number;
};

/** One look-up over all indexes of a language: turns rows into units, with context and penalties. */
export class LookupRun {
  private readonly top: TopUnits;
  private readonly settings: PenaltySettings;
  private readonly key: Int32Array;
  /** Penalty points by origin bits. */
  private readonly points: Int32Array;
  private readonly places = new Map<number, { readonly level: SegmentIndex; readonly row: number }>();

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly units: UnitTable,
    private readonly view: TokenView,
    private readonly query: Lookup & { readonly neighbours: Neighbours },
  ) {
    this.settings = query.penalties ?? DEFAULT_PENALTIES;
    this.top = new TopUnits(query.limit, query.min, (a, b) => units.compareIds(a, b));
    this.key = neighbourKey(query.neighbours);
    this.points = Int32Array.from({ length: 8 }, (_, origin) => sum(originPenalties(origin, this.settings)));
  }

  /** Whether rows under this graded score have no chance any more. */
  isFullAbove(floor: number): boolean {
    return this.top.hits.length >= this.query.limit && this.top.floor >= floor;
  }

  on(level: SegmentIndex, least: number) {
    const { top } = this;
    return {
      get floor() {
        return Math.min(100, Math.max(least, top.floor));
      },
      take: (row: number, distance: number, graded: number) => this.take(level, row, distance, graded),
    };
  }

  private take(level: SegmentIndex, row: number, distance: number, graded: number): void {
    const { units, top, query } = this;
    const negation = sum(negationPenalty(this.view.negations, this.negationsOf(level, row), this.settings));
    for (let u = level.unitStart[row]!; u < level.unitStart[row + 1]!; u++) {
      const ordinal = level.units[u]!;
      if (!units.isAlive(ordinal)) continue;
      const shared = units.shared(ordinal, query.neighbours, this.key);
      const points = negation + this.points[units.origin(ordinal) & 7]!;
      const score = Math.max(0, kindOf(graded, shared).score - points);
      if (score < top.floor) continue;
      const hit: UnitHit = { ordinal, score, graded, distance, shared, stamp: units.stamp(ordinal) };
      if (top.offer(hit)) this.places.set(ordinal, { level, row });
    }
  }

  matches(): readonly IndexMatch[] {
    return this.top.hits.map(({ ordinal, graded, shared, stamp }) => {
      const { level, row } = this.places.get(ordinal)!;
      const ids = level.tokens.subarray(level.rowStart[row]!, level.rowStart[row + 1]!);
      const n = Math.max(ids.length, this.view.length);
      const { kind, score } = kindOf(graded, shared);
      const penalties = [
        ...negationPenalty(this.view.negations, this.negationsOf(level, row), this.settings),
        ...originPenalties(this.units.origin(ordinal), this.settings),
      ];
      return {
        id: this.units.id(ordinal),
        kind,
        score: penalized(score, penalties),
        graded,
        plain: Math.min(graded === 100 ? 100 : 99, scoreOf(plainDistance(this.view.surface, ids), n)),
        penalties,
        sharedNeighbours: shared,
        stamp,
      };
    });
  }

  private negationsOf(level: SegmentIndex, row: number): number {
    let count = 0;
    for (let i = level.rowStart[row]!; i < level.rowStart[row + 1]!; i++) {
      if ((this.vocabulary.traits[level.tokens[i]!]! & NEGATION) !== 0) count++;
    }
    return count;
  }
}

const sum = (penalties: readonly Penalty[]): number => penalties.reduce((total, { points }) => total + points, 0);
