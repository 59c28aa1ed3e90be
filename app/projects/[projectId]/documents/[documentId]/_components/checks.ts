import { issueKey, runChecks } from '@/lib/qa/run';
import { pairOf } from '@/lib/qa/stored-pair';
import type { QaSettings, SegmentPair, TermUse } from '@/lib/qa/types';
import type { BlockLimits } from '@/lib/text/target-limits';
import type { TermOccurrenceView } from '@/lib/workbench/views/help';
import type { SegmentView } from '@/lib/workbench/views/segment';
import type { SegmentIssue } from './issue-store';

/**
 * What the checks say about one segment. An untranslated segment is not asked: an empty field is no mistake
 * until somebody confirms it. Terms are those of the source; without them the checks of terms are silent.
 */
export function issuesOf(
  segment: SegmentView,
  targetLang: string,
  settings: QaSettings,
  terms: SegmentPair['terms'] | null = null,
  limits: BlockLimits | null = null,
): readonly SegmentIssue[] {
  if (!segment.translate || segment.targetText.trim() === '') return [];
  const pair: SegmentPair = { ...pairOf(segment, targetLang, limits), ...(terms ? { terms } : {}) };
  return runChecks(pair, settings).map((issue) => {
    const key = issueKey(issue);
    return { ...issue, key, isIgnored: segment.ignoredIssues.includes(key) };
  });
}

/** Occurrences in the source as the checks read them; deprecated ones and rejected entries do not oblige. */
export const sourceTerms = (occurrences: readonly TermOccurrenceView[]): readonly TermUse[] =>
  occurrences
    .filter(({ review }) => review !== 'rejected')
    .map(({ span, entryId, class: termClass, core, doNotTranslate, renderings }) => ({
      ...span,
      entryId,
      class: termClass,
      term: core,
      status: 'preferred',
      doNotTranslate,
      renderings,
    }));
