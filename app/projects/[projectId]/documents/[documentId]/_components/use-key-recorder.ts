'use client';

import { useEffect, useRef } from 'react';
import { chordOfPress, digitOf } from './keymap';

/** What was pressed: a chord, the modifiers of a digit, or nothing after all. */
export type Recorded =
  | { readonly kind: 'chord'; readonly chord: string; readonly prefix: string; readonly hasDigit: boolean }
  | { readonly kind: 'left' };

/** While `isOn`, takes the next key press before anything else in the page hears it. Escape alone leaves. */
export function useKeyRecorder(isOn: boolean, onRecorded: (recorded: Recorded) => void): void {
  const latest = useRef(onRecorded);
  useEffect(() => {
    latest.current = onRecorded;
  });
  useEffect(() => {
    if (!isOn) return;
    function onKeyDown(event: KeyboardEvent) {
      event.preventDefault();
      event.stopImmediatePropagation();
      if (/^(Control|Shift|Alt|AltGraph|Meta)$/u.test(event.key)) return;
      const chord = chordOfPress(event);
      const { prefix, number } = digitOf(event);
      latest.current(
        chord === 'Escape' ? { kind: 'left' } : { kind: 'chord', chord, prefix, hasDigit: number !== null },
      );
    }
    addEventListener('keydown', onKeyDown, { capture: true });
    return () => removeEventListener('keydown', onKeyDown, { capture: true });
  }, [isOn]);
}
