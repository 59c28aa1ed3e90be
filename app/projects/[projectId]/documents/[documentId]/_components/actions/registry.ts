import type { EditorAction } from '../editor-types';
import { concordance, find, replace } from './find';
import { copySource, insertMatch, insertTerm } from './insert';
import { goTo, leaveField, next, nextIssue, nextUnfinished, previous } from './move';
import { help, passThrough, togglePanels, visitPanel, zen } from './view';
import { addTerm, confirm, confirmToUnfinished, join, spellName, split } from './work';

/** Every action of the editor, in the order of the help. One line each: see `EditorAction`. */
export const ACTIONS: readonly EditorAction[] = [
  confirm,
  confirmToUnfinished,
  addTerm,
  split,
  join,
  insertMatch,
  insertTerm,
  spellName,
  copySource,
  next,
  previous,
  nextUnfinished,
  nextIssue,
  goTo,
  leaveField,
  find,
  replace,
  concordance,
  help,
  visitPanel,
  togglePanels,
  zen,
  passThrough,
];
