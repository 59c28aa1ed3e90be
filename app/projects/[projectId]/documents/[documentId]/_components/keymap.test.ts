import { describe, expect, test } from 'vitest';
import { COMMANDS, commandOf, DEFAULT_KEYS } from './keymap';

const press = (key: string, code: string, modifiers = '') => ({
  key,
  code,
  ctrlKey: modifiers.includes('C'),
  metaKey: modifiers.includes('M'),
  shiftKey: modifiers.includes('S'),
  altKey: modifiers.includes('A'),
});

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
    ['Ctrl+/ opens the help where ? would be typed', press('/', 'Slash', 'C'), 'help', null],
  ])('%s', (_, event, command, number) => {
    expect(commandOf(event)).toEqual({ command, number });
  });

  test.each([
    ['a letter', press('e', 'KeyE')],
    ['Ctrl+6: there are five matches', press('6', 'Digit6', 'C')],
    ['Enter', press('Enter', 'Enter')],
    ['Ctrl+Alt+Enter', press('Enter', 'Enter', 'CA')],
    ['Ctrl+Z belongs to the field', press('z', 'KeyZ', 'C')],
  ])('%s is no command', (_, event) => {
    expect(commandOf(event)).toBeNull();
  });
});

describe('DEFAULT_KEYS', () => {
  test('gives every command a key, and no chord to two commands', () => {
    expect([...new Set(DEFAULT_KEYS.map((binding) => binding.command))].sort()).toEqual([...COMMANDS].sort());
    const chords = DEFAULT_KEYS.flatMap(({ keys, upTo }) => keys.map((chord) => `${chord}${upTo ? '+digit' : ''}`));
    expect(new Set(chords).size).toBe(chords.length);
  });
});
