/** What the review queue shows: candidates for a glossary with what speaks for them. Plain values, dates as ISO strings. */
import type { Span } from '../../core/span';
import type { ReviewQueue } from '../../term/types';
import type { ConflictView, ReviewState, TermClass, TermEntryView } from './glossary';
import type { Remark } from './segment';

/** Which candidates are asked for. */
export type QueueFilter = {
  readonly queue: ReviewQueue;
  readonly text?: string | undefined;
  readonly class?: TermClass | undefined;
};
/** A pair of sentences in which a candidate stands; spans mark the name, null where it was not found. */
export type EvidenceSentence = {
  readonly source: string;
  readonly target: string;
  readonly sourceSpan: Span | null;
  readonly targetSpan: Span | null;
  /** Where the pair comes from, in words: a document, a memory, an alignment. */
  readonly from: string;
};

/** What speaks for a candidate. Whoever proposes gathers it; the queue only shows it. */
export type TermEvidence = {
  /** The clearest first; a handful is enough. */
  readonly sentences: readonly EvidenceSentence[];
  /** How the name is rendered elsewhere, most frequent first, the proposed rendering among them. */
  readonly renderings: readonly { readonly text: string; readonly count: number }[];
  /** Pairs of sentences that agree on the proposed rendering. */
  readonly count: number;
  /** 0–1: how sure the proposer is; null when a person proposes. */
  readonly score: number | null;
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
};

export type CandidateView = {
  readonly entry: TermEntryView;
  readonly evidence: TermEvidence | null;
  /** Name of the person who is to decide. */
  readonly assignee: string | null;
  readonly isMine: boolean;
  readonly isDeferred: boolean;
};

/** Who did what to an entry, when and why; the latest first. */
export type ReviewStep = {
  readonly version: number;
  readonly review: ReviewState;
  readonly reason: string;
  readonly actor: string;
  readonly createdAt: string;
};

/** One candidate with its surroundings. */
export type CandidateDetail = {
  readonly candidate: CandidateView;
  readonly conflicts: readonly ConflictView[];
  readonly comments: readonly Remark[];
  readonly steps: readonly ReviewStep[];
};
