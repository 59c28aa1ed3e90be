import { type InlineCode, type InlineContent, type InlineNode, normalizeContent } from '../../text/inline';
import { NamedStack } from './named-stack';
import { type DecodedPiece, textOf, trim } from './text';
import { isTextAttribute, labelOf } from './token-kinds';
import type { HtmlAttribute, HtmlToken } from './tokens';

/** What stands in a stretch of text: words, and tags or whole elements among them. */
export type Item =
  | { readonly kind: 'text'; readonly pieces: readonly DecodedPiece[] }
  | { readonly kind: 'code'; readonly token: HtmlToken; readonly end: number; readonly isWhole: boolean };

/** The content of a stretch of text, and the attributes in its codes that a reader sees; `from` is where their tag begins. */
export function contentOf(
  html: string,
  items: readonly Item[],
): {
  readonly content: InlineContent;
  readonly attributes: readonly { readonly attribute: HtmlAttribute; readonly codeId: string; readonly from: number }[];
} {
  const nodes: InlineNode[] = [];
  const open = new NamedStack<{ readonly name: string; readonly id: string; readonly node: number }>();
  const attributes: { attribute: HtmlAttribute; codeId: string; from: number }[] = [];
  let ids = 0;
  for (const item of items) {
    if (item.kind === 'text') {
      nodes.push({ kind: 'text', text: textOf(item.pieces) });
      continue;
    }
    const { token, end, isWhole } = item;
    const partner = token.kind === 'end' ? open.close(token.name) : null;
    const id = partner?.id ?? String(++ids);
    let form: InlineCode['form'] = 'standalone';
    if (!isWhole && token.kind === 'start') {
      form = 'isolated-open'; // until its end tag is met
      open.push({ name: token.name, id, node: nodes.length });
    } else if (!isWhole && token.kind === 'end') {
      form = partner ? 'close' : 'isolated-close';
      if (partner) nodes[partner.node] = { ...(nodes[partner.node] as InlineCode), form: 'open' };
    }
    const data = html.slice(token.start, end);
    const element = token.name === '!--' ? 'comment' : token.name;
    nodes.push({ kind: 'code', id, form, element, data, label: labelOf(token, data) });
    for (const attribute of token.attributes)
      if (isTextAttribute(token, attribute)) attributes.push({ attribute, codeId: id, from: token.start });
  }
  return { content: normalizeContent(nodes), attributes };
}

/** Takes white space off both ends; codes stay. */
export function trimmed(items: readonly Item[]): readonly Item[] {
  const kept = [...items];
  while (kept[0]?.kind === 'text' && textOf(kept[0].pieces).trim() === '') kept.shift();
  while (kept.at(-1)?.kind === 'text' && textOf((kept.at(-1) as Item & { kind: 'text' }).pieces).trim() === '')
    kept.pop();
  const first = kept[0];
  if (first?.kind === 'text') kept[0] = { kind: 'text', pieces: trimStart(first.pieces) };
  const last = kept.at(-1);
  if (last?.kind === 'text') kept[kept.length - 1] = { kind: 'text', pieces: trimEnd(last.pieces) };
  return kept;
}
const trimStart = (pieces: readonly DecodedPiece[]) => onlySide(pieces, 'start');
const trimEnd = (pieces: readonly DecodedPiece[]) => onlySide(pieces, 'end');

/** `trim`, but on one side: a letter of ours holds the other. */
function onlySide(pieces: readonly DecodedPiece[], side: 'start' | 'end'): readonly DecodedPiece[] {
  const guard: DecodedPiece = { text: '#', source: -1, sourceLength: 2 };
  const kept = trim(side === 'start' ? [...pieces, guard] : [guard, ...pieces]);
  return kept.filter((piece) => piece !== guard);
}

export const startOf = (item: Item): number => (item.kind === 'code' ? item.token.start : item.pieces[0]!.source);
export const endOf = (item: Item): number => {
  if (item.kind === 'code') return item.end;
  const last = item.pieces.at(-1)!;
  return last.source + last.sourceLength;
};
