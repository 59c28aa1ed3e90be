'use client';

import { type RefObject, useEffect, useRef } from 'react';
import { type Doors, run } from './commands';
import { commandOf, isGlobal } from './keys';
import type { AlignmentModel } from './use-alignment';

/** Listens for the keys of the page; letters answer in the grid alone, an open field, dialog or menu keeps its keys. */
export function useCommands(model: AlignmentModel, grid: RefObject<HTMLElement | null>, doors: Doors): void {
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
      const isOurs = grid.current?.contains(target) ?? false;
      if (isTyping ? !['find', 'realign'].includes(command) : !isOurs && !isGlobal(event, command)) return;
      event.preventDefault();
      event.stopPropagation();
      run(command, now, out);
    }
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [grid]);
}
