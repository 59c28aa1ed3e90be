import { laterComponent } from '@/app/_components/later';
import type { EditorAction } from '../editor-types';

const ConcordanceDialog = laterComponent(() => import('../concordance-dialog').then((m) => m.ConcordanceDialog));

export const find: EditorAction = {
  id: 'find',
  label: 'editor:keys.command.find',
  group: 'find',
  keys: ['Ctrl+F'],
  run({ searchField }) {
    searchField.current?.focus();
    searchField.current?.select();
  },
};

export const concordance: EditorAction = {
  id: 'concordance',
  label: 'editor:keys.command.concordance',
  group: 'find',
  keys: ['Ctrl+K'],
  run({ show, field, selectedSource, view }) {
    const text = field.current?.selectedText() || selectedSource();
    show((close) => <ConcordanceDialog projectId={view.project.id} text={text} onClose={close} />);
  },
};

/** Leaves for the page that finds and replaces, with what is selected; the page is asked for whole, so that it shows what is saved. */
export const replace: EditorAction = {
  id: 'replace',
  label: 'editor:keys.command.replace',
  group: 'find',
  keys: ['Ctrl+H'],
  run({ field, view }) {
    const find = field.current?.selectedText() ?? '';
    const query = new URLSearchParams({ document: view.document.id, ...(find ? { find } : {}) });
    location.assign(`/projects/${view.project.id}/replace?${query}`);
  },
};
