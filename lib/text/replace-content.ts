import type { Span } from '../core/span';
import { type InlineContent, type InlineNode, normalizeContent } from './inline';

/** Words to put in place of others; the span counts in the plain text, in UTF-16 units. */
export type TextEdit = Span & { readonly text: string };

/**
 * Puts texts in place of stretches of a content and keeps every code. A code inside a stretch comes to stand behind the
 * new words, in its order.
 *
 * @param edits in order, none overlapping another
 * Invariants: the codes of the outcome are those of the content; `plainText` of it is the plain text edited.
 */
export function replaceInContent(content: InlineContent, edits: readonly TextEdit[]): InlineContent {
  const out: InlineNode[] = [];
  let offset = 0;
  let next = 0;
  for (const node of content) {
    if (node.kind === 'code') {
      out.push(node);
      continue;
    }
    const end = offset + node.text.length;
    let at = offset;
    while (next < edits.length && edits[next]!.start < end) {
      const edit = edits[next]!;
      if (edit.start >= offset) {
        out.push({ kind: 'text', text: node.text.slice(at - offset, edit.start - offset) });
        out.push({ kind: 'text', text: edit.text });
      }
      at = Math.min(edit.end, end);
      if (edit.end > end) break;
      next += 1;
    }
    out.push({ kind: 'text', text: node.text.slice(at - offset) });
    offset = end;
  }
  return normalizeContent(out);
}

/** The same on a text without codes. */
export function replaceInText(text: string, edits: readonly TextEdit[]): string {
  let out = '';
  let at = 0;
  for (const edit of edits) {
    out += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return out + text.slice(at);
}
