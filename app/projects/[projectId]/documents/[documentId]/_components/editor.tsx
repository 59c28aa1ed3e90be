'use client';

import { Keyboard, ListFilter } from 'lucide-react';
import { useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/app/_components/button';
import { EmptyState } from '@/app/_components/empty-state';
import { Kbd } from '@/app/_components/kbd';
import { laterComponent } from '@/app/_components/later';
import { EditorContext } from './editor-context';
import { EditorFooter } from './editor-footer';
import { EditorHeader } from './editor-header';
import { FilterBar } from './filter-bar';
import { NO_FILTERS, readFilters } from './filters';
import { MemoryPanel } from './memory-panel';
import { SegmentGrid } from './segment-grid';
import { TermsPanel } from './terms-panel';
import { type EditorProps, useEditorState } from './use-editor-state';

// what stands over the page comes when the page stands
const ExportDialog = laterComponent(() => import('../../../_components/export-dialog').then((m) => m.ExportDialog));
const AddTermDialog = laterComponent(() => import('./add-term-dialog').then((m) => m.AddTermDialog));
const ConcordanceDialog = laterComponent(() => import('./concordance-dialog').then((m) => m.ConcordanceDialog));
const ConflictDialog = laterComponent(() => import('./conflict-dialog').then((m) => m.ConflictDialog));
const GoToDialog = laterComponent(() => import('./go-to-dialog').then((m) => m.GoToDialog));
const SplitDialog = laterComponent(() => import('./split-dialog').then((m) => m.SplitDialog));
const CommentsDialog = laterComponent(() => import('./comments-dialog').then((m) => m.CommentsDialog));
const HistoryDialog = laterComponent(() => import('./history-dialog').then((m) => m.HistoryDialog));
const KeysDialog = laterComponent(() => import('./keys-dialog').then((m) => m.KeysDialog));

/** Reads once where to begin. Every later change of the address is the editor's own: it must not draw the editor again. */
export function Editor(props: Omit<EditorProps, 'start'>) {
  const params = useSearchParams();
  const [start] = useState(() => ({
    filters: readFilters(new URLSearchParams(params.toString())),
    segment: Number(params.get('segment')) || null,
  }));
  return <Workplace {...props} start={start} />;
}

/** Segments side by side, one of them alive, with what helps to translate it beside them. */
function Workplace({ view, segments, start }: EditorProps) {
  const { t } = useTranslation(['editor', 'common']);
  const editor = useEditorState({ view, segments, start });
  const { store, session, filters, setFilters, ids, activeId, found, open, setOpen, close, panels } = editor;
  const { progress, helpState, conflict } = editor;

  return (
    <EditorContext.Provider value={editor.context}>
      <div className="flex h-dvh flex-col bg-paper">
        <EditorHeader view={view} progress={progress} />
        <FilterBar
          filters={filters}
          onChange={setFilters}
          counts={{
            unfinished: progress.byStatus.untranslated + progress.byStatus.draft,
            issues: editor.issueCount,
            fuzzy: editor.fuzzy,
          }}
          search={editor.search}
          onLeaveSearch={() => {
            if (editor.activeIndex < 0 && ids[0]) editor.activate(ids[0]);
            else editor.field.current?.focus();
          }}
          panels={panels}
        >
          <Button size="sm" onClick={() => setOpen({ kind: 'export' })}>
            {t('common:action.export')}
          </Button>
          <Button size="sm" onClick={() => setOpen({ kind: 'keys' })}>
            <Keyboard aria-hidden className="size-4" />
            {t('editor:keys.open')}
            <Kbd keys="?" />
          </Button>
        </FilterBar>
        <div className="flex min-h-0 flex-1 max-lg:flex-col">
          <main className="flex min-h-0 min-w-0 flex-1 flex-col">
            {ids.length > 0 ? (
              <SegmentGrid ids={ids} activeId={activeId} at={editor.active?.at ?? 'field'} help={found} />
            ) : (
              <EmptyState
                icon={<ListFilter />}
                title={t('editor:grid.emptyTitle')}
                action={<Button onClick={() => setFilters(NO_FILTERS)}>{t('editor:grid.emptyAction')}</Button>}
              >
                {t('editor:grid.emptyText')}
              </EmptyState>
            )}
          </main>
          {panels.areShown ? (
            <aside
              aria-label={t('editor:panel.label')}
              aria-busy={helpState.kind === 'loading'}
              className="flex w-[360px] shrink-0 flex-col gap-4 overflow-y-auto border-s border-line bg-rail p-3 max-lg:max-h-[38dvh] max-lg:w-full max-lg:border-s-0 max-lg:border-t"
            >
              {helpState.kind === 'failed' ? (
                <p className="text-[13px] text-brick">{t('editor:panel.failed')}</p>
              ) : null}
              <MemoryPanel
                matches={found?.matches ?? null}
                fragments={found?.fragments ?? []}
                sourceLang={view.document.sourceLang}
                targetLang={view.document.targetLang}
                floor={view.settings.fuzzyFloor}
                hasMemory={view.hasWrittenMemory}
                onInsert={editor.insertMatch}
              />
              <TermsPanel
                terms={editor.terms}
                sourceText={activeId === null ? '' : store.segment(activeId).sourceText}
                sourceLang={view.document.sourceLang}
                targetLang={view.document.targetLang}
                hasGlossary={view.hasWrittenGlossary}
                onInsert={editor.insertTerm}
                onAdd={editor.openTermDialog}
              />
            </aside>
          ) : null}
        </div>
        <EditorFooter view={view} session={session} activeId={activeId} />
      </div>
      {open?.kind === 'keys' ? <KeysDialog onClose={close} /> : null}
      {open?.kind === 'export' ? <ExportDialog document={{ ...view.document, progress }} onClose={close} /> : null}
      {open?.kind === 'goTo' ? (
        <GoToDialog
          last={store.ids.length}
          onClose={close}
          onGo={(number) => {
            const id = store.ids[number - 1];
            if (!id) return;
            if (!ids.includes(id)) setFilters(NO_FILTERS);
            editor.activate(id);
            close();
          }}
        />
      ) : null}
      {open?.kind === 'concordance' ? (
        <ConcordanceDialog projectId={view.project.id} text={open.text} onClose={close} />
      ) : null}
      {open?.kind === 'comments' ? (
        <CommentsDialog comments={editor.comments} segment={store.segment(open.id)} onClose={close} />
      ) : null}
      {open?.kind === 'history' ? (
        <HistoryDialog
          projectId={view.project.id}
          segment={store.segment(open.id)}
          targetLang={view.document.targetLang}
          onClose={close}
          onRestore={(state) => {
            editor.fill(state.target, state.origin ?? { kind: 'typed' });
            close();
          }}
        />
      ) : null}
      {open?.kind === 'split' ? (
        <SplitDialog
          segment={store.segment(open.id)}
          targetLang={view.document.targetLang}
          caret={open.caret}
          onClose={close}
          onSplit={(places) => {
            close();
            void editor.split(open.id, places);
          }}
        />
      ) : null}
      {open?.kind === 'term' ? (
        <AddTermDialog
          source={open.source}
          target={open.target}
          sourceLang={view.document.sourceLang}
          targetLang={view.document.targetLang}
          onClose={close}
          onAdd={editor.addTerm}
        />
      ) : null}
      {conflict ? (
        <ConflictDialog
          key={conflict.mine.segmentId}
          conflict={conflict}
          targetLang={view.document.targetLang}
          onResolve={(choice) => editor.resolve(conflict.mine.segmentId, choice)}
        />
      ) : null}
    </EditorContext.Provider>
  );
}
