'use client';

import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFailureText } from '@/app/_components/error-panel';
import { laterComponent } from '@/app/_components/later';
import { useToast } from '@/app/_components/toast';
import { fail } from '@/lib/core/result';
import type { InlineContent } from '@/lib/text/inline';
import type { SegmentStatus } from '@/lib/workbench/views/common';
import type { SegmentOrigin } from '@/lib/workbench/views/segment';
import type { Comments } from './comments';
import { ask } from './editor-api';
import type { OpenDocument, Session } from './use-session';

const CommentsDialog = laterComponent(() => import('./comments-dialog').then((m) => m.CommentsDialog));
const HistoryDialog = laterComponent(() => import('./history-dialog').then((m) => m.HistoryDialog));

/** What can be done with a segment besides writing in it. */
export type SegmentActions = {
  setStatus(id: string, status: SegmentStatus): void;
  setLocked(id: string, isLocked: boolean): void;
  copySource(id: string): void;
  clear(id: string): void;
  openHistory(id: string): void;
  openComments(id: string): void;
};
type Options = {
  readonly view: OpenDocument;
  readonly session: Session;
  readonly comments: Comments;
  /** Puts a text into the active segment; one step of undo in its field. */
  readonly fill: (content: InlineContent, origin: SegmentOrigin) => void;
  readonly show: (draw: (close: () => void) => ReactNode) => void;
};

export function useSegmentActions({ view, session, comments, fill, show }: Options): SegmentActions {
  const { t } = useTranslation('segments');
  const toast = useToast();
  const failureText = useFailureText();
  const { store, save } = session;

  async function setLocked(id: string, isLocked: boolean): Promise<void> {
    if (!(await session.settled(id))) return toast('failed', t('saveFirst'));
    const set = (value: boolean) => store.stored({ ...store.segment(id), isLocked: value });
    set(isLocked);
    const url = `/api/projects/${view.project.id}/segments/${id}/lock`;
    const result = await ask('PUT', url, JSON.stringify({ isLocked })).catch(() => fail({ code: 'offline' }));
    if (result.ok) return;
    set(!isLocked);
    toast('failed', failureText(result.error));
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: `setLocked` only wraps what is listed
  return useMemo(
    () => ({
      setStatus(id, status) {
        const { target, origin } = store.segment(id);
        save(id, { target, status, origin }, true);
      },
      setLocked: (id, isLocked) => void setLocked(id, isLocked),
      copySource: (id) => fill(store.segment(id).source, { kind: 'copied' }),
      clear: () => fill([], { kind: 'typed' }),
      openHistory: (id) =>
        show((close) => (
          <HistoryDialog
            projectId={view.project.id}
            segment={store.segment(id)}
            number={store.indexOf(id) + 1}
            targetLang={view.document.targetLang}
            onClose={close}
            onRestore={(state) => {
              fill(state.target, state.origin ?? { kind: 'typed' });
              close();
            }}
          />
        )),
      openComments: (id) =>
        show((close) => (
          <CommentsDialog
            comments={comments}
            segment={store.segment(id)}
            number={store.indexOf(id) + 1}
            onClose={close}
          />
        )),
    }),
    [view, store, comments, save, fill, show, toast, t],
  );
}
