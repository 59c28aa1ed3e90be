'use client';

import { useDesk } from '../editor-context';
import { HistoryList } from '../history-list';
import { useSegment } from '../use-session';
import { Panel } from './panel';

/** Every state of the active segment. */
export function HistoryPanel() {
  const { activeId } = useDesk();
  return <Panel isTall>{activeId === null ? null : <States key={activeId} id={activeId} />}</Panel>;
}

function States({ id }: { id: string }) {
  const { view, session, fill } = useDesk();
  return (
    <HistoryList
      projectId={view.project.id}
      segment={useSegment(session, id)}
      targetLang={view.document.targetLang}
      onRestore={(state) => fill(state.target, state.origin ?? { kind: 'typed' })}
    />
  );
}
