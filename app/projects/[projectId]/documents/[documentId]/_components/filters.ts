import { fold } from '@/lib/text/fold';
import { BLOCK_ROLES, type BlockRole } from '@/lib/text/types';
import type { SegmentStatus } from '@/lib/workbench/views/common';
import type { SegmentView } from '@/lib/workbench/views/segment';

export const STATUS_FILTERS = [
  'all',
  'unfinished',
  'untranslated',
  'draft',
  'translated',
  'reviewed',
  'approved',
] as const;
export type StatusFilter = (typeof STATUS_FILTERS)[number];

/** What part of the document is shown. Lives in the URL, so it can be shared and survives a reload. */
export type Filters = {
  readonly status: StatusFilter;
  /** Searched in source and target, blind to orthography. */
  readonly text: string;
  readonly role: BlockRole | null;
  readonly onlyIssues: boolean;
  readonly onlyFuzzy: boolean;
};
export const NO_FILTERS: Filters = { status: 'all', text: '', role: null, onlyIssues: false, onlyFuzzy: false };

export function readFilters(params: URLSearchParams): Filters {
  const status = params.get('status');
  const role = params.get('role');
  return {
    status: STATUS_FILTERS.find((known) => known === status) ?? 'all',
    text: params.get('q') ?? '',
    role: BLOCK_ROLES.find((known) => known === role) ?? null,
    onlyIssues: params.get('issues') === '1',
    onlyFuzzy: params.get('fuzzy') === '1',
  };
}

/** Writes what differs from `NO_FILTERS` and leaves every other parameter alone. */
export function writeFilters(filters: Filters, params: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(params);
  const set = (key: string, value: string | null) => (value ? next.set(key, value) : next.delete(key));
  set('status', filters.status === 'all' ? null : filters.status);
  set('q', filters.text);
  set('role', filters.role);
  set('issues', filters.onlyIssues ? '1' : null);
  set('fuzzy', filters.onlyFuzzy ? '1' : null);
  return next;
}

export const isUnfinished = (status: SegmentStatus): boolean => status === 'untranslated' || status === 'draft';

/** A target that came from a match below 100 %, whether edited or not. */
export const isFuzzy = ({ origin }: SegmentView): boolean =>
  (origin?.kind === 'match' || origin?.kind === 'pretranslated') && origin.score < 100;

/** The segments that pass, in order. `hasIssues` knows what the checks found so far. */
export function filterSegments(
  segments: Iterable<SegmentView>,
  filters: Filters,
  hasIssues: (id: string) => boolean,
): readonly string[] {
  const needle = fold(filters.text.trim(), 'spelling');
  const ids: string[] = [];
  for (const segment of segments) {
    if (!hasStatus(segment.status, filters.status)) continue;
    if (filters.role !== null && segment.role !== filters.role) continue;
    if (filters.onlyFuzzy && !isFuzzy(segment)) continue;
    if (filters.onlyIssues && !hasIssues(segment.id)) continue;
    if (needle !== '' && !holds(segment, needle)) continue;
    ids.push(segment.id);
  }
  return ids;
}

const hasStatus = (status: SegmentStatus, filter: StatusFilter): boolean =>
  filter === 'all' || (filter === 'unfinished' ? isUnfinished(status) : status === filter);

const holds = ({ sourceText, targetText }: SegmentView, needle: string): boolean =>
  fold(sourceText, 'spelling').includes(needle) || fold(targetText, 'spelling').includes(needle);
