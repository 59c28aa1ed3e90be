import type { InputPosition } from '../types';
import type { Namespaces, XmlEvent, XmlOpen } from '../xml/events';
import { XML } from './names';

/** A run of character data, decoded; a CDATA section is one of its own. Offsets as in the events. */
type TextNode = { readonly kind: 'text'; readonly text: string; readonly start: number; readonly end: number };
/** A comment or an instruction: nothing to read, but something to keep. */
type OtherNode = { readonly kind: 'other'; readonly start: number; readonly end: number };

/**
 * An element with its content. `start` to `openEnd` is the start tag, `closeStart` to `end` the end tag
 * (both empty at `end` when self-closing), as offsets in the decoded text.
 */
export type ElementNode = {
  readonly kind: 'element';
  readonly name: string;
  readonly local: string;
  /** `''` for no namespace and for an undeclared prefix. */
  readonly uri: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly values: XmlOpen['values'];
  readonly namespaces: Namespaces;
  readonly selfClosing: boolean;
  readonly at: InputPosition;
  readonly start: number;
  readonly openEnd: number;
  closeStart: number;
  end: number;
  readonly parent: ElementNode | null;
  readonly children: Node[];
};
export type Node = TextNode | OtherNode | ElementNode;

/** Gathers the events of one element into a tree. */
export class TreeBuilder {
  readonly root: ElementNode;
  private current: ElementNode;

  constructor(open: XmlOpen, parent: ElementNode | null = null) {
    this.root = elementOf(open, parent);
    this.current = this.root;
  }

  /** @returns whether the element is complete */
  take(event: XmlEvent): boolean {
    if (event.kind === 'open') {
      const child = elementOf(event, this.current);
      this.current.children.push(child);
      this.current = child;
    } else if (event.kind === 'close') {
      this.current.closeStart = event.start;
      this.current.end = event.end;
      if (this.current === this.root) return true;
      this.current = this.current.parent!;
    } else if (event.kind === 'text' || event.kind === 'cdata') {
      this.current.children.push({ kind: 'text', text: event.text, start: event.start, end: event.end });
    } else {
      this.current.children.push({ kind: 'other', start: event.start, end: event.end });
    }
    return false;
  }
}

/** An element without content yet. */
export function elementOf(open: XmlOpen, parent: ElementNode | null): ElementNode {
  return {
    kind: 'element',
    name: open.name,
    local: open.local,
    uri: open.uri ?? '',
    attrs: open.attrs,
    values: open.values,
    namespaces: open.namespaces,
    selfClosing: open.selfClosing,
    at: open.at,
    start: open.start,
    openEnd: open.end,
    closeStart: open.end,
    end: open.end,
    parent,
    children: [],
  };
}

export const isElement = (node: Node): node is ElementNode => node.kind === 'element';

/** Child elements, in order. */
export const elements = (element: ElementNode): readonly ElementNode[] => element.children.filter(isElement);

/** Child elements of the element's own namespace with this name. */
export const childrenNamed = (element: ElementNode, local: string): readonly ElementNode[] =>
  elements(element).filter((child) => child.local === local && child.uri === element.uri);
export const childNamed = (element: ElementNode, local: string): ElementNode | null =>
  childrenNamed(element, local)[0] ?? null;

/** All elements below, in document order. */
export function* descendants(element: ElementNode): Generator<ElementNode> {
  for (const child of element.children)
    if (child.kind === 'element') {
      yield child;
      yield* descendants(child);
    }
}

/** All character data below, in document order. */
export const textOf = (element: ElementNode): string =>
  element.children
    .map((node) => (node.kind === 'text' ? node.text : node.kind === 'element' ? textOf(node) : ''))
    .join('');

/** Namespace and local name of an attribute as written; `''` for none and for an undeclared prefix. */
export function attributeName(element: ElementNode, name: string): { readonly uri: string; readonly local: string } {
  const colon = name.indexOf(':');
  if (colon === -1) return { uri: '', local: name };
  const prefix = name.slice(0, colon);
  if (prefix === 'xml') return { uri: XML, local: name.slice(4) };
  return {
    uri: Object.hasOwn(element.namespaces, prefix) ? element.namespaces[prefix]! : '',
    local: name.slice(colon + 1),
  };
}

/** The attribute's name as written, for one in a namespace; `null` when it is not there. */
export function qualifiedName(element: ElementNode, uri: string, local: string): string | null {
  for (const name in element.attrs)
    if (name.endsWith(local) && name.includes(':')) {
      const found = attributeName(element, name);
      if (found.uri === uri && found.local === local) return name;
    }
  return null;
}

/** Value of an attribute in a namespace. */
export function qualified(element: ElementNode, uri: string, local: string): string | null {
  const name = qualifiedName(element, uri, local);
  return name === null ? null : element.attrs[name]!;
}

/** Value of an attribute without prefix. */
export const attribute = (element: ElementNode, name: string): string | null =>
  Object.hasOwn(element.attrs, name) ? element.attrs[name]! : null;

export const isNamespaceDeclaration = (name: string): boolean => name === 'xmlns' || name.startsWith('xmlns:');
