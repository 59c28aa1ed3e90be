/**
 * The values that doors show: pages, routes, verbs and jobs receive the types of this folder and nothing else.
 * Plain, serialisable, with dates as ISO strings; no database type crosses this line.
 */
import type { LangTag } from '../../text/types';

export const SEGMENT_STATUSES = ['untranslated', 'draft', 'translated', 'reviewed', 'approved'] as const;

export type SegmentStatus = (typeof SEGMENT_STATUSES)[number];

export type StatusCounts = Readonly<Record<SegmentStatus, number>>;

export type LanguagePair = { readonly sourceLang: LangTag; readonly targetLang: LangTag };

export type Progress = {
  readonly segments: number;
  readonly words: number;
  /** Words of segments that are untranslated or draft. */
  readonly wordsLeft: number;
  readonly byStatus: StatusCounts;
};

/** One page of a long list; `next` is the cursor of the following page, null at the end. */
export type Page<T> = { readonly items: readonly T[]; readonly next: string | null; readonly total: number };
