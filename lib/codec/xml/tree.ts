import type { InputPosition } from '../types';
import { escapeText, writeAttributes } from './escape';
import type { XmlEvent, XmlOpen } from './events';
import type { Attributes } from './handler';

/** A piece of a document small enough to hold: an entry, a header. */
export type XmlElement = {
  readonly name: string;
  readonly local: string;
  readonly uri: string | null;
  readonly attrs: Attributes;
  /** Elements and runs of text, in order. Comments and instructions are left out. */
  readonly children: readonly (XmlElement | string)[];
  readonly at: InputPosition;
};

type Draft = XmlElement & { readonly children: (XmlElement | string)[] };

/** Gathers one element out of a stream of events that passes through it. */
export class TreeBuilder {
  private readonly open: Draft[] = [];

  constructor(root: XmlOpen) {
    this.open.push(draftOf(root));
  }

  /** Takes the events after the root's `open`. @returns the element once its `close` came, else `null` */
  add(event: XmlEvent): XmlElement | null {
    const { open } = this;
    const top = open[open.length - 1]!;
    if (event.kind === 'open') {
      const child = draftOf(event);
      top.children.push(child);
      open.push(child);
    } else if (event.kind === 'text' || event.kind === 'cdata') {
      const last = top.children.length - 1;
      if (typeof top.children[last] === 'string') top.children[last] += event.text;
      else top.children.push(event.text);
    } else if (event.kind === 'close') {
      open.pop();
      if (open.length === 0) return top;
    }
    return null;
  }
}

const draftOf = ({ name, local, uri, attrs, at }: XmlOpen): Draft => ({ name, local, uri, attrs, at, children: [] });

export const isElement = (node: XmlElement | string): node is XmlElement => typeof node !== 'string';
export const elementsOf = (element: XmlElement): XmlElement[] => element.children.filter(isElement);

/** All text inside, in order, whatever elements it stands in. */
export const textOf = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

/** Text that stands in the element itself. */
export const ownText = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : '')).join('');

/** The inside of an element as XML again, without its prefixes. */
export const innerXml = (element: XmlElement): string =>
  element.children
    .map((child) => {
      if (typeof child === 'string') return escapeText(child);
      const inside = innerXml(child);
      const tag = `${child.local}${writeAttributes(child.attrs)}`;
      return inside === '' ? `<${tag}/>` : `<${tag}>${inside}</${child.local}>`;
    })
    .join('');
