'use client';

import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFailureText } from '@/app/_components/error-panel';
import { useToast } from '@/app/_components/toast';
import { type Failure, fail, ok, type Result } from '@/lib/core/result';
import type { ResegmentView } from '@/lib/workbench/views/segment';
import { resegmentApi } from './resegment-api';
import type { Session } from './use-session';

type Change = { readonly changeId: string; readonly ids: readonly string[] };
type Options = {
  readonly projectId: string;
  readonly session: Session;
  readonly activeId: string | null;
  readonly activate: (id: string) => void;
  /** Whether something differs now that helps were made for. */
  readonly onChanged: () => void;
};

/**
 * Splitting and joining in an open document. What is typed is saved first, so that the cut is made on what one sees; undo and
 * redo go back and forth through the changes of this visit, without limit.
 */
export function useResegment({ projectId, session, activeId, activate, onChanged }: Options) {
  const { t } = useTranslation('segments');
  const toast = useToast();
  const failureText = useFailureText();
  const done = useRef<Change[]>([]);
  const undone = useRef<Change[]>([]);
  const isBusy = useRef(false);
  const { store } = session;
  const api = resegmentApi(projectId);

  /** Asks for a change and shows what came of it. @returns null when another is under way */
  async function run(ask: () => Promise<Result<ResegmentView, Failure>>): Promise<Result<Change, Failure> | null> {
    if (isBusy.current) return null;
    isBusy.current = true;
    const result = await ask()
      .catch(() => fail<Failure>({ code: 'offline' }))
      .finally(() => {
        isBusy.current = false;
      });
    if (!result.ok) {
      const isStale = result.error.code === 'staleEdit' || result.error.code === 'segmentNotFound';
      const reload = { label: t('reload'), onPress: () => location.reload() };
      toast('failed', isStale ? t('changedElsewhere') : failureText(result.error), isStale ? reload : undefined);
      return result;
    }
    const { changeId, segments, removed } = result.value;
    store.replaceRun(removed, segments);
    onChanged();
    activate(segments[0]!.id);
    return ok({ changeId, ids: segments.map(({ id }) => id) });
  }
  async function begin(key: 'split.done' | 'join.done', ask: () => Promise<Result<ResegmentView, Failure>>) {
    const result = await run(ask);
    if (!result?.ok) return;
    done.current.push(result.value);
    undone.current = [];
    toast('done', t(key), { label: t('undo'), onPress: () => void back() });
  }
  const take = async (from: Change[], to: Change[]) => {
    const last = from.at(-1);
    if (!last || isBusy.current) return;
    for (const id of last.ids)
      if (store.indexOf(id) >= 0 && !(await session.settled(id))) return toast('failed', t('saveFirst'));
    const result = await run(() => api.undo(last.changeId));
    // what did not arrive can still be undone; what was refused never
    if (result === null || (!result.ok && result.error.code === 'offline')) return;
    from.pop();
    if (result.ok) to.push(result.value);
  };
  const back = () => take(done.current, undone.current);
  const forth = () => take(undone.current, done.current);
  const isHere = (changes: readonly Change[]) => activeId !== null && (changes.at(-1)?.ids.includes(activeId) ?? false);

  return {
    async split(id: string, places: { readonly source: number; readonly target: number }) {
      if (!(await session.settled(id))) return toast('failed', t('saveFirst'));
      const { version } = store.segment(id);
      await begin('split.done', () => api.split(id, { version, ...places }));
    },
    async join(id: string) {
      const nextId = store.ids[store.indexOf(id) + 1];
      const next = nextId === undefined ? null : store.segment(nextId);
      if (!next || next.blockIndex !== store.segment(id).blockIndex) return toast('info', t('join.noNext'));
      if (!(await session.settled(id)) || !(await session.settled(next.id))) return toast('failed', t('saveFirst'));
      const { version } = store.segment(id);
      const after = { id: next.id, version: store.segment(next.id).version };
      await begin('join.done', () => api.join(id, { version, next: after }));
    },
    /** Undoes or redoes the last change when the active segment is part of it. @returns whether there was something to do */
    step(direction: 'undo' | 'redo'): boolean {
      const changes = direction === 'undo' ? done.current : undone.current;
      if (!isHere(changes)) return false;
      void (direction === 'undo' ? back() : forth());
      return true;
    },
  };
}

/** Where the caret stands in the source of the active row, in UTF-16 units of its plain text; null when it is elsewhere. */
export function sourceCaret(): number | null {
  const selection = getSelection();
  const node = selection?.anchorNode;
  const source = (node instanceof Element ? node : node?.parentElement)?.closest('[data-source]');
  if (!selection?.isCollapsed || !source || !node) return null;
  const before = document.createRange();
  before.setStart(source, 0);
  before.setEnd(node, selection.anchorOffset);
  const copy = before.cloneContents();
  for (const chip of copy.querySelectorAll('.code-chip')) chip.remove();
  return copy.textContent?.length ?? null;
}
