'use client';

import { useMemo, useSyncExternalStore } from 'react';
import type { EditorStore } from './editor-store';
import { type Filters, filterSegments } from './filters';

/**
 * The segments that are shown. A list made for a filter stays until another is chosen, so that no row vanishes while it is
 * worked on; segments that a split has made since are shown too.
 */
export function useShownIds(
  store: EditorStore,
  filters: Filters,
  hasIssues: (id: string) => boolean,
): readonly string[] {
  const order = useSyncExternalStore(store.subscribeOrder, store.order, store.order);
  const chosen = useMemo(
    () => ({
      known: new Set(store.ids),
      ids: new Set(filterSegments(store.ids.map(store.segment), filters, hasIssues)),
    }),
    [store, filters, hasIssues],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: `order` says when `store.ids` is another
  return useMemo(() => store.ids.filter((id) => chosen.ids.has(id) || !chosen.known.has(id)), [store, chosen, order]);
}
