import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPreferenceStore, readPreferences, writePreferences } from './editor-preferences';

const PANELS = [{ id: 'matches', dock: 'end', isOpen: true }] as const;
const first = readPreferences(null, PANELS);

describe('preferences', () => {
  test('come back as they were written', () => {
    const chord = fc.constantFrom('Ctrl+E', 'F7', 'Ctrl+Alt+ArrowUp');
    const chosen = fc.record({
      keys: fc.dictionary(fc.constantFrom('confirm', 'goTo'), fc.array(chord, { maxLength: 3 })),
      isZen: fc.boolean(),
    });
    fc.assert(
      fc.property(chosen, (some) => {
        const preferences = { ...first, ...some } as typeof first;
        expect(readPreferences(writePreferences(preferences), PANELS)).toEqual(preferences);
      }),
    );
  });
  test('are whole after reading anything at all', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const { keys, layout } = readPreferences(text, PANELS);
        for (const chords of Object.values(keys)) expect(Array.isArray(chords)).toBe(true);
        expect(Object.keys(layout.docks).sort()).toEqual(['bottom', 'end', 'start']);
      }),
    );
  });
  test('are kept and told when they change, and only then', () => {
    const kept: string[] = [];
    const store = createPreferenceStore(first, (text) => kept.push(text));
    let told = 0;
    const stop = store.subscribe(() => told++);
    store.set((now) => now);
    store.set((now) => ({ ...now, isZen: true }));
    stop();
    store.set((now) => ({ ...now, isZen: false }));
    expect(told).toBe(1);
    expect(kept.map((text) => readPreferences(text, PANELS).isZen)).toEqual([true, false]);
  });
});
