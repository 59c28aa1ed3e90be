'use client';

import { type RefObject, useEffect, useId } from 'react';
import type { Span } from '@/lib/core/span';
import { textRanges } from './text-ranges';

/** Names that `globals.css` paints with `::highlight()`. */
export type MarkName = 'term-core' | 'term-word' | 'issue' | 'issue-blocking' | 'search' | 'rendering';
export type Mark = Span & { readonly name: MarkName };

const owned = new Map<string, { name: MarkName; range: Range }[]>();

const supported = (): boolean => typeof CSS !== 'undefined' && 'highlights' in CSS;

/** Takes back what one owner painted. Ranges of other owners stay: only rows that changed are painted again. */
function clear(owner: string): void {
  for (const { name, range } of owned.get(owner) ?? []) CSS.highlights.get(name)?.delete(range);
  owned.delete(owner);
}

function paint(owner: string, element: Element, marks: readonly Mark[]): void {
  clear(owner);
  const painted: { name: MarkName; range: Range }[] = [];
  for (const mark of marks) {
    for (const range of textRanges(element, [mark])) {
      const highlight = CSS.highlights.get(mark.name) ?? new Highlight();
      highlight.add(range);
      CSS.highlights.set(mark.name, highlight);
      painted.push({ name: mark.name, range });
    }
  }
  if (painted.length > 0) owned.set(owner, painted);
}

/**
 * Paints marks over an element's text without touching its DOM, so that Arabic letters keep joining.
 * `version` changes whenever the text nodes may have been made anew. Without the Custom Highlight API nothing is painted:
 * the issue list and the panels say the same in words.
 */
export function useMarks(ref: RefObject<Element | null>, marks: readonly Mark[], version: unknown): void {
  const owner = useId();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` stands for the DOM, which React does not see change
  useEffect(() => {
    if (!supported() || !ref.current) return;
    paint(owner, ref.current, marks);
    return () => clear(owner);
  }, [ref, marks, version, owner]);
}
