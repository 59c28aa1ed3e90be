/** Every key of the alignment editor in one table, which the help shows too. `Ctrl` is Command on a Mac. */
const BINDINGS = [
  { command: 'moveUp', keys: ['U'], group: 'repair' },
  { command: 'moveDown', keys: ['D'], group: 'repair' },
  { command: 'shiftUp', keys: ['Shift+U'], group: 'repair' },
  { command: 'shiftDown', keys: ['Shift+D'], group: 'repair' },
  { command: 'merge', keys: ['M'], group: 'repair' },
  { command: 'unlink', keys: ['P'], group: 'repair' },
  { command: 'link', keys: ['L'], group: 'repair' },
  { command: 'bring', keys: ['G'], group: 'repair' },
  { command: 'swap', keys: ['W'], group: 'repair' },
  { command: 'split', keys: ['S'], group: 'repair' },
  { command: 'join', keys: ['J'], group: 'repair' },
  { command: 'edit', keys: ['E', 'F2'], group: 'repair' },
  { command: 'insert', keys: ['I'], group: 'repair' },
  { command: 'removeEmpty', keys: ['Delete', 'Backspace'], group: 'repair' },
  { command: 'exclude', keys: ['X'], group: 'repair' },
  { command: 'accept', keys: ['A', 'Enter'], group: 'judge' },
  { command: 'confirmAbove', keys: ['C'], group: 'judge' },
  { command: 'review', keys: ['R'], group: 'judge' },
  { command: 'lock', keys: ['Space'], group: 'judge' },
  { command: 'nextDoubt', keys: ['N', 'F8'], group: 'move' },
  { command: 'previousDoubt', keys: ['Shift+N', 'Shift+F8'], group: 'move' },
  { command: 'counterpart', keys: ['O'], group: 'move' },
  { command: 'leave', keys: ['Escape'], group: 'move' },
  { command: 'up', keys: ['ArrowUp'], group: 'move' },
  { command: 'down', keys: ['ArrowDown'], group: 'move' },
  { command: 'left', keys: ['ArrowLeft'], group: 'move' },
  { command: 'right', keys: ['ArrowRight'], group: 'move' },
  { command: 'first', keys: ['Home', 'Ctrl+Home'], group: 'move' },
  { command: 'last', keys: ['End', 'Ctrl+End'], group: 'move' },
  { command: 'undo', keys: ['Ctrl+Z'], group: 'history' },
  { command: 'redo', keys: ['Ctrl+Shift+Z', 'Ctrl+Y'], group: 'history' },
  { command: 'realign', keys: ['Ctrl+R'], group: 'history' },
  { command: 'commit', keys: ['Ctrl+Enter'], group: 'history' },
  { command: 'find', keys: ['Ctrl+F'], group: 'history' },
  { command: 'read', keys: ['V'], group: 'history' },
  { command: 'help', keys: ['?', 'Ctrl+/'], group: 'history' },
] as const;

export type Command = (typeof BINDINGS)[number]['command'];
export type CommandGroup = (typeof BINDINGS)[number]['group'];
export type KeyBinding = { readonly command: Command; readonly keys: readonly string[]; readonly group: CommandGroup };
export const KEYS: readonly KeyBinding[] = BINDINGS;

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/**
 * The command of a key press, or `null`. Where the layout writes no Latin the letter is found by the place of the key:
 * the key of U moves up whether it writes `u` or `ع`.
 */
export function commandOf(press: Press): Command | null {
  if (press.altKey) return null;
  if (press.key === '?' && !press.ctrlKey && !press.metaKey) return 'help';
  const modifiers = [press.ctrlKey || press.metaKey ? 'Ctrl+' : '', press.shiftKey ? 'Shift+' : ''].join('');
  const chord = (modifiers + mainKey(press)).toLowerCase();
  return KEYS.find(({ keys }) => keys.some((key) => key.toLowerCase() === chord))?.command ?? null;
}

/** Whether the command answers wherever the focus is; the others only in the grid, so that letters stay free elsewhere. */
export const isGlobal = (press: Press, command: Command): boolean =>
  command === 'help' || press.ctrlKey || press.metaKey || press.key === 'F8';

function mainKey({ key, code }: Press): string {
  if (key === ' ') return 'Space';
  if (key.length === 1 && !/^[\x21-\x7e]$/u.test(key)) {
    const letter = /^Key([A-Z])$/u.exec(code)?.[1];
    if (letter) return letter;
    if (code === 'Slash') return '/';
  }
  return key;
}

/** The chord shown beside an action. */
export const chordOf = (command: Command): string => KEYS.find((binding) => binding.command === command)?.keys[0] ?? '';
