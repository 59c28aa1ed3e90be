import { laterComponent } from '@/app/_components/later';
import type { EditorAction } from '../editor-types';
import { isTyping } from '../use-editor-keys';

const KeysDialog = laterComponent(() => import('../keys-dialog').then((m) => m.KeysDialog));

export const help: EditorAction = {
  id: 'help',
  label: 'editor:keys.command.help',
  group: 'view',
  keys: ['?', 'Ctrl+/'],
  run({ show }, _, event) {
    if (event && /^[?؟]$/u.test(event.key) && !event.ctrlKey && isTyping(event.target)) return false;
    show((close) => <KeysDialog onClose={close} />);
  },
};

/** `Ctrl+Alt+1` is the first panel of the registry. */
export const visitPanel: EditorAction = {
  id: 'visitPanel',
  label: 'desk:action.visitPanel',
  group: 'view',
  keys: ['Ctrl+Alt'],
  upTo: 9,
  run({ panels, visitPanel: visit }, number) {
    const panel = panels[(number ?? 1) - 1];
    if (!panel) return false;
    visit(panel.id);
  },
};

export const togglePanels: EditorAction = {
  id: 'togglePanels',
  label: 'desk:action.togglePanels',
  group: 'view',
  keys: ['Ctrl+Alt+0'],
  run: ({ preferences }) =>
    preferences.set((now) => ({ ...now, layout: { ...now.layout, areShown: !now.layout.areShown } })),
};

export const zen: EditorAction = {
  id: 'zen',
  label: 'desk:action.zen',
  group: 'view',
  keys: ['Ctrl+Alt+Z'],
  run: ({ preferences }) => preferences.set((now) => ({ ...now, isZen: !now.isZen })),
};

export const passThrough: EditorAction = {
  id: 'passThrough',
  label: 'desk:action.passThrough',
  group: 'view',
  keys: ['Ctrl+Alt+B'],
  run({ passNextKey, toast, words }) {
    passNextKey();
    toast('info', words('desk:passing'));
  },
};
