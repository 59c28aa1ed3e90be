import type { Span } from '@/lib/core/span';

/**
 * DOM ranges of spans of the text that an element shows.
 *
 * Offsets count UTF-16 units of the element's text nodes in order; what stands in a `.code-chip` is markup and does not
 * count. Spans are widened to whole grapheme clusters by their makers; here they are only looked up.
 *
 * @returns one range per span, in order; a span outside the text has none
 */
export function textRanges(element: Element, spans: readonly Span[]): Range[] {
  if (spans.length === 0) return [];
  const pieces = textNodes(element);
  return spans.flatMap((span) => {
    const start = placeOf(pieces, span.start, 'start');
    const end = placeOf(pieces, span.end, 'end');
    if (!start || !end || span.end <= span.start) return [];
    const range = document.createRange();
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset);
    return [range];
  });
}

type Piece = { readonly node: Text; readonly start: number; readonly end: number };

function textNodes(element: Element): Piece[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, {
    acceptNode: (node) =>
      node.parentElement?.closest('.code-chip') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  });
  const pieces: Piece[] = [];
  let at = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    pieces.push({ node, start: at, end: at + node.length });
    at += node.length;
  }
  return pieces;
}

function placeOf(pieces: readonly Piece[], offset: number, side: 'start' | 'end') {
  const piece = pieces.find(({ start, end }) =>
    side === 'start' ? offset >= start && offset < end : offset > start && offset <= end,
  );
  return piece ? { node: piece.node, offset: offset - piece.start } : null;
}
