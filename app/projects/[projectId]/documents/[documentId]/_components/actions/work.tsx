import { laterComponent } from '@/app/_components/later';
import type { Desk, EditorAction } from '../editor-types';
import { sourceCaret } from '../use-resegment';

const AddTermDialog = laterComponent(() => import('../add-term-dialog').then((m) => m.AddTermDialog));
const SpellingsDialog = laterComponent(() => import('../spellings-dialog').then((m) => m.SpellingsDialog));
const SplitDialog = laterComponent(() => import('../split-dialog').then((m) => m.SplitDialog));

export const confirm: EditorAction = {
  id: 'confirm',
  label: 'editor:keys.command.confirm',
  group: 'work',
  keys: ['Ctrl+Enter'],
  run: (desk) => desk.confirm(false),
};

export const confirmToUnfinished: EditorAction = {
  id: 'confirmToUnfinished',
  label: 'editor:keys.command.confirmToUnfinished',
  group: 'work',
  keys: ['Ctrl+Shift+Enter'],
  run: (desk) => desk.confirm(true),
};

export const addTerm: EditorAction = {
  id: 'addTerm',
  label: 'editor:keys.command.addTerm',
  group: 'work',
  keys: ['Ctrl+E'],
  run: (desk) => showAddTerm(desk, desk.selectedSource(), desk.field.current?.selectedText() ?? ''),
};

function showAddTerm(desk: Desk, source: string, target: string): void {
  const { activeId } = desk;
  const { sourceLang, targetLang } = desk.view.document;
  const place =
    activeId === null ? null : { segmentId: activeId, target: desk.session.store.segment(activeId).targetText };
  desk.show((close) => (
    <AddTermDialog
      {...{ source, target, sourceLang, targetLang, place }}
      projectId={desk.view.project.id}
      onClose={close}
      onAdd={desk.addTerm}
    />
  ));
}

/** Spellings of the name selected in the source: one key opens them, one inserts. */
export const spellName: EditorAction = {
  id: 'spellName',
  label: 'terms:spellings.command',
  group: 'insert',
  keys: ['Ctrl+Alt+N'],
  run(desk) {
    const { sourceLang, targetLang } = desk.view.document;
    desk.show((close) => (
      <SpellingsDialog
        projectId={desk.view.project.id}
        name={desk.selectedSource()}
        {...{ sourceLang, targetLang }}
        onInsert={desk.insertRendering}
        onAdd={desk.view.hasWrittenGlossary ? (source, target) => showAddTerm(desk, source, target) : null}
        onClose={close}
      />
    ));
  },
};

/** At the caret where there is one in the source; otherwise the places are asked for. */
export const split: EditorAction = {
  id: 'split',
  label: 'editor:keys.command.split',
  group: 'work',
  keys: ['Ctrl+S'],
  run(desk) {
    const id = desk.activeId;
    if (id === null || desk.session.store.segment(id).isLocked) return;
    const source = sourceCaret();
    const caret = desk.field.current?.caret() ?? 0;
    if (source !== null) return desk.split(id, { source, target: caret });
    desk.show((close) => (
      <SplitDialog
        segment={desk.session.store.segment(id)}
        number={desk.session.store.indexOf(id) + 1}
        targetLang={desk.view.document.targetLang}
        caret={caret}
        onClose={close}
        onSplit={(places) => {
          close();
          desk.split(id, places);
        }}
      />
    ));
  },
};

export const join: EditorAction = {
  id: 'join',
  label: 'editor:keys.command.join',
  group: 'work',
  keys: ['Ctrl+J'],
  run: (desk) => desk.activeId !== null && desk.join(desk.activeId),
};
