'use client';

import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { EditorPreferences } from './editor-preferences';
import type { Desk, EditorAction, EditorContextValue } from './editor-types';
import { chordFor, withChosen } from './keymap';

export const EditorContext = createContext<EditorContextValue | null>(null);

export function useEditor(): EditorContextValue {
  const value = useContext(EditorContext);
  if (!value) throw new Error('a row stands outside the editor');
  return value;
}

/** One thing of the preferences; redraws its reader when that changes, so `read` returns what stands there and makes nothing. */
export function usePreference<T>(read: (preferences: EditorPreferences) => T): T {
  const { preferences } = useEditor();
  const now = () => read(preferences.now());
  return useSyncExternalStore(preferences.subscribe, now, now);
}

/** The actions with the keys that they have for this user. */
export function useKeymap(): readonly EditorAction[] {
  const { allActions } = useEditor();
  const chosen = usePreference(({ keys }) => keys);
  return withChosen(allActions, chosen);
}

/** The chord to show beside an action, for this user: `chord('insertMatch', 2)`. Empty when it has none. */
export function useChord(): (actionId: string, number?: number | null) => string {
  const keymap = useKeymap();
  return useCallback(
    (actionId, number = null) =>
      chordFor(
        keymap.find(({ id }) => id === actionId),
        number,
      ),
    [keymap],
  );
}

export const DeskContext = createContext<Desk | null>(null);

/** Everything an action or a panel may know and do; redraws its reader when another row is alive or its help has come. */
export function useDesk(): Desk {
  const value = useContext(DeskContext);
  if (!value) throw new Error('a panel stands outside the editor');
  return value;
}
