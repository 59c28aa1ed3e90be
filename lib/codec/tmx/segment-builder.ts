import type { InlineCode, InlineContent, InlineNode } from '../../text/inline';
import { escapeText, writeAttributes } from '../xml/escape';
import type { Attributes } from '../xml/handler';

/**
 * An attribute of a code that no TMX file can have: says that `data` is XML (the code held `sub`), not plain text.
 * Without it `<ph>&lt;sub/></ph>` and `<ph><sub/></ph>` would be the same.
 */
export const CONTENT_KIND = '#content';

type Draft = {
  readonly element: string;
  readonly attrs: Attributes;
  data: string;
  /** Data as XML, once a child element was met. */
  xml: string | null;
};
type Open = { readonly draft: Draft; readonly index: number };

const CODE_ELEMENTS = new Set(['bpt', 'ept', 'ph', 'it', 'ut']);

export type BuiltSegment = {
  readonly content: InlineContent;
  /** `i` of codes that have no partner, or share one, in order. */
  readonly unpaired: readonly string[];
  readonly unknown: readonly string[];
};

/**
 * Gathers one `seg`: text, codes, and highlighted text, which is text between two codes.
 * Source: TMX 1.4b, "Content Markup". Pairing is by `i` inside one segment; what pairs with nothing stands alone.
 */
export class SegmentBuilder {
  private readonly nodes: (InlineNode | Draft)[] = [];
  private readonly unknown: string[] = [];
  private text = '';
  /** The code being read, and how deep inside its child elements. */
  private code: Draft | null = null;
  private inner: string[] = [];
  private readonly highlights: (Draft | null)[] = [];
  /** How much text was gathered in all. */
  size = 0;

  /** Whether an element is open inside the segment. */
  get isInside(): boolean {
    return this.code !== null || this.highlights.length > 0;
  }

  open(name: string, attrs: Attributes): void {
    if (this.code !== null) {
      this.code.xml = `${this.code.xml ?? escapeText(this.code.data)}<${name}${writeAttributes(attrs)}>`;
      this.inner.push(name);
    } else if (CODE_ELEMENTS.has(name)) {
      this.flush();
      this.code = { element: name, attrs, data: '', xml: null };
      this.nodes.push(this.code);
    } else if (name === 'hi') {
      this.flush();
      const draft = { element: 'hi', attrs, data: '', xml: null };
      this.nodes.push(draft);
      this.highlights.push(draft);
    } else {
      this.unknown.push(name);
      this.highlights.push(null);
    }
  }

  close(): void {
    if (this.code !== null) {
      const name = this.inner.pop();
      if (name === undefined) this.code = null;
      else this.code.xml = `${this.code.xml}</${name}>`;
      return;
    }
    const draft = this.highlights.pop();
    if (!draft) return;
    this.flush();
    this.nodes.push({ element: '/hi', attrs: draft.attrs, data: '', xml: null });
  }

  addText(text: string): void {
    this.size += text.length;
    if (this.code === null) this.text = this.text === '' ? text : this.text + text;
    else if (this.code.xml !== null) this.code.xml += escapeText(text);
    else this.code.data += text;
  }

  done(): BuiltSegment {
    if (this.nodes.length === 0)
      return {
        content: this.text === '' ? [] : [{ kind: 'text', text: this.text }],
        unpaired: [],
        unknown: this.unknown,
      };
    this.flush();
    return new Pairing(this.nodes).result(this.unknown);
  }

  private flush(): void {
    if (this.text === '') return;
    const last = this.nodes.at(-1);
    if (last !== undefined && 'kind' in last && last.kind === 'text')
      this.nodes[this.nodes.length - 1] = { kind: 'text', text: last.text + this.text };
    else this.nodes.push({ kind: 'text', text: this.text });
    this.text = '';
  }
}

/** Gives each draft its partner, form and id. */
class Pairing {
  private readonly ids = new Set<string>();
  private readonly counts = new Map<string, number>();
  private readonly open = new Map<string, Open[]>();
  private readonly partner = new Map<number, number>();
  private readonly unpaired: string[] = [];

  constructor(private readonly nodes: readonly (InlineNode | Draft)[]) {}

  result(unknown: readonly string[]): BuiltSegment {
    this.pair();
    const idAt = new Map<number, string>();
    const content = this.nodes.map((node, index): InlineNode => {
      if ('kind' in node) return node;
      const opener = this.partner.get(index);
      const id = (opener === undefined ? undefined : idAt.get(opener)) ?? this.newId(node);
      idAt.set(index, id);
      return this.code(node, id, this.form(node, index));
    });
    return { content, unpaired: this.unpaired, unknown };
  }

  private pair(): void {
    const highlights: number[] = [];
    this.nodes.forEach((node, index) => {
      if ('kind' in node) return;
      if (node.element === 'hi') highlights.push(index);
      else if (node.element === '/hi') this.join(highlights.pop()!, index);
      else if (node.element === 'bpt') {
        const i = node.attrs['i'] ?? '';
        this.open.set(i, [...(this.open.get(i) ?? []), { draft: node, index }]);
      } else if (node.element === 'ept') {
        const i = node.attrs['i'] ?? '';
        const opener = this.open.get(i)?.pop();
        if (opener === undefined) this.unpaired.push(i);
        else this.join(opener.index, index);
      }
    });
    for (const [i, left] of this.open) for (const _ of left) this.unpaired.push(i);
  }

  private join(opener: number, closer: number): void {
    this.partner.set(closer, opener);
    this.partner.set(opener, closer);
  }

  private form(draft: Draft, index: number): InlineCode['form'] {
    if (draft.element === 'hi') return 'open';
    if (draft.element === '/hi') return 'close';
    if (draft.element === 'it') return draft.attrs['pos'] === 'end' ? 'isolated-close' : 'isolated-open';
    if (!this.partner.has(index)) return 'standalone';
    return draft.element === 'bpt' ? 'open' : 'close';
  }

  /** Paired codes are named by their number alone, others by element and number; `x` is the number where there is one. */
  private newId(draft: Draft): string {
    const { element, attrs } = draft;
    const isPair = element === 'bpt' || element === 'ept';
    let number = attrs['x'] ?? (isPair ? attrs['i'] : undefined);
    if (number === undefined) {
      const count = (this.counts.get(element) ?? 0) + 1;
      this.counts.set(element, count);
      number = String(count);
    }
    const base = isPair ? number : `${element}${number}`;
    let id = base;
    for (let n = 2; this.ids.has(id); n++) id = `${base}.${n}`;
    this.ids.add(id);
    return id;
  }

  private code(draft: Draft, id: string, form: InlineCode['form']): InlineCode {
    const element = draft.element === '/hi' ? 'hi' : draft.element;
    const attrs =
      draft.element === '/hi' ? {} : draft.xml === null ? draft.attrs : { ...draft.attrs, [CONTENT_KIND]: 'xml' };
    const code = { kind: 'code', id, form, element, data: draft.xml ?? draft.data } as const;
    return Object.keys(attrs).length === 0 ? code : { ...code, attrs };
  }
}
