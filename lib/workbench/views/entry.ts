/** What the page of one entry shows. Plain values, dates as ISO strings. */
import type { RelationKind } from '../../term/types';
import type { ConflictView, GlossaryView, ReviewState, TermEntryView } from './glossary';
import type { Remark } from './segment';

/** An entry at the other end of a relation. */
export type RelatedView = { readonly kind: RelationKind; readonly entry: TermEntryView };

/** A state of an entry; `snapshot` null: it was deleted then. */
export type EntryStep = {
  readonly version: number;
  readonly snapshot: TermEntryView | null;
  readonly review: ReviewState;
  readonly reason: string;
  readonly actor: string;
  readonly createdAt: string;
};

export type EntryPageView = {
  readonly glossary: GlossaryView;
  readonly entry: TermEntryView;
  readonly conflicts: readonly ConflictView[];
  /** What the entry says of others, and what others say of it. */
  readonly related: readonly RelatedView[];
  readonly relatedFrom: readonly RelatedView[];
  readonly comments: readonly Remark[];
  /** The latest first. */
  readonly history: readonly EntryStep[];
};
