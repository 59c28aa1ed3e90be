import { describe, expect, test } from 'vitest';
import { clashOf } from '../keymap';
import { isBrowsers, refusalOf } from './browser-keys';
import { ACTIONS } from './registry';

describe('refusalOf', () => {
  test.each([
    'Ctrl+T',
    'Ctrl+W',
    'Ctrl+Shift+N',
    'F5',
    'F6',
    'Ctrl+Z',
    'Ctrl+V',
    'Ctrl+ArrowLeft',
    'Shift+Insert',
    'Insert',
  ])('%s stays what it is', (chord) => expect(refusalOf(chord)).toBe('browser'));
  test.each(['a', 'Shift+A', 'Enter', 'ArrowDown', 'Escape', 'Tab', 'Space', 'Backspace', 'ش'])(
    '%s belongs to typing',
    (chord) => expect(refusalOf(chord)).toBe('typing'),
  );
  test.each(['Ctrl+E', 'F8', 'Ctrl+Alt+P', 'Alt+ArrowUp', 'Ctrl+Insert', 'Ctrl+Shift+Enter'])(
    '%s can be given',
    (chord) => expect(refusalOf(chord)).toBeNull(),
  );
});

describe('the keys that actions have at first', () => {
  const chords = ACTIONS.flatMap(({ id, keys, upTo }) => keys.map((key) => ({ id, chord: upTo ? `${key}+1` : key })));

  test('are of one action each, and every action has its own name', () => {
    for (const action of ACTIONS) expect([action.id, clashOf(action, ACTIONS)?.id]).toEqual([action.id, undefined]);
    expect(new Set(ACTIONS.map(({ id }) => id)).size).toBe(ACTIONS.length);
  });
  test('take nothing that browsers, systems or screen readers cannot do without', () => {
    // Escape and ? are heard where nobody types
    const free = chords.filter(({ chord }) => chord !== 'Escape' && chord !== '?');
    expect(free.filter(({ chord }) => refusalOf(chord) !== null)).toEqual([]);
  });
  test('leave the browser a way to every key they cover', () => {
    expect(chords.some(({ chord }) => isBrowsers(chord))).toBe(true);
    const through = ACTIONS.find(({ id }) => id === 'passThrough');
    expect(through?.keys.some((chord) => !isBrowsers(chord))).toBe(true);
  });
});
