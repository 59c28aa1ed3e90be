import { SaxesParser } from 'saxes';

/** An element as another parser than ours reads it: names as written, attributes, children and text in order. */
export type XmlNode = {
  readonly name: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: readonly (XmlNode | string)[];
  readonly line: number;
};

/** The tree of a document by `saxes`, comments and instructions as children too. @throws Error when it is not well-formed */
export function xmlTree(text: string): XmlNode {
  type Open = { name: string; attrs: Record<string, string>; children: (XmlNode | string)[]; line: number };
  const parser = new SaxesParser({ xmlns: false, position: true });
  const top: Open = { name: '', attrs: {}, children: [], line: 0 };
  const stack = [top];
  const last = () => stack[stack.length - 1]!;
  const put = (piece: string) => {
    const { children } = last();
    const before = children.at(-1);
    if (typeof before === 'string' && !before.startsWith('\0')) children[children.length - 1] = before + piece;
    else children.push(piece);
  };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Open = { name, attrs: attributes as Record<string, string>, children: [], line: parser.line };
    last().children.push(element);
    stack.push(element);
  });
  parser.on('closetag', () => {
    stack.pop();
  });
  parser.on('text', put);
  parser.on('cdata', put);
  // Marked, so that they never run together with text.
  parser.on('comment', (comment) => last().children.push(`\0<!--${comment}-->`));
  parser.on('processinginstruction', ({ target, body }) => last().children.push(`\0<?${target} ${body}?>`));
  parser.write(text.replace(/^\ufeff/u, '')).close();
  const root = top.children.find((child) => typeof child !== 'string');
  if (root === undefined) throw new Error('no root');
  return root as XmlNode;
}

export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** One text for all spellings of a tree: attributes in order, no white space between structural elements. */
export function canonicalXml(text: string): string {
  const write = (node: XmlNode, isInline: boolean): string => {
    const within = isInline || ['source', 'target', 'data'].includes(localName(node.name));
    const attrs = Object.keys(node.attrs).sort();
    return [
      `<${node.name}${attrs.map((name) => ` ${name}=${JSON.stringify(node.attrs[name])}`).join('')}>`,
      ...node.children.map((child) => {
        if (typeof child !== 'string') return write(child, within);
        return child.startsWith('\0') || (!within && child.trim() === '') ? '' : JSON.stringify(child);
      }),
      `</${node.name}>`,
    ].join('');
  };
  return write(xmlTree(text), false);
}
