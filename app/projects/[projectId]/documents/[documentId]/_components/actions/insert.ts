import type { EditorAction } from '../editor-types';

export const insertMatch: EditorAction = {
  id: 'insertMatch',
  label: 'editor:keys.command.insertMatch',
  group: 'insert',
  keys: ['Ctrl'],
  upTo: 5,
  run: (desk, number) => desk.insertMatch((number ?? 1) - 1),
};

export const insertTerm: EditorAction = {
  id: 'insertTerm',
  label: 'editor:keys.command.insertTerm',
  group: 'insert',
  keys: ['Ctrl+Shift'],
  upTo: 9,
  run: (desk, number) => desk.insertTerm((number ?? 1) - 1),
};

export const copySource: EditorAction = {
  id: 'copySource',
  label: 'editor:keys.command.copySource',
  group: 'insert',
  keys: ['Ctrl+Insert', 'Ctrl+Alt+S'],
  run(desk, _, event) {
    // with a selection, Ctrl+Insert is the system's copy
    if (event?.key === 'Insert' && (desk.field.current?.selectedText() || getSelection()?.toString())) return false;
    if (desk.activeId !== null) desk.actions.copySource(desk.activeId);
  },
};
