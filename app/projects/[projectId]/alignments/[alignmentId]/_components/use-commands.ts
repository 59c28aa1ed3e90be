'use client';

import { type RefObject, useEffect, useRef } from 'react';
import type { Side } from '@/lib/align/alignment';
import { type Command, commandOf, isGlobal } from './keys';
import type { AlignmentModel } from './use-alignment';

type Doors = {
  readonly grid: RefObject<HTMLDivElement | null>;
  readonly isRtl: boolean;
  readonly open: (dialog: 'keys' | 'commit') => void;
  readonly find: () => void;
};

/** Listens for the keys of the page; letters answer in the grid alone, an open field, dialog or menu keeps its keys. */
export function useCommands(model: AlignmentModel, doors: Doors): void {
  const latest = useRef({ model, doors });
  useEffect(() => {
    latest.current = { model, doors };
  });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.isComposing || event.defaultPrevented) return;
      const target = event.target as HTMLElement;
      if (target.closest('[role=dialog],[role=menu],[role=listbox]')) return;
      const command = commandOf(event);
      if (!command) return;
      const { model: now, doors: out } = latest.current;
      const isTyping = /^(?:INPUT|TEXTAREA|SELECT)$/u.test(target.tagName);
      const isOurs = out.grid.current?.contains(target) ?? false;
      if (isTyping ? !['find', 'realign'].includes(command) : !isOurs && !isGlobal(event, command)) return;
      event.preventDefault();
      event.stopPropagation();
      run(command, now, out);
    }
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}

function run(command: Command, model: AlignmentModel, { isRtl, open, find }: Doors): void {
  const { cursor, state, perform } = model;
  const { side, sentence, bead: at } = cursor;
  const bead = state.beads[at];
  if (!bead) return;
  const onSentence = (act: (sentence: number) => void) => sentence !== null && act(sentence);
  const goAcross = (towards: Side) => side !== towards && model.move('across');
  const commands: Readonly<Record<Command, () => unknown>> = {
    moveUp: () => onSentence((n) => perform({ kind: 'move', side, sentence: n, direction: 'up' })),
    moveDown: () => onSentence((n) => perform({ kind: 'move', side, sentence: n, direction: 'down' })),
    shiftUp: () => perform({ kind: 'shift', side, at, direction: 'up' }),
    shiftDown: () => perform({ kind: 'shift', side, at, direction: 'down' }),
    merge: () => perform({ kind: 'link', at, count: 2 }),
    unlink: () => perform({ kind: 'unlink', at }),
    split: () => model.edit('split'),
    join: () => onSentence((n) => perform({ kind: 'joinSentences', side, sentence: n })),
    edit: () => model.edit('edit'),
    exclude: () =>
      onSentence((n) => perform({ kind: 'exclude', side, sentence: n, isExcluded: !state[side][n]!.isExcluded })),
    accept: () => model.accept(),
    review: () => perform({ kind: 'setState', at, state: bead.state === 'rejected' ? 'automatic' : 'rejected' }),
    lock: () => perform({ kind: 'lock', at, isLocked: !bead.isLocked }),
    nextDoubt: () => model.doubt(1),
    previousDoubt: () => model.doubt(-1),
    up: () => model.move('up'),
    down: () => model.move('down'),
    left: () => goAcross(isRtl ? 'target' : 'source'),
    right: () => goAcross(isRtl ? 'source' : 'target'),
    first: () => model.move('first'),
    last: () => model.move('last'),
    undo: () => model.step('undo'),
    redo: () => model.step('redo'),
    realign: () => model.step('realign'),
    commit: () => open('commit'),
    find,
    help: () => open('keys'),
  };
  commands[command]();
}
