import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chordOfPress, clashOf, commandOf, type KeyBinding, withChosen } from './keymap';

const press = (key: string, code: string, modifiers = '') => ({
  key,
  code,
  ctrlKey: modifiers.includes('C'),
  metaKey: modifiers.includes('M'),
  shiftKey: modifiers.includes('S'),
  altKey: modifiers.includes('A'),
});
const KEYS: readonly KeyBinding[] = [
  { id: 'confirm', keys: ['Ctrl+Enter'] },
  { id: 'confirmToUnfinished', keys: ['Ctrl+Shift+Enter'] },
  { id: 'addTerm', keys: ['Ctrl+E'] },
  { id: 'complete', keys: ['Ctrl+Space'], place: 'field' },
  { id: 'insertMatch', keys: ['Ctrl'], upTo: 5 },
  { id: 'insertTerm', keys: ['Ctrl+Shift'], upTo: 9 },
  { id: 'panelLeave', keys: ['Escape'], place: 'panel' },
  { id: 'leaveField', keys: ['Escape'] },
  { id: 'help', keys: ['?', 'Ctrl+/'] },
];

describe('commandOf', () => {
  test.each([
    ['Ctrl+Enter confirms', press('Enter', 'Enter', 'C'), 'confirm', null],
    ['Command+Enter confirms on a Mac', press('Enter', 'Enter', 'M'), 'confirm', null],
    ['Ctrl+Shift+Enter goes on to the next unfinished', press('Enter', 'Enter', 'CS'), 'confirmToUnfinished', null],
    ['Ctrl+E on a Latin layout', press('e', 'KeyE', 'C'), 'addTerm', null],
    ['Ctrl+E on an Arabic layout', press('ث', 'KeyE', 'C'), 'addTerm', null],
    ['Ctrl+3 inserts the third match', press('3', 'Digit3', 'C'), 'insertMatch', 3],
    ['Ctrl+3 on a layout that writes ٣ there', press('٣', 'Digit3', 'C'), 'insertMatch', 3],
    ['Ctrl+Shift+1 inserts the first term although it writes !', press('!', 'Digit1', 'CS'), 'insertTerm', 1],
    ['Ctrl+Shift+9 inserts the ninth term', press('(', 'Digit9', 'CS'), 'insertTerm', 9],
    ['? opens the help', press('?', 'Slash', 'S'), 'help', null],
    ['؟ opens it on an Arabic layout', press('؟', 'Slash', 'S'), 'help', null],
    ['Ctrl+/ opens the help where ? would be typed', press('/', 'Slash', 'C'), 'help', null],
  ])('%s', (_, event, id, number) => {
    expect(commandOf(event, KEYS)).toEqual({ id, number });
  });

  test.each([
    ['a letter', press('e', 'KeyE')],
    ['Ctrl+6: there are five matches', press('6', 'Digit6', 'C')],
    ['Enter', press('Enter', 'Enter')],
    ['Ctrl+Alt+Enter', press('Enter', 'Enter', 'CA')],
    ['Ctrl+Z belongs to the field', press('z', 'KeyZ', 'C')],
    ['a modifier alone', press('Control', 'ControlLeft', 'C')],
    ['Ctrl+Space outside the field', press(' ', 'Space', 'C')],
  ])('%s is no command', (_, event) => {
    expect(commandOf(event, KEYS)).toBeNull();
  });

  test('an action of the place goes before one of anywhere', () => {
    expect(commandOf(press(' ', 'Space', 'C'), KEYS, 'field')?.id).toBe('complete');
    expect(commandOf(press('Escape', 'Escape'), KEYS, 'panel')?.id).toBe('panelLeave');
    expect(commandOf(press('Escape', 'Escape'), KEYS, 'field')?.id).toBe('leaveField');
  });

  test('a chord that a user recorded is heard again, whatever layout it was pressed on', () => {
    const key = fc.constantFrom(
      ['e', 'KeyE'],
      ['ث', 'KeyE'],
      ['F7', 'F7'],
      ['7', 'Digit7'],
      ['ArrowUp', 'ArrowUp'],
      ['∑', 'KeyW'],
    );
    fc.assert(
      fc.property(key, fc.constantFrom('C', 'A', 'CA', 'CS', 'CAS'), ([sign, code], modifiers) => {
        const event = press(sign!, code!, modifiers);
        const keymap = withChosen([{ id: 'goTo', keys: [] }], { goTo: [chordOfPress(event)] });
        expect(commandOf(event, keymap)).toEqual({ id: 'goTo', number: null });
      }),
    );
  });
});

describe('clashOf', () => {
  test('names the action that has the chord already, digits included', () => {
    expect(clashOf({ id: 'goTo', keys: ['ctrl+e'] }, KEYS)?.id).toBe('addTerm');
    expect(clashOf({ id: 'goTo', keys: ['Ctrl+4'] }, KEYS)?.id).toBe('insertMatch');
    expect(clashOf({ id: 'goTo', keys: ['Ctrl+6'] }, KEYS)).toBeNull();
    expect(clashOf({ id: 'goTo', keys: ['Ctrl+Shift'], upTo: 2 }, KEYS)?.id).toBe('insertTerm');
  });
  test('no action clashes with itself', () => {
    for (const binding of KEYS) expect(clashOf(binding, KEYS)).toBeNull();
  });
});
