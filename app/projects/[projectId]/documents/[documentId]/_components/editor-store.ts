import { plainText } from '@/lib/text/inline';
import type { Progress, SegmentStatus } from '@/lib/workbench/views/common';
import type { SaveSegmentInput } from '@/lib/workbench/views/editor';
import type { SegmentView } from '@/lib/workbench/views/segment';
import { isFuzzy, isUnfinished } from './filters';

/** What a translator changes of a segment. */
export type SegmentEdit = Pick<SaveSegmentInput, 'target' | 'status' | 'origin'>;

/**
 * The segments of one document as the editor shows them, outside React so that a keystroke redraws one row.
 *
 * Invariants: the order changes by `replaceRun` alone; a row's listener is called only when that row changed; `progress()` returns
 * the same object until a status changes; `fuzzy()` is how many targets came from inexact matches; what the server says
 * never replaces text that is newer here.
 */
export type EditorStore = {
  readonly ids: readonly string[];
  segment(id: string): SegmentView;
  indexOf(id: string): number;
  progress(): Progress;
  fuzzy(): number;
  /** Takes over a segment as stored. Older versions than the one known are ignored. */
  stored(segment: SegmentView): void;
  /** A segment that the server has accepted while the text here is already newer: only its version is taken. */
  accepted(segment: SegmentView): void;
  edit(id: string, edit: SegmentEdit): void;
  /** Puts segments where some that follow each other stood: those of the same id, and `removed`. */
  replaceRun(removed: readonly string[], segments: readonly SegmentView[]): void;
  /** Grows whenever `ids` is another. */
  order(): number;
  subscribeOrder(listener: () => void): () => void;
  subscribe(id: string, listener: () => void): () => void;
  /** Called when the progress or the number of fuzzy targets changed. */
  subscribeProgress(listener: () => void): () => void;
};

export function createEditorStore(segments: readonly SegmentView[]): EditorStore {
  const byId = new Map(segments.map((segment) => [segment.id, segment]));
  let ids: readonly string[] = segments.map((segment) => segment.id);
  let places = placesOf(ids);
  let order = 0;
  const orderListeners = new Set<() => void>();
  const listeners = new Map<string, Set<() => void>>();
  const progressListeners = new Set<() => void>();
  let progress = progressOf(segments);
  let fuzzy = segments.filter(isFuzzy).length;

  const segment = (id: string): SegmentView => {
    const found = byId.get(id);
    if (!found) throw new RangeError(`no segment ${id} in this document`);
    return found;
  };
  const replace = (next: SegmentView): void => {
    const before = segment(next.id);
    byId.set(next.id, next);
    for (const listener of listeners.get(next.id) ?? []) listener();
    const change = Number(isFuzzy(next)) - Number(isFuzzy(before));
    if (before.status === next.status && change === 0) return;
    fuzzy += change;
    if (before.status !== next.status) progress = moved(progress, before, next.status);
    for (const listener of progressListeners) listener();
  };

  return {
    get ids() {
      return ids;
    },
    segment,
    indexOf: (id) => places.get(id) ?? -1,
    progress: () => progress,
    fuzzy: () => fuzzy,
    stored(next) {
      if (byId.has(next.id) && next.version >= segment(next.id).version) replace(next);
    },
    accepted(next) {
      if (!byId.has(next.id)) return;
      const { target, targetText, status, origin } = segment(next.id);
      replace({ ...next, target, targetText, status, origin });
    },
    edit(id, edit) {
      replace({ ...segment(id), ...edit, targetText: plainText(edit.target) });
    },
    replaceRun(removed, made) {
      const old = [...removed, ...made.map(({ id }) => id)].filter((id) => byId.has(id));
      const from = Math.min(...old.map((id) => places.get(id)!));
      ids = [...ids.slice(0, from), ...made.map(({ id }) => id), ...ids.slice(from + old.length)];
      places = placesOf(ids);
      for (const id of removed) byId.delete(id);
      for (const one of made) byId.set(one.id, one);
      progress = progressOf([...byId.values()]);
      fuzzy = [...byId.values()].filter(isFuzzy).length;
      order++;
      for (const { id } of made) for (const listener of listeners.get(id) ?? []) listener();
      for (const listener of [...orderListeners, ...progressListeners]) listener();
    },
    order: () => order,
    subscribeOrder(listener) {
      orderListeners.add(listener);
      return () => orderListeners.delete(listener);
    },
    subscribe(id, listener) {
      const set = listeners.get(id) ?? new Set();
      listeners.set(id, set.add(listener));
      return () => set.delete(listener);
    },
    subscribeProgress(listener) {
      progressListeners.add(listener);
      return () => progressListeners.delete(listener);
    },
  };
}

const placesOf = (ids: readonly string[]) => new Map(ids.map((id, i) => [id, i]));

function progressOf(segments: readonly SegmentView[]): Progress {
  const byStatus = { untranslated: 0, draft: 0, translated: 0, reviewed: 0, approved: 0 };
  let words = 0;
  let wordsLeft = 0;
  for (const segment of segments) {
    byStatus[segment.status]++;
    words += segment.words;
    if (isUnfinished(segment.status)) wordsLeft += segment.words;
  }
  return { segments: segments.length, words, wordsLeft, byStatus };
}

function moved(progress: Progress, before: SegmentView, to: SegmentStatus): Progress {
  const { byStatus } = progress;
  const left = Number(isUnfinished(to)) - Number(isUnfinished(before.status));
  return {
    ...progress,
    wordsLeft: progress.wordsLeft + left * before.words,
    byStatus: { ...byStatus, [before.status]: byStatus[before.status] - 1, [to]: byStatus[to] + 1 },
  };
}
