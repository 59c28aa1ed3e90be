import { expect, test } from 'vitest';
import { commandOf } from './keys';

const press = (key: string, code: string, part = {}) => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...part,
});

test.each([
  ['a', 'KeyA', 'accept'],
  ['ش', 'KeyA', 'accept'], // the same key on an Arabic keyboard
  ['ق', 'KeyR', 'reject'],
  ['ArrowDown', 'ArrowDown', 'next'],
  ['?', 'Slash', 'help'],
  ['؟', 'Slash', 'help'],
  ['/', 'Slash', 'filter'],
])('%s on %s is %s', (key, code, command) => {
  expect(commandOf(press(key, code))?.command).toBe(command);
});

test('a digit is the reason it numbers, in either digit system', () => {
  expect(commandOf(press('3', 'Digit3'))).toEqual({ command: 'quickReject', number: 3 });
  expect(commandOf(press('٣', 'Digit3'))).toEqual({ command: 'quickReject', number: 3 });
  expect(commandOf(press('9', 'Digit9'))).toBeNull();
});

test('keys of the browser stay its own', () => {
  expect(commandOf(press('r', 'KeyR', { ctrlKey: true }))).toBeNull();
  expect(commandOf(press('d', 'KeyD', { altKey: true }))).toBeNull();
  expect(commandOf(press('z', 'KeyZ', { ctrlKey: true }))?.command).toBe('undo');
});
