import { plainText } from '../../text/inline';
import type { BlockRole } from '../../text/types';
import type { ExtractedBlock } from '../document';
import { OoxmlPackage } from '../ooxml/package';
import { CodecError } from '../types';
import type { TrackedChanges } from './items';
import { type DocxPart, type FoundBlock, PartReader } from './part';
import { Styles } from './styles';

export type DocxOptions = {
  /**
   * `accept` (default): the text as it reads with all changes accepted; a translated paragraph has none any more. `keep`:
   * insertions are codes around their text, deletions single codes, and both go into the translation.
   */
  readonly trackedChanges?: TrackedChanges;
};

/**
 * A part larger than this is no document that a person wrote, and what people write swells ten- to fortyfold: a tree of some
 * millions of equal paragraphs would take ten times the room of its text.
 */
const LIMITS = { maxEntry: 1 << 25, maxRatio: 100, freeBytes: 1 << 22 } as const;

/** Parts beside the body, in the order a reader meets them, and what their paragraphs are. */
const SIDE_PARTS: readonly { readonly kind: string; readonly hint: BlockRole }[] = [
  { kind: 'footnotes', hint: 'body' },
  { kind: 'endnotes', hint: 'body' },
  { kind: 'header', hint: 'body' },
  { kind: 'footer', hint: 'body' },
  { kind: 'comments', hint: 'body' },
];

export type OpenDocx = {
  readonly source: OoxmlPackage;
  readonly styles: Styles;
  readonly parts: readonly DocxPart[];
  readonly blocks: readonly FoundBlock[];
};

/** A DOCX with the places of its text: what reader and writer both start from. @throws CodecError */
export function openDocx(bytes: Uint8Array, { trackedChanges = 'accept' }: DocxOptions = {}): OpenDocx {
  const source = new OoxmlPackage(bytes, LIMITS);
  const main = source.mainPart();
  const links = source.relationships(main).filter(({ isExternal }) => !isExternal);
  const styles = new Styles(source, links.find(({ kind }) => kind === 'styles')?.target);
  const blocks: FoundBlock[] = [];
  const parts: DocxPart[] = [];
  const seen = new Set<string>();
  const read = (target: string, hint: BlockRole | undefined): void => {
    const name = source.find(target);
    if (name === null || seen.has(name)) return;
    seen.add(name);
    parts.push(new PartReader(name, source.part(name)!, styles, trackedChanges, blocks, hint).read());
  };
  read(main, undefined);
  if (!/<(?:[\w.-]+:)?document\b/u.test(parts[0]?.source.text.slice(0, 4000) ?? ''))
    throw new CodecError('wrongRoot', { line: 1, column: 1 }, { expected: 'docx' });
  for (const { kind, hint } of SIDE_PARTS) for (const link of links) if (link.kind === kind) read(link.target, hint);
  return { source, styles, parts, blocks };
}

/**
 * Reads a Word document: a block for each paragraph with words (body, tables, text boxes, footnotes, endnotes, headers,
 * footers, comments) and for each picture's description. Formatting, links, notes, pictures and fields are codes.
 *
 * The source map of a block counts in the text of all blocks, one a line.
 *
 * @throws CodecError: no archive, no Word document, out of bounds, a part that is not well-formed
 */
export function readDocx(bytes: Uint8Array, options: DocxOptions = {}): readonly ExtractedBlock[] {
  let at = 0;
  return openDocx(bytes, options).blocks.map((block) => {
    const { length } = plainText(block.content);
    const sourceMap = [{ text: 0, textLength: length, source: at, sourceLength: length }];
    at += length + 1;
    return { ...block, sourceMap };
  });
}
