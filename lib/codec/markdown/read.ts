import { textContent } from '../../text/inline';
import type { BlockRole } from '../../text/types';
import {
  type CodeSlot,
  type ExtractedBlock,
  type ExtractedDocument,
  type Skeleton,
  type Slot,
  slotOf,
} from '../document';
import { readHtml } from '../html/read';
import { frontMatterValues } from './front-matter';
import { type ReadInline, readInline, readLoneImage } from './inline';
import { renderMarkdown, renderYaml } from './render';
import {
  endOf,
  type Html,
  type MarkdownNode,
  markdownTree,
  type Paragraph,
  type PhrasingContent,
  startOf,
  type Yaml,
} from './tree';

/**
 * Reads Markdown (CommonMark with GitHub's extensions): paragraphs, headings, table cells and the texts of pictures are
 * blocks; so are titles and descriptions in the front matter, and the text of raw HTML. Code stays in the skeleton.
 *
 * `writeMarkdown(skeleton, contents of the blocks)` gives the file back to the byte.
 */
export function readMarkdown(text: string): ExtractedDocument {
  const reader = new MarkdownReader(text);
  reader.walk(markdownTree(text), undefined);
  return reader.done();
}

class MarkdownReader {
  private readonly blocks: ExtractedBlock[] = [];
  private readonly pieces: Skeleton['pieces'][number][] = [];
  private readonly codeSlots: CodeSlot[] = [];
  private at = 0;

  constructor(private readonly text: string) {}

  walk(node: MarkdownNode, hint: BlockRole | undefined): void {
    switch (node.type) {
      case 'yaml':
        this.frontMatter(node);
        return;
      case 'heading':
        this.inline(node.children, { hint: node.depth === 1 ? 'headline' : 'heading', level: node.depth });
        return;
      case 'paragraph':
        this.paragraph(node, hint);
        return;
      case 'tableCell':
        this.inline(node.children, { hint: 'body' }, 'cell');
        return;
      case 'html':
        this.html(node);
        return;
      case 'listItem':
        for (const child of node.children) this.walk(child, 'list');
        return;
      default:
        if ('children' in node) for (const child of node.children) this.walk(child, hint);
    }
  }

  private paragraph(node: Paragraph, hint: BlockRole | undefined): void {
    const [only, ...others] = node.children;
    if (others.length === 0 && (only?.type === 'image' || only?.type === 'imageReference')) {
      // A reference that is named by its text must keep it; such a picture is read as part of a line.
      const isNamedByText = only.type === 'imageReference' && only.referenceType !== 'full';
      if (!isNamedByText) {
        this.add(readLoneImage(this.text, only), { hint: 'alt' }, 'alt');
        return;
      }
    }
    this.inline(node.children, hint === undefined ? {} : { hint });
  }

  private inline(
    nodes: readonly PhrasingContent[],
    about: Pick<ExtractedBlock, 'hint' | 'level'>,
    kind?: string,
  ): void {
    this.add(readInline(this.text, nodes), about, kind);
  }

  private add(read: ReadInline | null, about: Pick<ExtractedBlock, 'hint' | 'level'>, kind?: string): void {
    if (read === null) return;
    const { content, sourceMap, start, end } = read;
    this.slot(start, end, slotOf(this.blocks.length, this.text.slice(start, end), renderMarkdown(content, kind), kind));
    this.blocks.push({ content, sourceMap, ...about });
  }

  private frontMatter(node: Yaml): void {
    for (const { key, quote, start, end, text, sourceMap } of frontMatterValues(
      this.text,
      startOf(node),
      endOf(node),
    )) {
      const content = textContent(text);
      const source = this.text.slice(start, end);
      this.slot(start, end, slotOf(this.blocks.length, source, renderYaml(content, quote), `yaml${quote}`));
      this.blocks.push({ content, sourceMap, hint: key === 'title' ? 'headline' : 'body' });
    }
  }

  /** Raw HTML is read by its own reader; its blocks and places are numbered on from ours. */
  private html(node: Html): void {
    const from = startOf(node);
    const inner = readHtml(this.text.slice(from, endOf(node)));
    const base = this.blocks.length;
    const moved = (slot: Slot): Slot => ({ ...slot, block: slot.block + base, kind: `html:${slot.kind ?? 'text'}` });
    this.literal(from);
    for (const piece of inner.skeleton.pieces) {
      if (typeof piece === 'string') this.pieces.push(piece);
      else if ('mark' in piece) this.pieces.push(piece.source);
      else this.pieces.push(moved(piece));
    }
    this.at = endOf(node);
    for (const one of inner.skeleton.codeSlots ?? []) {
      this.codeSlots.push({ ...one, inBlock: one.inBlock + base, slot: moved(one.slot) });
    }
    for (const block of inner.blocks) {
      this.blocks.push({ ...block, sourceMap: block.sourceMap.map((run) => ({ ...run, source: run.source + from })) });
    }
  }

  private literal(to: number): void {
    if (to > this.at) this.pieces.push(this.text.slice(this.at, to));
    this.at = Math.max(this.at, to);
  }

  private slot(start: number, end: number, slot: Slot): void {
    this.literal(start);
    this.pieces.push(slot);
    this.at = end;
  }

  done(): ExtractedDocument {
    this.literal(this.text.length);
    const skeleton: Skeleton = {
      format: 'markdown',
      pieces: this.pieces,
      ...(this.codeSlots.length > 0 ? { codeSlots: this.codeSlots } : {}),
    };
    return { format: 'markdown', blocks: this.blocks, skeleton };
  }
}
