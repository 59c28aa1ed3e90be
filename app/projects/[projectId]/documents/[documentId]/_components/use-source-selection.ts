'use client';

import { useEffect, useRef } from 'react';

/** The last words selected in the source of the active row: a page has one selection, and the field will take it over. */
export function useSourceSelection(activeId: string | null) {
  const text = useRef('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: another row, another selection
  useEffect(() => {
    text.current = '';
    function onSelection() {
      const selection = getSelection();
      if (!selection || selection.isCollapsed || !selection.anchorNode) return;
      const element =
        selection.anchorNode instanceof Element ? selection.anchorNode : selection.anchorNode.parentElement;
      if (element?.closest('[data-source]')) text.current = selection.toString().replace(/\s+/gu, ' ').trim();
    }
    document.addEventListener('selectionchange', onSelection);
    return () => document.removeEventListener('selectionchange', onSelection);
  }, [activeId]);
  return text;
}
