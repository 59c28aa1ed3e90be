'use client';

import { useCallback, useState } from 'react';
import { useToast } from '@/app/_components/toast';
import type { EditorStore } from './editor-store';
import { type Filters, isUnfinished, NO_FILTERS } from './filters';
import { replaceSoon } from './use-filters';

type Point = { readonly left: number; readonly top: number };
/** The row that is alive, and where the focus goes when it becomes so. */
export type Active = { readonly id: string; readonly at: Point | 'field' | 'row' };
type Options = {
  readonly store: EditorStore;
  /** The segments that are shown. */
  readonly ids: readonly string[];
  readonly setFilters: (filters: Filters) => void;
  /** The number that the address asked for. */
  readonly start: number | null;
};

/** Which row is alive, and the ways from one to another. */
export function useActive({ store, ids, setFilters, start }: Options) {
  const toast = useToast();
  const [active, setActive] = useState<Active | null>(() => {
    const id =
      store.ids[(start ?? 0) - 1] ?? store.ids.find((each) => isUnfinished(store.segment(each).status)) ?? store.ids[0];
    return id === undefined ? null : { id, at: 'field' };
  });
  const activeId = active?.id ?? null;
  const activeIndex = activeId === null ? -1 : ids.indexOf(activeId);

  const activate = useCallback(
    (id: string, at: Active['at'] = 'field') => {
      setActive({ id, at });
      replaceSoon('segment', (params) => {
        params.set('segment', String(store.indexOf(id) + 1));
        return params;
      });
    },
    [store],
  );
  const move = useCallback(
    (to: 'next' | 'previous') => {
      const id = ids[activeIndex + (to === 'next' ? 1 : -1)];
      if (id) activate(id);
    },
    [ids, activeIndex, activate],
  );
  /** The first segment after the active one, around the end, of which `is` holds. */
  const findNext = useCallback(
    (is: (id: string) => boolean): string | null => {
      const from = activeId === null ? -1 : store.indexOf(activeId);
      const around = [...store.ids.slice(from + 1), ...store.ids.slice(0, from + 1)];
      return around.find(is) ?? null;
    },
    [store, activeId],
  );
  /** Goes to a segment, showing the whole document where filters hide it. */
  const goTo = useCallback(
    (id: string) => {
      if (!ids.includes(id)) setFilters(NO_FILTERS);
      activate(id);
    },
    [ids, setFilters, activate],
  );
  const goToNext = useCallback(
    (is: (id: string) => boolean, otherwise: string): void => {
      const id = findNext(is);
      if (id === null) toast('info', otherwise);
      else goTo(id);
    },
    [findNext, goTo, toast],
  );
  return { active, activeId, activeIndex, activate, move, findNext, goTo, goToNext };
}
