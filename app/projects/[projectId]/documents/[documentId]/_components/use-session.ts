'use client';

import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { Failure } from '@/lib/core/result';
import { plainText } from '@/lib/text/inline';
import type { EditorView } from '@/lib/workbench/views/editor';
import type { SegmentView } from '@/lib/workbench/views/segment';
import { openDraftStore } from './draft-store';
import type { EditorApi } from './editor-api';
import { createEditorStore, type SegmentEdit } from './editor-store';
import { unpackSegments } from './packed-segments';
import { createSaveQueue, type SaveState, type UnsentEdit } from './save-queue';

/** A document as the editor frames it; its segments live in the session's store. */
export type OpenDocument = Omit<EditorView, 'segments'>;

/** How long a save is waited for before what needs it is refused. */
const SETTLE_MS = 5_000;

export type Conflict = { readonly mine: UnsentEdit; readonly current: SegmentView };
export type SessionEvents = {
  readonly onFailed: (failure: Failure) => void;
  readonly onRestored: (count: number) => void;
  /** Somebody else has split or joined segments of this document. */
  readonly onResegmented: () => void;
  /** A text that an earlier visit left unsent, and whose segment is gone. */
  readonly onOrphaned: (text: string) => void;
  /** A confirmed segment was stored: the memory has changed. */
  readonly onStored: (segment: SegmentView) => void;
};

/** One visit to a document: its segments as they came packed, the queue of saves, and what an earlier visit left unsent. */
export function useSession(view: OpenDocument, segments: string, api: EditorApi, events: SessionEvents) {
  const [conflicts, setConflicts] = useState<readonly Conflict[]>([]);
  const [session] = useState(() => {
    const store = createEditorStore(unpackSegments(segments));
    const drafts = openDraftStore(view.document.id);
    const listeners = new Set<() => void>();
    let latest = events;
    const queue = createSaveQueue({
      send: (edit) => api.save({ projectId: view.project.id, ...edit }),
      keep: drafts.keep,
      forget: drafts.forget,
      onSaved(segment, propagated, isNewest) {
        if (isNewest) store.stored(segment);
        else store.accepted(segment);
        for (const other of propagated) if (queue.stateOf(other.id) === null) store.stored(other);
        latest.onStored(segment);
      },
      onConflict(mine, current) {
        setConflicts((all) => [...all, { mine, current }]);
        if (store.segment(current.id).sourceText !== current.sourceText) latest.onResegmented();
      },
      onFailed: (_, failure) =>
        failure.code === 'segmentNotFound' ? latest.onResegmented() : latest.onFailed(failure),
      onState: () => {
        for (const listener of listeners) listener();
      },
    });
    const subscribe = (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    };
    return { store, drafts, queue, subscribe, listen: (next: SessionEvents) => (latest = next) };
  });
  const { store, drafts, queue } = session;

  useEffect(() => {
    session.listen(events);
  }, [session, events]);

  const save = useCallback(
    (id: string, edit: SegmentEdit, now = false) => {
      store.edit(id, edit);
      queue.edit(id, store.segment(id).version, edit, now);
    },
    [store, queue],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: once per visit
  useEffect(() => {
    let isGone = false;
    void drafts.left().then((left) => {
      if (isGone) return;
      const open = left.filter((edit) =>
        isOpen(edit, store.indexOf(edit.segmentId) >= 0 ? store.segment(edit.segmentId) : null),
      );
      for (const edit of left) if (!open.includes(edit)) drafts.forget(edit.segmentId);
      const orphans = left.filter((edit) => store.indexOf(edit.segmentId) < 0 && edit.target.length > 0);
      for (const { target } of orphans) session.listen(events).onOrphaned(plainText(target));
      for (const { segmentId, version, ...edit } of open) {
        store.edit(segmentId, edit);
        queue.edit(segmentId, version, edit, true);
      }
      if (open.length > 0) session.listen(events).onRestored(open.length);
    });
    return () => {
      isGone = true;
    };
  }, [drafts, store, queue]);

  useEffect(() => {
    const leave = () => document.visibilityState === 'hidden' && queue.flush();
    const back = () => queue.flush();
    document.addEventListener('visibilitychange', leave);
    addEventListener('pagehide', back);
    addEventListener('online', back);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      removeEventListener('pagehide', back);
      removeEventListener('online', back);
      queue.flush();
      queue.dispose();
    };
  }, [queue]);

  const resolve = useCallback(
    (id: string, choice: 'mine' | 'theirs') => {
      queue.resolve(id, choice);
      setConflicts((all) => all.filter(({ mine }) => mine.segmentId !== id));
    },
    [queue],
  );

  /** Sends what is typed in a segment and waits until the server has it. @returns false when it does not come to that */
  const settled = useCallback(
    (id: string): Promise<boolean> =>
      new Promise((resolve) => {
        queue.flush();
        const stop = session.subscribe(() => look());
        const timer = setTimeout(() => end(false), SETTLE_MS);
        const end = (isStored: boolean) => {
          clearTimeout(timer);
          stop();
          resolve(isStored);
        };
        const look = () => {
          const state = queue.stateOf(id);
          if (state === null) end(true);
          else if (state === 'conflict' || state === 'failed') end(false);
        };
        look();
      }),
    [queue, session],
  );

  return { store, queue, save, resolve, settled, conflict: conflicts[0] ?? null, subscribeSaving: session.subscribe };
}
export type Session = ReturnType<typeof useSession>;

/** Whether an edit of an earlier visit still says something that the server does not have. */
const isOpen = (edit: UnsentEdit, segment: SegmentView | null): boolean =>
  segment !== null &&
  (segment.status !== edit.status || JSON.stringify(segment.target) !== JSON.stringify(edit.target));

/** A segment that redraws its reader whenever it changes. */
export function useSegment(session: Session, id: string): SegmentView {
  const { store } = session;
  return useSyncExternalStore(
    useCallback((listener) => store.subscribe(id, listener), [store, id]),
    () => store.segment(id),
    () => store.segment(id),
  );
}

const URGENT: readonly SaveState[] = ['conflict', 'failed', 'retrying', 'sending', 'waiting'];

/** The most urgent thing to know about saving, `saved` when there is nothing. */
export function useSaveState({ queue, subscribeSaving }: Session): SaveState | 'saved' {
  const read = (): SaveState | 'saved' => {
    const states = queue.states();
    return URGENT.find((state) => states.includes(state)) ?? 'saved';
  };
  return useSyncExternalStore(subscribeSaving, read, () => 'saved');
}

export function useProgress({ store }: Session) {
  const progress = useSyncExternalStore(store.subscribeProgress, store.progress, store.progress);
  const fuzzy = useSyncExternalStore(store.subscribeProgress, store.fuzzy, store.fuzzy);
  return { progress, fuzzy };
}
