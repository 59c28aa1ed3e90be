'use client';

import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useIssueText } from '@/app/_components/issue-text';
import { useFormat } from '@/lib/i18n/client';
import { useDesk } from '../editor-context';
import { Panel } from './panel';
import { PanelNote } from './panel-note';

/** Segments listed; whoever has more works through them with the key of the next issue. */
const SHOWN = 200;

/** Every segment that the checks have something to say about, one line an issue; a press goes there. */
export function ChecksPanel() {
  const { issues, session, goTo, activeId } = useDesk();
  const { t } = useTranslation('desk');
  const format = useFormat();
  const issueText = useIssueText();
  useSyncExternalStore(issues.subscribe, issues.revision, () => 0);
  const ids = issues.ids().sort((a, b) => session.store.indexOf(a) - session.store.indexOf(b));
  return (
    <Panel count={ids.length} isTall>
      {ids.length === 0 ? <PanelNote>{t('checks.none')}</PanelNote> : null}
      <ol className="flex flex-col">
        {ids.slice(0, SHOWN).map((id) => (
          <li key={id}>
            <button
              type="button"
              aria-current={id === activeId ? 'true' : undefined}
              onClick={() => goTo(id)}
              className="flex w-full items-baseline gap-2.5 rounded-control px-2 py-1 text-start text-[13px] hover:bg-bridge-soft aria-[current]:bg-bridge-soft"
            >
              <span className="nums shrink-0 text-ink-2">{format.number(session.store.indexOf(id) + 1)}</span>
              <span className="min-w-0">
                {issues
                  .of(id)
                  .filter((issue) => !issue.isIgnored)
                  .map((issue) => (
                    <span key={issue.key} className="block">
                      {issueText(issue)}
                    </span>
                  ))}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {ids.length > SHOWN ? <PanelNote>{t('checks.more', { count: ids.length - SHOWN })}</PanelNote> : null}
    </Panel>
  );
}
