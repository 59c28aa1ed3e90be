import { type Node, Schema } from 'prosemirror-model';
import { type InlineCode, type InlineContent, type InlineNode, normalizeContent } from '@/lib/text/inline';

/**
 * A target as ProseMirror holds it: one block of text and codes. Codes are atoms: they can be moved and deleted as a whole,
 * never half. The block stands between document and text because inline content directly in the document loses
 * selections under fast keys (measured).
 */
export const targetSchema = new Schema({
  nodes: {
    doc: { content: 'block' },
    block: { content: '(text | code)*', toDOM: () => ['div', 0] },
    text: {},
    code: {
      inline: true,
      atom: true,
      selectable: true,
      attrs: { code: {} },
      leafText: (node) => codeLabel(node.attrs['code'] as InlineCode),
      toDOM: (node) => {
        const code = node.attrs['code'] as InlineCode;
        return [
          'span',
          {
            class: 'code-chip',
            contenteditable: 'false',
            role: 'img',
            'aria-label': code.data || codeLabel(code),
            title: code.data,
          },
          codeLabel(code),
        ];
      },
    },
  },
});

/** What a code shows of itself in the text. */
export const codeLabel = (code: InlineCode): string => code.label ?? code.id;

export function docOf(content: InlineContent): Node {
  const { nodes } = targetSchema;
  return nodes.doc.create(null, nodes.block.create(null, inlineNodes(content)));
}

/** The nodes of a content, to insert somewhere. */
export const inlineNodes = (content: InlineContent): Node[] =>
  normalizeContent(content).map((node) =>
    node.kind === 'text' ? targetSchema.text(node.text) : targetSchema.nodes.code.create({ code: node }),
  );

export function contentOf(doc: Node): InlineContent {
  const nodes: InlineNode[] = [];
  doc.firstChild?.forEach((node) => {
    nodes.push(node.isText ? { kind: 'text', text: node.text ?? '' } : (node.attrs['code'] as InlineCode));
  });
  return normalizeContent(nodes);
}
