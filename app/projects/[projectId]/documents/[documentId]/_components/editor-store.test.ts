import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { textContent } from '@/lib/text/inline';
import { SEGMENT_STATUSES } from '@/lib/workbench/views/common';
import type { SegmentOrigin } from '@/lib/workbench/views/segment';
import { createEditorStore } from './editor-store';
import { segmentOf } from './segment.testkit';

const edit = (
  text: string,
  status: (typeof SEGMENT_STATUSES)[number] = 'draft',
  origin: SegmentOrigin | null = null,
) => ({
  target: textContent(text),
  status,
  origin,
});

describe('createEditorStore', () => {
  test('tells only the row that changed', () => {
    const store = createEditorStore([segmentOf({ id: 'a' }), segmentOf({ id: 'b' })]);
    const [a, b] = [vi.fn(), vi.fn()];
    store.subscribe('a', a);
    store.subscribe('b', b);
    store.edit('a', edit('A new library'));
    expect([a.mock.calls.length, b.mock.calls.length]).toEqual([1, 0]);
    expect(store.segment('a').targetText).toBe('A new library');
  });

  test('puts parts where a segment stood, and one where parts stood', () => {
    const store = createEditorStore(['a', 'b', 'c'].map((id) => segmentOf({ id })));
    const heard = vi.fn();
    store.subscribeOrder(heard);
    store.replaceRun([], [segmentOf({ id: 'b', version: 1 }), segmentOf({ id: 'b2' })]);
    expect(store.ids.map((id) => [id, store.indexOf(id)])).toEqual([
      ['a', 0],
      ['b', 1],
      ['b2', 2],
      ['c', 3],
    ]);
    expect(store.progress().segments).toBe(4);
    store.replaceRun(['b2'], [segmentOf({ id: 'b', version: 2, status: 'draft' })]);
    expect(store.ids).toEqual(['a', 'b', 'c']);
    expect(store.progress()).toMatchObject({ segments: 3, byStatus: { draft: 1 } });
    expect(store.indexOf('c')).toBe(2);
    expect(heard).toHaveBeenCalledTimes(2);
  });

  test('ignores what is older than what it knows', () => {
    const store = createEditorStore([segmentOf({ id: 'a', version: 3, targetText: 'new', status: 'draft' })]);
    store.stored(segmentOf({ id: 'a', version: 2, targetText: 'old', status: 'translated' }));
    expect(store.segment('a')).toMatchObject({ version: 3, targetText: 'new', status: 'draft' });
  });

  test('keeps newer text when an earlier save is accepted', () => {
    const store = createEditorStore([segmentOf({ id: 'a' })]);
    store.edit('a', edit('one two'));
    store.accepted(segmentOf({ id: 'a', version: 1, targetText: 'one', status: 'draft' }));
    expect(store.segment('a')).toMatchObject({ version: 1, targetText: 'one two' });
  });

  test('keeps progress and fuzzy targets equal to a fresh count, whatever is edited', () => {
    const origin = fc.constantFrom<SegmentOrigin | null>(
      null,
      { kind: 'typed' },
      { kind: 'pretranslated', score: 80 },
      { kind: 'pretranslated', score: 100 },
    );
    const step = fc.record({ at: fc.nat(4), status: fc.constantFrom(...SEGMENT_STATUSES), origin });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const segments = ['a', 'b', 'c', 'd', 'e'].map((id, i) => segmentOf({ id, words: i + 1 }));
        const store = createEditorStore(segments);
        for (const { at, status, origin } of steps) store.edit(segments[at]!.id, edit('x', status, origin));
        const again = createEditorStore(store.ids.map((id) => store.segment(id)));
        expect([store.progress(), store.fuzzy()]).toEqual([again.progress(), again.fuzzy()]);
      }),
    );
  });

  test('tells nobody about progress while only the text changes', () => {
    const store = createEditorStore([segmentOf({ id: 'a', status: 'draft' })]);
    const heard = vi.fn();
    store.subscribeProgress(heard);
    const before = store.progress();
    store.edit('a', edit('A'));
    expect(heard).not.toHaveBeenCalled();
    expect(store.progress()).toBe(before);
  });
});
