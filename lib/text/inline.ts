/**
 * Markup inside a segment, opaque to the translator: it can be moved, not edited.
 *
 * `open` and `close` codes pair by `id` within one segment; a code whose partner is in another segment
 * is `isolated-open` or `isolated-close`. `element` is the element of the format it came from (`bpt`, `ph`, `b`),
 * `data` the native markup it stands for (what goes back into the document), `attrs` what else the format said.
 */
export type InlineCode = {
  readonly kind: 'code';
  readonly id: string;
  readonly form: 'open' | 'close' | 'standalone' | 'isolated-open' | 'isolated-close';
  readonly element: string;
  readonly data: string;
  /** Short text shown in the chip: `b`, `{0}`, `1`. Falls back to `id`. */
  readonly label?: string;
  readonly attrs?: Readonly<Record<string, string>>;
  readonly canDelete?: boolean;
  readonly canCopy?: boolean;
  readonly canReorder?: boolean;
};
export type InlineText = { readonly kind: 'text'; readonly text: string };
export type InlineNode = InlineText | InlineCode;

/** The content of a segment: text and codes in logical order, never two text nodes in a row, no empty text node. */
export type InlineContent = readonly InlineNode[];

/** The words without their markup: what is searched, compared and counted. */
export const plainText = (content: InlineContent): string =>
  content.map((node) => (node.kind === 'text' ? node.text : '')).join('');

/** Content that is text alone; no node at all for the empty text. */
export const textContent = (text: string): InlineContent => (text === '' ? [] : [{ kind: 'text', text }]);

export const codesOf = (content: InlineContent): readonly InlineCode[] =>
  content.filter((node): node is InlineCode => node.kind === 'code');

/** Joins neighbouring text nodes and drops empty ones, so that equal contents are deeply equal. */
export function normalizeContent(nodes: Iterable<InlineNode>): InlineContent {
  const out: InlineNode[] = [];
  for (const node of nodes) {
    const last = out.at(-1);
    if (node.kind === 'text' && node.text === '') continue;
    if (node.kind === 'text' && last?.kind === 'text')
      out[out.length - 1] = { kind: 'text', text: last.text + node.text };
    else out.push(node);
  }
  return out;
}
