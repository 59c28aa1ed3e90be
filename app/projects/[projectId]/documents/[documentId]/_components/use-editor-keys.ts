'use client';

import { useEffect, useRef } from 'react';
import type { Desk } from './editor-types';
import { commandOf, type KeyPlace, withChosen } from './keymap';

/** Listens for the editor's keys wherever the focus is in the page; an open dialog or menu keeps its keys to itself. */
export function useEditorKeys(desk: Desk, passing: { current: boolean }): void {
  const latest = useRef(desk);
  useEffect(() => {
    latest.current = desk;
  });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.isComposing || event.defaultPrevented || /^(Control|Shift|Alt|AltGraph|Meta)$/u.test(event.key)) return;
      if (passing.current) {
        passing.current = false;
        // the field and the grid must not hear it either
        event.stopPropagation();
        return;
      }
      const target = event.target as Element | null;
      if (target?.closest('[role=dialog],[role=menu],[role=listbox]')) return;
      // a dialog that has just opened may not have the focus yet
      if (document.querySelector('[role=dialog][data-open]')) return;
      // AltGr writes signs on many layouts, and looks like Ctrl+Alt
      if (event.getModifierState('AltGraph')) return;
      const now = latest.current;
      const keys = withChosen(now.allActions, now.preferences.now().keys);
      const found = commandOf(event, keys, placeOf(target));
      const action = found && keys.find(({ id }) => id === found.id);
      if (action && action.run(now, found.number, event) !== false) {
        event.preventDefault();
        event.stopPropagation();
      }
    }
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [passing]);
}

const placeOf = (target: Element | null): KeyPlace =>
  target instanceof HTMLElement && target.isContentEditable
    ? 'field'
    : target?.closest('[data-panel]')
      ? 'panel'
      : 'anywhere';

export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/u.test(target.tagName));
