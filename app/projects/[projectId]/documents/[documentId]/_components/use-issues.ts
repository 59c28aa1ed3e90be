'use client';

import { useEffect, useState } from 'react';
import { useFailureText } from '@/app/_components/error-panel';
import { useToast } from '@/app/_components/toast';
import { fail } from '@/lib/core/result';
import type { QaSettings } from '@/lib/qa/types';
import { analysis } from './analysis';
import type { EditorApi } from './editor-api';
import type { EditorStore } from './editor-store';
import { createIssueStore } from './issue-store';
import type { Limits } from './use-limits';

/** What the checks found in an open document, and letting one of it pass. The whole document is looked at in idle time. */
export function useIssues(
  store: EditorStore,
  api: EditorApi,
  targetLang: string,
  settings: QaSettings,
  limits: Limits,
) {
  const toast = useToast();
  const failureText = useFailureText();
  const [issues] = useState(() => createIssueStore(store));
  useEffect(() => {
    let isGone = false;
    let stop = () => {};
    void analysis.load().then(({ issuesOf }) => {
      if (!isGone)
        stop = issues.scan((segment) =>
          issuesOf(segment, targetLang, settings, null, limits[segment.blockIndex] ?? null),
        );
    });
    return () => {
      isGone = true;
      stop();
    };
  }, [issues, targetLang, settings, limits]);

  async function ignore(id: string, key: string) {
    const { ignoredIssues } = store.segment(id);
    const set = (keys: readonly string[]) => store.stored({ ...store.segment(id), ignoredIssues: keys });
    set([...ignoredIssues, key]);
    const result = await api.ignoreIssue(id, key).catch(() => fail({ code: 'offline' }));
    if (result.ok) return;
    set(ignoredIssues);
    toast('failed', failureText(result.error));
  }
  return { issues, ignore };
}
