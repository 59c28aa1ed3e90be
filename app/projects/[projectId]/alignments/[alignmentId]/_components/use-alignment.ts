'use client';

import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useFailureText } from '@/app/_components/error-panel';
import { useToast } from '@/app/_components/toast';
import { beadStarts, isDoubtful } from '@/lib/align/alignment';
import { movedLinks } from '@/lib/align/moved';
import type { Operation } from '@/lib/align/operations';
import type { AlignmentChangeView, AlignmentPageView } from '@/lib/workbench/views/alignment';
import { alignmentApi } from './alignment-api';
import { AlignmentSession } from './alignment-session';
import { type Cursor, cursorAt, type Motion, moved, nextDoubtful, START, settled } from './cursor';
import { findText } from './find-text';
import type { SessionEvent } from './session-types';
import { openUnsentSteps } from './unsent-steps';

export type Editing = { readonly mode: 'edit' | 'split'; readonly cursor: Cursor } | null;

export type Conflict = Extract<SessionEvent, { kind: 'conflict' }>;
/** How often a page that is looked at asks whether somebody else has changed something, in milliseconds. */
const LOOK_MS = 5000;

/** The open alignment with the cursor in it: what every key and button of the page does. */
export function useAlignment(view: AlignmentPageView) {
  const { t } = useTranslation(['alignment', 'aligning']);
  const toast = useToast();
  const failureText = useFailureText();
  const [message, setMessage] = useState('');
  const [conflict, setConflict] = useState<Conflict | null>(null);
  /** The job that realigns this alignment, while it runs. */
  const [jobId, setJobId] = useState<string | null>(null);
  const [editing, setEditing] = useState<Editing>(null);
  const [asked, setCursor] = useState<Cursor>(START);
  /** The segment that waits to be linked with one of the other side. */
  const [mark, setMark] = useState<Cursor | null>(null);
  /** Both texts are shown to be read, without the links. */
  const [isReading, setReading] = useState(false);
  /** Grows whenever the grid should take the focus. */
  const [focus, setFocus] = useState(1);

  const onEvent = useRef<(event: SessionEvent) => void>(() => undefined);
  const [session] = useState(() => {
    const api = alignmentApi(view.project.id, view.alignment.id);
    return {
      api,
      store: new AlignmentSession(view, api, (event) => onEvent.current(event), openUnsentSteps(view.alignment.id)),
    };
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

  const others = (theirs: readonly AlignmentChangeView[]) =>
    theirs.length === 0
      ? t('aligning:others.changed')
      : t('aligning:others.did', {
          name: theirs.at(-1)?.author ?? t('aligning:others.somebody'),
          count: theirs.length,
        });
  useEffect(() => {
    onEvent.current = (event) => {
      if (event.kind === 'conflict') {
        if (event.lost.length > 0) setConflict(event);
        else setMessage(others(event.theirs));
      } else if (event.kind === 'changed') setMessage(others(event.theirs));
      else if (event.kind === 'resumed') setMessage(t('aligning:unsent.resumed', { count: event.count }));
      else if (event.kind === 'failed') toast('failed', failureText(event.failure));
      else if (event.kind === 'refused') setMessage(t('alignment:editor.refused'));
      else if (event.kind === 'started') setJobId(event.jobId);
      else if (event.what === 'realign') setMessage(t('alignment:done.realigned'));
    };
  });
  useEffect(() => {
    void session.store.resume();
    const timer = setInterval(() => document.visibilityState === 'visible' && void session.store.look(), LOOK_MS);
    return () => {
      clearInterval(timer);
      session.store.end();
    };
  }, [session]);
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
    setMessage(done ? '' : t('alignment:editor.refused'));
    setCursor(cursor);
    setFocus((n) => n + 1);
    return done;
  };
  const link = (at: Cursor) => {
    if (at.sentence === null) return;
    if (mark === null || mark.sentence === null || mark.side === at.side) {
      setMark(at);
      goTo(at);
      setMessage(t('alignment:editor.linkHint'));
      return;
    }
    const [source, target] = at.side === 'target' ? [mark.sentence, at.sentence] : [at.sentence, mark.sentence];
    setMark(null);
    perform({ kind: 'linkSegments', source, target });
  };
  const doubt = (by: 1 | -1, from = cursor.bead) => {
    const next = nextDoubtful(session.store.read().state, from, by);
    if (next === null) setMessage(t('alignment:editor.noDoubt'));
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
    conflict,
    seenConflict: () => {
      setConflict(null);
      setFocus((n) => n + 1);
    },
    editing,
    goTo,
    perform,
    doubt,
    mark,
    link,
    isReading,
    read: (isOn: boolean) => {
      setReading(isOn);
      setFocus((n) => n + 1);
    },
    unmark: () => {
      if (mark !== null) setMessage('');
      setMark(null);
    },
    /** A click: chooses the segment, or links it when one of the other side waits for that or the key is held. */
    choose: (at: Cursor, isLinking: boolean) => {
      const isAcross = (from: Cursor | null) => from !== null && from.sentence !== null && from.side !== at.side;
      if (isAcross(mark)) link(at);
      else if (isLinking && isAcross(cursor) && at.sentence !== null && cursor.sentence !== null) {
        const [source, target] = at.side === 'target' ? [cursor.sentence, at.sentence] : [at.sentence, cursor.sentence];
        perform({ kind: 'linkSegments', source, target });
      } else goTo(at);
    },
    /** An empty segment after the cursor's, or at its empty place, open for a text. */
    insert: () => {
      const { side, bead: at } = cursor;
      const sentence = cursor.sentence === null ? beadStarts(state.beads)[side][at]! : cursor.sentence + 1;
      if (!perform({ kind: 'insert', side, at, sentence, text: '' })) return;
      const place = { side, bead: at, sentence };
      setCursor(place);
      setMessage(t('alignment:editor.editHint'));
      setEditing({ mode: 'edit', cursor: place });
    },
    goToCounterpart: () => {
      const found = movedLinks(state.beads).find(
        ({ source, target }) => source === cursor.bead || target === cursor.bead,
      );
      if (!found) setMessage(t('alignment:editor.noCounterpart'));
      else if (found.source === cursor.bead) goTo(cursorAt(state, 'target', found.target));
      else goTo(cursorAt(state, 'source', found.source));
    },
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
      setMessage(t('alignment:done.realigned'));
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
      setMessage(t(mode === 'edit' ? 'alignment:editor.editHint' : 'alignment:editor.splitHint'));
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
      const place = findText(state, text, cursor);
      if (place) {
        setMessage('');
        setCursor(place);
      } else if (text.trim() !== '') setMessage(t('alignment:editor.notFound', { text }));
    },
  };
}
export type AlignmentModel = ReturnType<typeof useAlignment>;
