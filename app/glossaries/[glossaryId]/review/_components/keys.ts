/** Every key of the review queue: what it does and how it is written. Letters are found by their place on the keyboard. */
export const REVIEW_COMMANDS = [
  'accept',
  'reject',
  'quickReject',
  'merge',
  'takeUp',
  'defer',
  'assign',
  'comment',
  'undo',
  'next',
  'previous',
  'filter',
  'help',
] as const;
export type ReviewCommand = (typeof REVIEW_COMMANDS)[number];

/** Reasons with a key of their own, in the order of their digits. */
export const QUICK_REASONS = ['notAName', 'wrongRendering', 'partOfName', 'notNeeded'] as const;

export const REVIEW_KEYS: Readonly<Record<ReviewCommand, readonly string[]>> = {
  accept: ['A'],
  reject: ['R'],
  quickReject: ['1', '2', '3', '4'],
  merge: ['M'],
  takeUp: ['I'],
  defer: ['D'],
  assign: ['G'],
  comment: ['C'],
  undo: ['U', 'Ctrl+Z'],
  next: ['J', '↓'],
  previous: ['K', '↑'],
  filter: ['/'],
  help: ['?'],
};

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** What a key press asks for; `number` is the digit of a quick reason, from 1. */
export function commandOf(press: Press): { readonly command: ReviewCommand; readonly number: number } | null {
  if (press.altKey) return null;
  const chord = `${press.ctrlKey || press.metaKey ? 'Ctrl+' : ''}${nameOf(press)}`;
  const command = REVIEW_COMMANDS.find((each) => REVIEW_KEYS[each].includes(chord));
  return command ? { command, number: Number(chord) || 0 } : null;
}

function nameOf({ key, code }: Press): string {
  if (key === '?' || key === '؟') return '?';
  if (key === '/' || code === 'Slash') return '/';
  if (key === 'ArrowDown') return '↓';
  if (key === 'ArrowUp') return '↑';
  return /^(?:Key|Digit|Numpad)([A-Z1-9])$/u.exec(code)?.[1] ?? key;
}
