'use client';

import { useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { laterComponent } from '@/app/_components/later';
import { DeskContext, EditorContext, usePreference } from './editor-context';
import { EditorFooter } from './editor-footer';
import { EditorHeader } from './editor-header';
import type { Desk } from './editor-types';
import { FilterBar } from './filter-bar';
import { readFilters } from './filters';
import { NothingShown } from './nothing-shown';
import { PanelDock } from './panels/panel-dock';
import { SegmentGrid } from './segment-grid';
import type { Active } from './use-active';
import { type EditorProps, useEditorState } from './use-editor-state';

const ConflictDialog = laterComponent(() => import('./conflict-dialog').then((m) => m.ConflictDialog));

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
function Workplace(props: EditorProps) {
  const { desk, context, active, fuzzy, overlay } = useEditorState(props);
  const { session, view } = desk;
  const { conflict } = session;
  return (
    <EditorContext.Provider value={context}>
      <DeskContext.Provider value={desk}>
        <Frame desk={desk} active={active} fuzzy={fuzzy} />
        {overlay}
        {conflict ? (
          <ConflictDialog
            key={conflict.mine.segmentId}
            conflict={conflict}
            number={session.store.indexOf(conflict.mine.segmentId) + 1}
            targetLang={view.document.targetLang}
            onResolve={(choice) => session.resolve(conflict.mine.segmentId, choice)}
          />
        ) : null}
      </DeskContext.Provider>
    </EditorContext.Provider>
  );
}

function Frame({ desk, active, fuzzy }: { desk: Desk; active: Active | null; fuzzy: number }) {
  const { view, session, ids, activeId, help } = desk;
  const isZen = usePreference((preferences) => preferences.isZen);
  return (
    <div className="flex h-dvh flex-col bg-paper">
      {isZen ? null : (
        <>
          <EditorHeader view={view} progress={desk.progress} />
          <FilterBar fuzzy={fuzzy} />
        </>
      )}
      <div className="flex min-h-0 flex-1 max-lg:flex-col max-lg:overflow-y-auto">
        <div className="flex min-h-0 min-w-0 flex-1 flex-col max-lg:min-h-[45dvh] max-lg:flex-[1_0_auto]">
          <main className={`mx-auto flex min-h-0 w-full min-w-0 flex-1 flex-col ${isZen ? 'max-w-6xl' : ''}`}>
            {ids.length > 0 ? (
              <SegmentGrid ids={ids} activeId={activeId} at={active?.at ?? 'field'} help={help} />
            ) : (
              <NothingShown onShowAll={desk.setFilters} />
            )}
          </main>
          <PanelDock dock="bottom" />
        </div>
        <PanelDock dock="start" />
        <PanelDock dock="end" />
      </div>
      <EditorFooter view={view} session={session} activeId={activeId} />
    </div>
  );
}
