import { type Layout, readLayout } from './panels/layout';

export type EditorPreferences = {
  /** Chords by action, where they differ from what the action has at first. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
  readonly layout: Layout;
  readonly isZen: boolean;
};
type Panels = Parameters<typeof readLayout>[1];

/** Reads what was remembered (`writePreferences`); anything else gives what stands at first. */
export function readPreferences(text: string | null, panels: Panels): EditorPreferences {
  const value = parsed(text);
  return {
    keys: Object.fromEntries(
      Object.entries(record(value['keys'])).filter(
        (entry): entry is [string, string[]] =>
          Array.isArray(entry[1]) && entry[1].every((chord) => typeof chord === 'string' && chord.length < 40),
      ),
    ),
    layout: readLayout(value['layout'], panels),
    isZen: value['isZen'] === true,
  };
}

export const writePreferences = (preferences: EditorPreferences): string => JSON.stringify(preferences);

/** Preferences outside React: a row listens to what it shows and to nothing else. */
export type PreferenceStore = {
  now(): EditorPreferences;
  set(change: (now: EditorPreferences) => EditorPreferences): void;
  subscribe(listener: () => void): () => void;
};

/** @param keep is given every new state, to be remembered */
export function createPreferenceStore(first: EditorPreferences, keep: (text: string) => void): PreferenceStore {
  let now = first;
  const listeners = new Set<() => void>();
  return {
    now: () => now,
    set(change) {
      const next = change(now);
      if (next === now) return;
      now = next;
      keep(writePreferences(next));
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function parsed(text: string | null): Record<string, unknown> {
  if (text === null) return {};
  try {
    return record(JSON.parse(text));
  } catch {
    // a cookie that somebody else wrote or cut: not worth a word
    return {};
  }
}
const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
