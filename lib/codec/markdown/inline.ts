import { type InlineCode, type InlineContent, type InlineNode, normalizeContent } from '../../text/inline';
import { type SourceMap, SourceMapBuilder } from '../document';
import { alignText, type MarkdownPiece } from './text';
import { endOf, type Image, type ImageReference, type LinkReference, type PhrasingContent, startOf } from './tree';

export type ReadInline = {
  readonly content: InlineContent;
  readonly sourceMap: SourceMap;
  readonly start: number;
  readonly end: number;
};

/**
 * Reads the inline content of a paragraph, heading or cell. Emphasis, links and images are pairs of codes around their
 * text; code, breaks, raw HTML, footnote marks and bare addresses are codes of their own.
 *
 * @returns null when nothing in it is text
 */
export function readInline(text: string, nodes: readonly PhrasingContent[]): ReadInline | null {
  const first = nodes[0];
  if (!first) return null;
  const reader = new InlineReader(text);
  reader.nodes(nodes);
  return reader.done(startOf(first), endOf(nodes.at(-1)!));
}

/** The text of a picture that is a paragraph by itself. */
export function readLoneImage(text: string, image: Image | ImageReference): ReadInline | null {
  if (!image.alt?.trim()) return null;
  const reader = new InlineReader(text);
  const end = reader.alt(image);
  return reader.done(startOf(image) + 2, end);
}

class InlineReader {
  private readonly out: InlineNode[] = [];
  private readonly map = new SourceMapBuilder();
  private readonly tags: { name: string; id: string; node: number }[] = [];
  private ids = 0;
  private at: number | null = null;

  constructor(private readonly text: string) {}

  nodes(nodes: readonly PhrasingContent[]): void {
    for (const node of nodes) {
      this.gap(startOf(node));
      this.node(node);
      this.at = endOf(node);
    }
  }

  /** What the parser passes over between two nodes, such as the mark of a quotation in a new line: with the code before. */
  private gap(start: number): void {
    const last = this.out.at(-1);
    if (this.at !== null && start > this.at && last?.kind === 'code')
      this.out[this.out.length - 1] = { ...last, data: last.data + this.text.slice(this.at, start) };
    this.at = start;
  }

  private node(node: PhrasingContent): void {
    const [start, end] = [startOf(node), endOf(node)];
    const raw = this.text.slice(start, end);
    switch (node.type) {
      case 'text':
        this.pieces(alignText(this.text, start, end, node.value));
        return;
      case 'emphasis':
      case 'strong':
      case 'delete':
        this.pair(node.type, node.children, start, end);
        return;
      case 'link':
        if (raw.startsWith('[')) this.pair('link', node.children, start, end);
        else this.standalone('link', raw, node.url);
        return;
      case 'linkReference':
        this.pair('link', node.children, start, end, closeOfReference(node, this.text));
        return;
      case 'image':
      case 'imageReference':
        this.image(node, start, end);
        return;
      case 'html':
        this.html(raw);
        return;
      case 'inlineCode':
        this.standalone('code', raw, node.value);
        return;
      case 'break':
        this.standalone('break', raw, '↵');
        return;
      default:
        this.standalone(node.type, raw, raw);
    }
  }

  private pair(
    element: string,
    children: readonly PhrasingContent[],
    start: number,
    end: number,
    close?: string,
  ): void {
    const first = children[0];
    if (!first) {
      this.standalone(element, this.text.slice(start, end), element);
      return;
    }
    const id = String(++this.ids);
    const last = endOf(children.at(-1)!);
    this.code({ id, form: 'open', element, data: this.text.slice(start, startOf(first)) });
    this.at = startOf(first);
    this.nodes(children);
    this.code({ id, form: 'close', element, data: close ?? this.text.slice(last, end) });
  }

  private image(node: Image | ImageReference, start: number, end: number): void {
    if (!node.alt?.trim()) {
      this.standalone('image', this.text.slice(start, end), 'image');
      return;
    }
    const id = String(++this.ids);
    this.code({ id, form: 'open', element: 'image', data: '![' });
    const altEnd = this.alt(node);
    const close = node.type === 'imageReference' ? closeOfReference(node, this.text) : undefined;
    this.code({ id, form: 'close', element: 'image', data: close ?? this.text.slice(altEnd, end) });
  }

  /** Adds the text of a picture, without its white space at the end, and gives the place where it ends. */
  alt(node: Image | ImageReference): number {
    const from = startOf(node) + 2;
    const value = node.alt ?? '';
    const pieces = alignText(this.text, from, this.text.length, value.trimEnd());
    this.pieces(pieces);
    const last = pieces.at(-1);
    return last ? last.source + last.sourceLength : from;
  }

  /** Raw tags pair by name, as they do in HTML. */
  private html(raw: string): void {
    const tag = /^<(\/?)([A-Za-z][\w-]*)/u.exec(raw);
    const name = tag?.[2]?.toLowerCase() ?? '!--';
    const partner = tag?.[1] === '/' ? this.tags.findLastIndex((open) => open.name === name) : -1;
    if (tag?.[1] === '/') {
      const id = partner >= 0 ? this.tags[partner]!.id : String(++this.ids);
      if (partner >= 0) {
        const { node } = this.tags[partner]!;
        this.out[node] = { ...(this.out[node] as InlineCode), form: 'open' };
        this.tags.length = partner;
      }
      this.code({ id, form: partner >= 0 ? 'close' : 'isolated-close', element: name, data: raw });
    } else if (tag && !raw.endsWith('/>') && !/^(?:br|img|hr|wbr|input)$/u.test(name)) {
      const id = String(++this.ids);
      this.tags.push({ name, id, node: this.out.length });
      this.code({ id, form: 'isolated-open', element: name, data: raw });
    } else this.standalone(name, raw, name);
  }

  private standalone(element: string, data: string, label: string): void {
    this.code({ id: String(++this.ids), form: 'standalone', element, data, label: label.slice(0, 24) });
  }

  private code(code: Omit<InlineCode, 'kind'>): void {
    this.out.push({ kind: 'code', ...code });
  }

  private pieces(pieces: readonly MarkdownPiece[]): void {
    for (const { text, source, sourceLength } of pieces) {
      this.out.push({ kind: 'text', text });
      this.map.add(text.length, source, sourceLength);
    }
  }

  done(start: number, end: number): ReadInline | null {
    const content = normalizeContent(this.out);
    if (!content.some((node) => node.kind === 'text' && node.text.trim() !== '')) return null;
    return { content, sourceMap: this.map.done(), start, end };
  }
}

/** A reference named by its own text would lose its name with it: the name is written out. */
function closeOfReference(node: LinkReference | ImageReference, text: string): string | undefined {
  if (node.referenceType === 'full') return undefined;
  const raw = text.slice(startOf(node), endOf(node)).replace(/\[\]$/u, '');
  return `][${raw.replace(/^!?\[/u, '').replace(/\]$/u, '')}]`;
}
