import { laterComponent } from '@/app/_components/later';
import type { EditorAction } from '../editor-types';
import { isUnfinished } from '../filters';

const GoToDialog = laterComponent(() => import('../go-to-dialog').then((m) => m.GoToDialog));

export const next: EditorAction = {
  id: 'next',
  label: 'editor:keys.command.next',
  group: 'move',
  keys: ['Ctrl+ArrowDown'],
  run: (desk) => desk.move('next'),
};

export const previous: EditorAction = {
  id: 'previous',
  label: 'editor:keys.command.previous',
  group: 'move',
  keys: ['Ctrl+ArrowUp'],
  run: (desk) => desk.move('previous'),
};

export const nextUnfinished: EditorAction = {
  id: 'nextUnfinished',
  label: 'editor:keys.command.nextUnfinished',
  group: 'move',
  keys: ['F9'],
  run({ session, goToNext, words }) {
    const isLeft = (id: string) =>
      isUnfinished(session.store.segment(id).status) && !session.store.segment(id).isLocked;
    goToNext(isLeft, words('editor:next.noUnfinished'));
  },
};

export const nextIssue: EditorAction = {
  id: 'nextIssue',
  label: 'editor:keys.command.nextIssue',
  group: 'move',
  keys: ['F8'],
  run: ({ issues, goToNext, words }) => goToNext(issues.has, words('editor:next.noIssue')),
};

export const goTo: EditorAction = {
  id: 'goTo',
  label: 'editor:keys.command.goTo',
  group: 'move',
  keys: ['Ctrl+G'],
  run({ show, goTo: go, session: { store } }) {
    show((close) => (
      <GoToDialog
        last={store.ids.length}
        onClose={close}
        onGo={(number) => {
          const id = store.ids[number - 1];
          if (id) go(id);
          close();
        }}
      />
    ));
  },
};

/** From the field to its row; from a panel back to the field. */
export const leaveField: EditorAction = {
  id: 'leaveField',
  label: 'editor:keys.command.leaveField',
  group: 'move',
  keys: ['Escape'],
  run({ field }, _, event) {
    if (!(event?.target instanceof HTMLElement)) return false;
    if (event.target.isContentEditable) event.target.closest<HTMLElement>('[role=row]')?.focus();
    else if (event.target.closest('[data-panel]')) field.current?.focus();
    else return false;
  },
};
