'use client';

import { ConcordanceSearch } from '../concordance-search';
import { useDesk } from '../editor-context';
import { Panel } from './panel';

/** The concordance of the project's memories, beside the grid for those who look up much. */
export function ConcordancePanel() {
  const { view } = useDesk();
  return (
    <Panel isTall>
      <ConcordanceSearch projectId={view.project.id} text="" />
    </Panel>
  );
}
