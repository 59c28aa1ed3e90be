import type { Command } from './keys';

/** The command of the page that a step came from, whose words name it; null for a step nobody has words for. */
const ACTIONS: Readonly<Record<string, Command>> = {
  link: 'merge',
  unlink: 'unlink',
  splitBead: 'unlink',
  move: 'moveDown',
  shift: 'shiftDown',
  swap: 'swap',
  insert: 'insert',
  removeEmpty: 'removeEmpty',
  linkSegments: 'link',
  bring: 'bring',
  splitSentence: 'split',
  joinSentences: 'join',
  editText: 'edit',
  exclude: 'exclude',
  setState: 'accept',
  lock: 'lock',
  confirmAbove: 'confirmAbove',
  undo: 'undo',
  redo: 'redo',
  realign: 'realign',
};
export const actionOf = (kind: string): Command | null => ACTIONS[kind] ?? null;
