'use client';

import { type RefObject, useCallback } from 'react';
import type { PreferenceStore } from '../editor-preferences';
import type { FieldHandle } from '../target-field';
import { openPanel } from './layout';
import { PANELS } from './registry';

/** Frames waited for a panel whose code is still on its way. */
const PATIENCE = 300;

/** Opens a panel and takes the focus there; when it is there already, back to the field. */
export function useVisitPanel(preferences: PreferenceStore, field: RefObject<FieldHandle | null>) {
  return useCallback(
    (id: string) => {
      const spec = PANELS.find((panel) => panel.id === id);
      if (!spec) return;
      if (elementOf(id)?.contains(document.activeElement)) return field.current?.focus();
      preferences.set((now) => ({ ...now, isZen: false, layout: openPanel(now.layout, id, spec.dock) }));
      focusPanel(id, PATIENCE);
    },
    [preferences, field],
  );
}

const elementOf = (id: string): HTMLElement | null => document.querySelector(`[data-panel="${id}"][aria-busy=false]`);

function focusPanel(id: string, tries: number): void {
  const panel = elementOf(id);
  if (panel) panel.focus();
  else if (tries > 0) requestAnimationFrame(() => focusPanel(id, tries - 1));
}
