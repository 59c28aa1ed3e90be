import { DOCUMENT_CHECKS } from './document-registry';
import { isOn, issueOf } from './run';
import type { DocumentCheck, DocumentSegment, QaIssue, QaSettings } from './types';

/** Runs the checks that compare segments with each other. Segments without a translation are left out. */
export function runDocumentChecks(
  segments: readonly DocumentSegment[],
  settings: QaSettings = {},
  checks: readonly DocumentCheck[] = DOCUMENT_CHECKS,
): readonly (QaIssue & { readonly segmentId: string })[] {
  const translated = segments.filter((segment) => segment.target.text.trim() !== '');
  return checks.flatMap((check) => {
    if (!isOn(check, settings)) return [];
    const options = { ...check.defaults, ...settings.options?.[check.id] };
    return check
      .runDocument(translated, options)
      .map((found) => ({ segmentId: found.segmentId, ...issueOf(check, found, settings) }));
  });
}
