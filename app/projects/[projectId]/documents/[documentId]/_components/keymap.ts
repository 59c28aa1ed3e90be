/**
 * Every key of the editor in one table: what it does, how it is written on a key cap, in which group the help shows it.
 * A chord is written `Ctrl+Shift+Enter`; `Ctrl` is Command on a Mac. Users may lay other chords over `DEFAULT_KEYS`.
 */
export const COMMANDS = [
  'confirm',
  'confirmToUnfinished',
  'next',
  'previous',
  'goTo',
  'nextUnfinished',
  'nextIssue',
  'insertMatch',
  'insertTerm',
  'copySource',
  'addTerm',
  'split',
  'join',
  'find',
  'concordance',
  'leaveField',
  'help',
] as const;
export type Command = (typeof COMMANDS)[number];
export type CommandGroup = 'work' | 'move' | 'insert' | 'find';
export type KeyBinding = {
  readonly command: Command;
  readonly keys: readonly string[];
  readonly group: CommandGroup;
  /** `1…5`: the last key is a digit from 1 to this, and becomes the command's number. */
  readonly upTo?: number;
};

export const DEFAULT_KEYS: readonly KeyBinding[] = [
  { command: 'confirm', keys: ['Ctrl+Enter'], group: 'work' },
  { command: 'confirmToUnfinished', keys: ['Ctrl+Shift+Enter'], group: 'work' },
  { command: 'addTerm', keys: ['Ctrl+E'], group: 'work' },
  { command: 'split', keys: ['Ctrl+S'], group: 'work' },
  { command: 'join', keys: ['Ctrl+J'], group: 'work' },
  { command: 'insertMatch', keys: ['Ctrl'], upTo: 5, group: 'insert' },
  { command: 'insertTerm', keys: ['Ctrl+Shift'], upTo: 9, group: 'insert' },
  { command: 'copySource', keys: ['Ctrl+Insert', 'Ctrl+Alt+S'], group: 'insert' },
  { command: 'next', keys: ['Ctrl+ArrowDown'], group: 'move' },
  { command: 'previous', keys: ['Ctrl+ArrowUp'], group: 'move' },
  { command: 'nextUnfinished', keys: ['F9'], group: 'move' },
  { command: 'nextIssue', keys: ['F8'], group: 'move' },
  { command: 'goTo', keys: ['Ctrl+G'], group: 'move' },
  { command: 'leaveField', keys: ['Escape'], group: 'move' },
  { command: 'find', keys: ['Ctrl+F'], group: 'find' },
  { command: 'concordance', keys: ['Ctrl+K'], group: 'find' },
  { command: 'help', keys: ['?', 'Ctrl+/'], group: 'find' },
];

/** What a key press asks for; `number` counts from 1 for the commands with digits. */
export type KeyCommand = { readonly command: Command; readonly number: number | null };

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/**
 * Finds the command of a key press, or `null`.
 *
 * Letters and digits are found by the place of the key when the layout writes no Latin there (Arabic: Ctrl+ث is Ctrl+E),
 * digits always by place, since Shift turns them into signs.
 */
export function commandOf(press: Press, keys: readonly KeyBinding[] = DEFAULT_KEYS): KeyCommand | null {
  const main = mainKey(press);
  const modifiers = [
    press.ctrlKey || press.metaKey ? 'Ctrl' : '',
    press.altKey ? 'Alt' : '',
    press.shiftKey ? 'Shift' : '',
  ];
  const prefix = modifiers.filter(Boolean).join('+');
  const digit = /^Digit([1-9])$|^Numpad([1-9])$/u.exec(press.code);
  for (const binding of keys) {
    for (const chord of binding.keys) {
      if (binding.upTo !== undefined) {
        const number = Number(digit?.[1] ?? digit?.[2] ?? 0);
        if (number >= 1 && number <= binding.upTo && chord === prefix) return { command: binding.command, number };
      } else if (chord === '?') {
        if (press.key === '?' && !press.ctrlKey && !press.metaKey && !press.altKey)
          return { command: binding.command, number: null };
      } else if (chord.toLowerCase() === [prefix, main].filter(Boolean).join('+').toLowerCase()) {
        return { command: binding.command, number: null };
      }
    }
  }
  return null;
}

function mainKey({ key, code }: Press): string {
  if (key.length === 1 && !/^[\x20-\x7e]$/u.test(key)) {
    const letter = /^Key([A-Z])$/u.exec(code)?.[1];
    if (letter) return letter;
    if (code === 'Slash') return '/';
  }
  return key;
}

/** The chord shown beside an action: `Ctrl+1` for the first match. */
export function chordOf(
  command: Command,
  number: number | null = null,
  keys: readonly KeyBinding[] = DEFAULT_KEYS,
): string {
  const chord = keys.find((binding) => binding.command === command)?.keys[0] ?? '';
  return number === null ? chord : `${chord}+${number}`;
}
