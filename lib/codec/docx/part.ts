import { type InlineContent, plainText, textContent } from '../../text/inline';
import type { BlockRole } from '../../text/types';
import { type PartText, partNodes } from '../ooxml/part-text';
import { attribute, attributeSpan, nodesOf, type XmlNode } from '../xml/nodes';
import { type ParagraphContent, paragraphContent } from './content';
import { itemsOf, type TrackedChanges } from './items';
import { nameOf } from './names';
import type { Styles } from './styles';

/** A paragraph, or an attribute that a reader sees, with its place in a part. `block` is its number in the document. */
export type Place = { readonly block: number } & (
  | {
      readonly kind: 'paragraph';
      readonly node: XmlNode;
      readonly properties: XmlNode | undefined;
      readonly parsed: ParagraphContent;
    }
  | { readonly kind: 'attribute'; readonly start: number; readonly end: number }
);
export type FoundBlock = { readonly content: InlineContent; readonly hint?: BlockRole; readonly level?: number };
/** A table or a section with the blocks in it: their direction follows the text. */
export type Frame = { readonly node: XmlNode; readonly blocks: readonly number[] };
export type DocxPart = {
  readonly name: string;
  readonly source: PartText;
  readonly places: readonly Place[];
  readonly tables: readonly Frame[];
  readonly sections: readonly XmlNode[];
  /** Paragraphs without a word: empty ones, and those that hold a picture. They turn with the text around them. */
  readonly bare: readonly { readonly node: XmlNode; readonly properties: XmlNode | undefined }[];
};

/** Finds what is to be translated in one part. Text boxes are drawn twice, for new and for old readers: both copies are one block. */
export class PartReader {
  private readonly places: Place[] = [];
  private readonly tables: Frame[] = [];
  private readonly sections: XmlNode[] = [];
  private readonly bare: DocxPart['bare'][number][] = [];
  /** Blocks of the drawing whose old copy is being read, in order. */
  private twins: number[] | null = null;

  constructor(
    private readonly name: string,
    private readonly source: PartText,
    private readonly styles: Styles,
    private readonly changes: TrackedChanges,
    private readonly blocks: FoundBlock[],
    /** What paragraphs are where their style says nothing. */
    private readonly hint: BlockRole | undefined,
  ) {}

  read(): DocxPart {
    this.walk(partNodes(this.source), this.hint);
    const { name, source, places, tables, sections, bare } = this;
    return { name, source, places, tables, sections, bare };
  }

  private walk(node: XmlNode, hint: BlockRole | undefined): void {
    for (const child of nodesOf(node)) {
      const name = nameOf(child);
      if (name === 'w:p') this.paragraph(child, hint);
      else if (name === 'w:tbl') {
        const from = this.blocks.length;
        this.walk(child, 'body');
        this.tables.push({ node: child, blocks: numbers(from, this.blocks.length) });
      } else if (name === 'w:sectPr') this.sections.push(child);
      else if (name === 'mc:AlternateContent') this.alternatives(child, hint);
      else if (name === 'wp:docPr') this.alternativeText(child);
      else if (name !== 'w:rPr' && !(name === 'w:del' && this.changes === 'accept')) this.walk(child, hint);
    }
  }

  private paragraph(node: XmlNode, hint: BlockRole | undefined): void {
    const properties = nodesOf(node).find((child) => nameOf(child) === 'w:pPr');
    const parsed = paragraphContent(itemsOf(node, this.source.text, this.changes));
    if (parsed) {
      const kind = this.styles.kindOf(properties);
      const block = this.add({ content: parsed.content, ...(hint ? { hint } : {}), ...kind });
      this.places.push({ kind: 'paragraph', block, node, properties, parsed });
    } else this.bare.push({ node, properties });
    this.walk(node, 'body');
  }

  private add(block: FoundBlock): number {
    const twin = this.twins?.find((index) => plainText(this.blocks[index]!.content) === plainText(block.content));
    if (twin !== undefined) {
      this.twins = this.twins!.filter((index) => index !== twin);
      return twin;
    }
    return this.blocks.push(block) - 1;
  }

  private alternatives(node: XmlNode, hint: BlockRole | undefined): void {
    const from = this.blocks.length;
    for (const child of nodesOf(node)) {
      if (nameOf(child) === 'mc:Fallback') this.twins = [...numbers(from, this.blocks.length)];
      this.walk(child, hint);
      this.twins = null;
    }
  }

  /** What a screen reader says for a picture. */
  private alternativeText(node: XmlNode): void {
    for (const name of ['descr', 'title']) {
      const value = attribute(node, name)?.trim() ?? '';
      const span = attributeSpan(node, name, this.source.text);
      if (!span || !/\p{L}/u.test(value) || isFileName(value)) continue;
      const block = this.add({ content: textContent(value), hint: 'alt' });
      this.places.push({ kind: 'attribute', block, start: span.start, end: span.end });
    }
  }
}

/** Word puts the name of the picture's file where nobody wrote a description. */
const isFileName = (text: string): boolean => /^\S+\.(?:png|jpe?g|gif|bmp|emf|wmf|svg|tiff?)$/iu.test(text);

const numbers = (from: number, to: number): readonly number[] => Array.from({ length: to - from }, (_, i) => from + i);
