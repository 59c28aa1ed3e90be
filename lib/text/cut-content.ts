import { type InlineCode, type InlineContent, type InlineNode, normalizeContent } from './inline';

/**
 * Cuts a content in two at an offset of its plain text, in UTF-16 units. A code at the cut goes with what it closes, else
 * with what follows. A pair that lies across the cut becomes an isolated start and an isolated end of the same id.
 *
 * Invariant: `joinContents` of the two parts gives the content back, unless it held isolated ends that pair before.
 */
export function cutContent(content: InlineContent, at: number): readonly [InlineContent, InlineContent] {
  const first: InlineNode[] = [];
  const second: InlineNode[] = [];
  let offset = 0;
  for (const node of content) {
    if (node.kind === 'code') {
      const isBehind = second.length > 0 || offset > at || (offset === at && !isClosing(node));
      (isBehind ? second : first).push(node);
      continue;
    }
    const here = Math.min(node.text.length, Math.max(0, at - offset));
    if (here > 0) first.push({ kind: 'text', text: node.text.slice(0, here) });
    if (here < node.text.length) second.push({ kind: 'text', text: node.text.slice(here) });
    offset += node.text.length;
  }
  return [isolateEnds(first), isolateEnds(second)];
}

/** A content without the white space at its end, and that white space. What stands before a code at the end stays. */
export function splitEnd(content: InlineContent): readonly [InlineContent, string] {
  const last = content.at(-1);
  if (last?.kind !== 'text') return [content, ''];
  const text = last.text.trimEnd();
  return [normalizeContent([...content.slice(0, -1), { kind: 'text', text }]), last.text.slice(text.length)];
}

/** A content without the white space at its beginning, and that white space. */
export function splitStart(content: InlineContent): readonly [InlineContent, string] {
  const [first] = content;
  if (first?.kind !== 'text') return [content, ''];
  const text = first.text.trimStart();
  return [
    normalizeContent([{ kind: 'text', text }, ...content.slice(1)]),
    first.text.slice(0, first.text.length - text.length),
  ];
}

/** One content of several, with text between them; ends that were apart and now meet are pairs again. */
export function joinContents(parts: readonly InlineContent[], gaps: readonly string[]): InlineContent {
  const nodes = parts.flatMap((part, i): readonly InlineNode[] =>
    i === 0 ? part : [{ kind: 'text', text: gaps[i - 1] ?? '' }, ...part],
  );
  return normalizeContent(paired(nodes));
}

const isClosing = ({ form }: InlineCode): boolean => form === 'close' || form === 'isolated-close';

/** A part of a content, where ends whose partner is not in it are said to be isolated. */
export function isolateEnds(nodes: readonly InlineNode[]): InlineContent {
  const ids = (form: InlineCode['form']) =>
    new Set(nodes.flatMap((node) => (node.kind === 'code' && node.form === form ? [node.id] : [])));
  const [opened, closed] = [ids('open'), ids('close')];
  return normalizeContent(
    nodes.map((node): InlineNode => {
      if (node.kind === 'text') return node;
      if (node.form === 'open' && !closed.has(node.id)) return { ...node, form: 'isolated-open' };
      return node.form === 'close' && !opened.has(node.id) ? { ...node, form: 'isolated-close' } : node;
    }),
  );
}

function paired(nodes: readonly InlineNode[]): readonly InlineNode[] {
  const out = [...nodes];
  const open = new Map<string, number>();
  for (const [i, node] of nodes.entries()) {
    if (node.kind === 'text') continue;
    if (node.form === 'isolated-open') open.set(node.id, i);
    const start = node.form === 'isolated-close' ? open.get(node.id) : undefined;
    if (start === undefined) continue;
    out[start] = { ...(out[start] as InlineCode), form: 'open' };
    out[i] = { ...(node as InlineCode), form: 'close' };
    open.delete((node as InlineCode).id);
  }
  return out;
}

/** The plain offset nearest to `at` that cuts neither a surrogate pair nor a combining mark from its letter. */
export function safeCut(text: string, at: number): number {
  let place = Math.max(0, Math.min(text.length, at));
  while (place > 0 && place < text.length && /^[\p{M}\u200D\uFE0F\uDC00-\uDFFF]/u.test(text.slice(place))) place--;
  return place;
}
