import type { QaIssue } from '@/lib/qa/types';
import type { SegmentView } from '@/lib/workbench/views/segment';
import type { EditorStore } from './editor-store';

/** An issue as the editor shows it: with its key, and whether somebody let it pass. */
export type SegmentIssue = QaIssue & { readonly key: string; readonly isIgnored: boolean };

/** Segments looked at before the browser gets a breath. A check of one costs well below a tenth of a millisecond. */
const CHUNK = 50;

/**
 * What the checks found, by segment. Filled in idle time from the first row to the last; the active row reports by itself,
 * with the terms only it knows.
 */
export function createIssueStore(segments: EditorStore) {
  const found = new Map<string, readonly SegmentIssue[]>();
  const listeners = new Set<() => void>();
  let count = 0;
  let revision = 0;

  function set(id: string, issues: readonly SegmentIssue[]): void {
    const was = found.get(id);
    const before = isOpen(was);
    if (was?.map(nameOf).join() !== issues.map(nameOf).join() && (was || issues.length > 0)) revision++;
    if (issues.length > 0) found.set(id, issues);
    else found.delete(id);
    const after = isOpen(issues);
    if (before !== after) count += after ? 1 : -1;
  }
  const tell = () => {
    for (const listener of listeners) listener();
  };

  return {
    report(id: string, issues: readonly SegmentIssue[]): void {
      const before = revision;
      set(id, issues);
      if (revision !== before) tell();
    },
    /** Checks everything, in idle time. @returns stops it */
    scan(issuesOf: (segment: SegmentView) => readonly SegmentIssue[]): () => void {
      let at = 0;
      let timer: ReturnType<typeof setTimeout>;
      const step = () => {
        const end = Math.min(at + CHUNK, segments.ids.length);
        for (; at < end; at++) set(segments.ids[at]!, issuesOf(segments.segment(segments.ids[at]!)));
        tell();
        if (at < segments.ids.length) timer = setTimeout(step, 8);
      };
      timer = setTimeout(step, 50);
      return () => clearTimeout(timer);
    },
    /** How many segments have something to look at. */
    count: () => count,
    /** Grows with every change of what was found. */
    revision: () => revision,
    of: (id: string): readonly SegmentIssue[] => found.get(id) ?? [],
    /** Segments with something to look at, in no order. */
    ids: (): string[] => [...found.keys()].filter((id) => isOpen(found.get(id))),
    has: (id: string): boolean => isOpen(found.get(id)),
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
export type IssueStore = ReturnType<typeof createIssueStore>;

const isOpen = (issues: readonly SegmentIssue[] | undefined): boolean =>
  issues?.some((issue) => !issue.isIgnored) ?? false;

const nameOf = ({ key, isIgnored }: SegmentIssue): string => `${key}${isIgnored}`;
