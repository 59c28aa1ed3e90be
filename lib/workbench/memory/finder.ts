import type { LangTag } from '../../text/types';
import type { MatchKind, MatchScore, Penalty } from '../../tm/types';

/** What ranking asks of a query. */
export type RankQuery = {
  /** Fingerprints of the neighbouring sources: empty at an edge, null when unknown. */
  readonly previousFingerprint: string | null;
  readonly nextFingerprint: string | null;
  /** Whole percentage after penalties. */
  readonly atLeast: number;
};
/** A memory as it is asked: the lower `priority` stands first, `penalty` is in points. */
export type MemoryUse = { readonly memoryId: string; readonly priority: number; readonly penalty: number };

export type FinderQuery = RankQuery & {
  readonly text: string;
  readonly lang: LangTag;
  readonly limit: number;
  readonly uses: readonly MemoryUse[];
  /** What this segment wrote to a memory is no proposal for it. */
  readonly exceptSegmentId?: string | undefined;
};

/** A unit found, and all that ranked it. */
export type Found = {
  readonly memoryId: string;
  readonly unitId: string;
  readonly kind: MatchKind;
  /** After penalties; 101 less penalties for a context match. */
  readonly score: MatchScore;
  readonly graded: MatchScore;
  readonly plain: MatchScore;
  readonly penalties: readonly Penalty[];
  readonly shared: 0 | 1 | 2;
  readonly priority: number;
  /** Newness: when the unit was changed, in milliseconds. */
  readonly stamp: number;
};

/**
 * Finds the best units for a text in several memories: exactly what a scan of them would, in the same order, whoever
 * answers. Several units of equal texts may all be among them, or only the first.
 */
export type MatchFinder = { find(query: FinderQuery): Promise<readonly Found[]> };

/** A finder that may not know: null when the database must be asked. */
export type Matcher = { find(query: FinderQuery): Promise<readonly Found[] | null> };
