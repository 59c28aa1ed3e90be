import { codesOf, type InlineCode, type InlineContent, type InlineNode, normalizeContent } from '@/lib/text/inline';

/** What stands for a code while a unit is edited as plain text: ⟦1⟧, ⟦2⟧ … in the order of the content. */
const MARK = /⟦(\d+)⟧/gu;

/** A content as text that can be edited, its codes as numbered marks. */
export function draftOf(content: InlineContent): string {
  let n = 0;
  return content.map((node) => (node.kind === 'text' ? node.text : `⟦${++n}⟧`)).join('');
}

/** The content that an edited text stands for. A mark without a code of its number is text, as it was typed. */
export function contentOfDraft(draft: string, before: InlineContent): InlineContent {
  const codes = codesOf(before);
  const nodes: InlineNode[] = [];
  let at = 0;
  for (const match of draft.matchAll(MARK)) {
    const code: InlineCode | undefined = codes[Number(match[1]) - 1];
    if (!code) continue;
    nodes.push({ kind: 'text', text: draft.slice(at, match.index) }, code);
    at = match.index + match[0].length;
  }
  return normalizeContent([...nodes, { kind: 'text', text: draft.slice(at) }]);
}
