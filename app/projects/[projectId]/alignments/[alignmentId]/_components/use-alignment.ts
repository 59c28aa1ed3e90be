'use client';

import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useFailureText } from '@/app/_components/error-panel';
import { useToast } from '@/app/_components/toast';
import { isDoubtful } from '@/lib/align/alignment';
import type { Operation } from '@/lib/align/operations';
import { fold } from '@/lib/text/fold';
import type { AlignmentPageView } from '@/lib/workbench/views/alignment';
import { alignmentApi } from './alignment-api';
import { AlignmentSession, type SessionEvent } from './alignment-session';
import { type Cursor, cursorAt, type Motion, moved, nextDoubtful, START, settled } from './cursor';

export type Editing = { readonly mode: 'edit' | 'split'; readonly cursor: Cursor } | null;

/** The open alignment with the cursor in it: what every key and button of the page does. */
export function useAlignment(view: AlignmentPageView) {
  const { t } = useTranslation('alignment');
  const toast = useToast();
  const failureText = useFailureText();
  const [message, setMessage] = useState('');
  /** The job that realigns this alignment, while it runs. */
  const [jobId, setJobId] = useState<string | null>(null);
  const [editing, setEditing] = useState<Editing>(null);
  const [asked, setCursor] = useState<Cursor>(START);
  /** Grows whenever the grid should take the focus. */
  const [focus, setFocus] = useState(1);

  const onEvent = useRef<(event: SessionEvent) => void>(() => undefined);
  const [session] = useState(() => {
    const api = alignmentApi(view.project.id, view.alignment.id);
    return { api, store: new AlignmentSession(view, api, (event) => onEvent.current(event)) };
  });
  const snapshot = useSyncExternalStore(session.store.subscribe, session.store.read, session.store.read);
  const { state, save } = snapshot;
  const cursor = useMemo(() => settled(state, asked), [state, asked]);
  const counts = useMemo(
    () => ({
      total: state.beads.length,
      confirmed: state.beads.filter((bead) => bead.state === 'confirmed').length,
      doubtful: state.beads.filter(isDoubtful).length,
    }),
    [state.beads],
  );

  useEffect(() => {
    onEvent.current = (event) => {
      if (event.kind === 'stale') toast('failed', t('editor.stale'));
      else if (event.kind === 'failed') toast('failed', failureText(event.failure));
      else if (event.kind === 'refused') setMessage(t('editor.refused'));
      else if (event.kind === 'started') setJobId(event.jobId);
      else if (event.what === 'realign') setMessage(t('done.realigned'));
    };
  });
  useEffect(() => {
    if (save === 'saved') return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [save]);

  const goTo = (next: Cursor) => {
    setMessage('');
    setCursor(next);
    setFocus((n) => n + 1);
  };
  const perform = (operation: Operation): boolean => {
    const done = session.store.perform(operation);
    setMessage(done ? '' : t('editor.refused'));
    setCursor(cursor);
    setFocus((n) => n + 1);
    return done;
  };
  const doubt = (by: 1 | -1, from = cursor.bead) => {
    const next = nextDoubtful(session.store.read().state, from, by);
    if (next === null) setMessage(t('editor.noDoubt'));
    else goTo(cursorAt(session.store.read().state, cursor.side, next));
  };

  return {
    ...snapshot,
    ...session,
    counts,
    cursor,
    focus,
    message,
    jobId,
    editing,
    goTo,
    perform,
    doubt,
    say: setMessage,
    goToBead: (bead: number) => goTo(cursorAt(state, cursor.side, bead)),
    move: (motion: Motion) => goTo(moved(state, cursor, motion)),
    step: (kind: 'undo' | 'redo' | 'realign') => {
      setMessage('');
      session.store.step(kind);
    },
    /** The job has ended; what it did is shown. */
    jobEnded: async (isDone: boolean) => {
      setJobId(null);
      if (!isDone) return;
      await session.store.reload();
      setMessage(t('done.realigned'));
      setFocus((n) => n + 1);
    },
    accept: () => {
      const at = cursor.bead;
      if (state.beads[at]?.state !== 'confirmed') session.store.perform({ kind: 'setState', at, state: 'confirmed' });
      goTo(at + 1 < state.beads.length ? cursorAt(state, cursor.side, at + 1) : cursor);
    },
    edit: (mode: 'edit' | 'split', at: Cursor = cursor) => {
      if (at.sentence === null) return;
      setCursor(at);
      setMessage(t(mode === 'edit' ? 'editor.editHint' : 'editor.splitHint'));
      setEditing({ mode, cursor: at });
    },
    /** Ends editing, with what came of it. */
    finish: (operation: Operation | null) => {
      setEditing(null);
      if (operation) perform(operation);
      else goTo(cursor);
    },
    /** Goes to the next segment that holds the text, spelling aside, on either side. */
    find: (text: string): void => {
      const wanted = fold(text.trim(), 'spelling');
      if (wanted === '') return;
      const places = state.beads.flatMap((_, bead) =>
        (['source', 'target'] as const).flatMap((side) => {
          const first = cursorAt(state, side, bead);
          if (first.sentence === null) return [];
          return Array.from({ length: state.beads[bead]![side] }, (_unused, n) => ({
            ...first,
            sentence: first.sentence! + n,
          }));
        }),
      );
      const here = places.findIndex((place) => place.side === cursor.side && place.sentence === cursor.sentence);
      for (let n = 1; n <= places.length; n++) {
        const place = places[(here + n + places.length) % places.length]!;
        if (!fold(state[place.side][place.sentence]!.text, 'spelling').includes(wanted)) continue;
        setMessage('');
        setCursor(place);
        return;
      }
      setMessage(t('editor.notFound', { text }));
    },
  };
}
export type AlignmentModel = ReturnType<typeof useAlignment>;
