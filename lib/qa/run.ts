import type { Span } from '../core/span';
import { CHECKS } from './registry';
import type { DocumentCheck, Found, QaCheck, QaIssue, QaSettings, SegmentPair, Severity } from './types';

export const isOn = (check: QaCheck | DocumentCheck, settings: QaSettings): boolean =>
  settings.enabled?.[check.id] ?? check.on;

/**
 * Runs every check that is on over one pair: issues in the order of the registry, then of their place.
 * A target without text is asked only whether it should be empty.
 */
export function runChecks(
  pair: SegmentPair,
  settings: QaSettings = {},
  checks: readonly QaCheck[] = CHECKS,
): readonly QaIssue[] {
  const isEmpty = pair.target.text.trim() === '';
  return checks.flatMap((check) => {
    if (!isOn(check, settings) || (isEmpty && check.onEmpty !== true)) return [];
    const options = { ...check.defaults, ...settings.options?.[check.id] };
    return check.run(pair, options).map((found) => issueOf(check, found, settings));
  });
}

/** A finding as an issue, with what the settings say of its check. */
export const issueOf = (
  check: { readonly id: string; readonly severity: Severity },
  found: Found,
  settings: QaSettings,
) => ({
  checkId: check.id,
  severity: settings.severity?.[check.id] ?? found.severity ?? check.severity,
  params: found.params ?? {},
  span: bare(found.span),
  sourceSpan: bare(found.sourceSpan),
});

/** A span and nothing of what a check knew besides. */
const bare = (span: Span | null | undefined): Span | null => (span ? { start: span.start, end: span.end } : null);

/**
 * What an ignored issue is remembered by: the check and what it says, not where it stands, so that an edit elsewhere
 * in the segment does not bring it back.
 */
export function issueKey(issue: Pick<QaIssue, 'checkId' | 'params'>): string {
  const params = Object.entries(issue.params)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`);
  return [issue.checkId, ...params].join('|');
}
