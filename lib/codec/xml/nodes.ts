import { CodecError } from '../types';
import { xmlEventsOf } from './events';

type Span = { readonly start: number; readonly end: number };

/** An element with its places in the text, for codecs that patch what they read. Comments and instructions are left out. */
export type XmlNode = Span & {
  /** As written, with its prefix. */
  readonly tag: string;
  readonly local: string;
  readonly uri: string | null;
  readonly attrs: Readonly<Record<string, string>>;
  readonly isSelfClosing: boolean;
  /** Behind the start tag, and before the end tag; both at the end of `<a/>`. */
  readonly openEnd: number;
  readonly closeStart: number;
  readonly children: readonly (XmlNode | XmlTextNode)[];
};
export type XmlTextNode = Span & { readonly text: string };

export const isXmlNode = (node: XmlNode | XmlTextNode): node is XmlNode => 'tag' in node;
export const nodesOf = (node: XmlNode): readonly XmlNode[] => node.children.filter(isXmlNode);

/** The text inside an element, in order. */
export const nodeText = (node: XmlNode): string =>
  node.children.map((child) => (isXmlNode(child) ? nodeText(child) : child.text)).join('');

/** The value of an attribute whatever its prefix. */
export function attribute(node: XmlNode, local: string): string | undefined {
  for (const name in node.attrs) if (name.slice(name.indexOf(':') + 1) === local) return node.attrs[name];
  return undefined;
}

/** Where the value of an attribute stands in the text, without its quotes; null when the tag has none of that full name. */
export function attributeSpan(node: XmlNode, name: string, text: string): Span | null {
  const tag = text.slice(node.start, node.openEnd);
  for (const match of tag.matchAll(/\s([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu)) {
    if (match[1] !== name) continue;
    const end = node.start + match.index + match[0].length - 1;
    return { start: end - (match[2] ?? match[3] ?? '').length, end };
  }
  return null;
}

/**
 * Parses a whole document into nodes with offsets in `text`. A mark at the start counts as one unit.
 * @throws CodecError of the parser
 */
export function parseNodes(text: string): XmlNode {
  const shift = text.startsWith('\ufeff') ? 1 : 0;
  type Draft = { -readonly [K in keyof XmlNode]: XmlNode[K] } & { children: (XmlNode | XmlTextNode)[] };
  const open: Draft[] = [];
  let root: XmlNode | null = null;
  const options = { undeclaredPrefix: 'accept' } as const;
  for (const event of xmlEventsOf(shift === 0 ? text : text.slice(1), options)) {
    const start = event.start + shift;
    const end = event.end + shift;
    if (event.kind === 'open') {
      const { name: tag, local, uri, attrs, selfClosing: isSelfClosing } = event;
      open.push({ tag, local, uri, attrs, isSelfClosing, start, end, openEnd: end, closeStart: end, children: [] });
    } else if (event.kind === 'close') {
      const node = open.pop()!;
      node.closeStart = start;
      node.end = end;
      const parent = open.at(-1);
      if (parent) parent.children.push(node);
      else root = node;
    } else if (event.kind === 'text' || event.kind === 'cdata')
      open.at(-1)?.children.push({ text: event.text, start, end });
  }
  if (root === null) throw new CodecError('truncated', { line: 1, column: 1 });
  return root;
}
