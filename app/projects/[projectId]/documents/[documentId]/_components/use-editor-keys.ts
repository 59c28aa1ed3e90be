'use client';

import { useEffect, useRef } from 'react';
import { type Command, commandOf } from './keymap';

/** What each command does; `false` leaves the key to the browser. */
export type Commands = Readonly<Record<Command, (number: number | null, event: KeyboardEvent) => unknown>>;

/** Listens for the editor's keys wherever the focus is in the page; an open dialog or menu keeps its keys to itself. */
export function useEditorKeys(commands: Commands): void {
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.isComposing || event.defaultPrevented) return;
      if ((event.target as Element | null)?.closest('[role=dialog],[role=menu],[role=listbox]')) return;
      // a dialog that has just opened may not have the focus yet
      if (document.querySelector('[role=dialog][data-open]')) return;
      const found = commandOf(event);
      if (found && latest.current[found.command](found.number, event) !== false) {
        event.preventDefault();
        event.stopPropagation();
      }
    }
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}

export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/u.test(target.tagName));
