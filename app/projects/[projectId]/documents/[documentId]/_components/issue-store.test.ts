import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SegmentView } from '@/lib/workbench/views/segment';
import { issuesOf } from './checks';
import { createEditorStore } from './editor-store';
import { createIssueStore } from './issue-store';
import { segmentOf } from './segment.testkit';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const source = 'زار الفريق 12 قرية.';
const segments = [
  segmentOf({ id: 'right', sourceText: source, targetText: 'The team visited 12 villages.', status: 'translated' }),
  segmentOf({ id: 'wrong', sourceText: source, targetText: 'The team visited 21 villages.', status: 'translated' }),
  segmentOf({ id: 'open', sourceText: source }),
];

const check = (segment: SegmentView) => issuesOf(segment, 'en', {});

describe('createIssueStore', () => {
  test('finds what is wrong in idle time, and leaves what nobody wrote yet alone', () => {
    const issues = createIssueStore(createEditorStore(segments));
    issues.scan(check);
    expect(issues.count()).toBe(0);
    vi.runAllTimers();
    expect(['right', 'wrong', 'open'].map(issues.has)).toEqual([false, true, false]);
    expect(issues.count()).toBe(1);
  });

  test('stops when it is told to', () => {
    const issues = createIssueStore(createEditorStore(segments));
    issues.scan(check)();
    vi.runAllTimers();
    expect(issues.count()).toBe(0);
  });

  test('counts a segment no longer once its issues are gone or let pass', () => {
    const issues = createIssueStore(createEditorStore(segments));
    const heard = vi.fn();
    issues.subscribe(heard);
    const issue = {
      checkId: 'numbers',
      severity: 'warning',
      params: {},
      span: null,
      sourceSpan: null,
      key: 'k',
    } as const;
    issues.report('open', [{ ...issue, isIgnored: false }]);
    expect([issues.count(), heard.mock.calls.length]).toEqual([1, 1]);
    issues.report('open', [{ ...issue, isIgnored: true }]);
    expect([issues.count(), heard.mock.calls.length]).toEqual([0, 2]);
  });
});
