import { type InlineContent, plainText } from '../../text/inline';
import { direction, langOf, primaryLang } from '../../text/lang';
import { type BlockTargets, sameContent, type WrittenLanguages } from '../document';
import { escapeAttribute, replaceIllegal } from '../xml/escape';
import { nodesOf, parseNodes, type XmlNode } from '../xml/nodes';
import { patchZip } from '../zip/write';
import { directionEdit, patched } from './direction';
import { nameOf } from './names';
import type { DocxPart, Place } from './part';
import { type DocxOptions, type OpenDocx, openDocx } from './read';
import { type Written, writeRuns } from './write-paragraph';

/** The region that Word's proofing tools expect where a language was named alone. */
const REGIONS: Readonly<Record<string, string>> = { ar: 'ar-SA', en: 'en-US' };
export const withRegion = (lang: string): string => REGIONS[lang.toLowerCase()] ?? lang;

/**
 * Writes targets into the original file: only paragraphs that are translated are replaced, all other parts and entries keep their
 * bytes. With languages of different directions, translated paragraphs, the tables that hold them and the sections turn:
 * `w:bidi`, `w:bidiVisual`, `w:rtl`, complex-script fonts and proofing languages.
 *
 * Invariant: without a target, or with the contents that were read, the file comes back byte for byte.
 * @throws CodecError as `readDocx`
 */
export function writeDocx(
  bytes: Uint8Array,
  targets: BlockTargets,
  languages?: WrittenLanguages,
  options: DocxOptions = {},
): Uint8Array {
  const document = openDocx(bytes, options);
  const changed = document.blocks.map(({ content }, i): InlineContent | null => {
    const target = targets[i];
    return target && !sameContent(content, target) ? target : null;
  });
  const replaced = new Map<string, Uint8Array>();
  for (const part of document.parts) {
    const text = new PartWriter(document, part, changed, languages).write();
    if (text === part.source.text) continue;
    parseNodes(text); // what we made must be well-formed: better no file than a broken one
    replaced.set(part.name, part.source.encode(text));
  }
  return patchZip(document.source.archive, replaced);
}

const prefixOf = ({ tag, local }: XmlNode): string => tag.slice(0, tag.length - local.length);

type Edit = { readonly start: number; readonly end: number; readonly make: () => string };

class PartWriter {
  private readonly text: string;
  private readonly edits: Edit[] = [];
  private readonly written: Written;

  constructor(
    private readonly document: OpenDocx,
    private readonly part: DocxPart,
    private readonly changed: BlockTargets,
    private readonly languages: WrittenLanguages | undefined,
  ) {
    this.text = part.source.text;
    this.written = languages ? writtenOf(languages) : null;
  }

  write(): string {
    const { part } = this;
    for (const place of part.places) this.place(place);
    if (this.turns() && this.changed.some((target) => target !== null)) this.turnAround();
    if (this.edits.length === 0) return this.text;
    // Outer edits first: they ask for what is inside themselves.
    this.edits.sort((a, b) => a.start - b.start || b.end - a.end);
    return this.inside(0, this.text.length);
  }

  /** Turns what holds no words itself: tables with translated text, sections, empty paragraphs and those of pictures. */
  private turnAround(): void {
    const { tables, sections, bare } = this.part;
    for (const { node, blocks } of tables) if (blocks.some((block) => this.changed[block] !== null)) this.table(node);
    for (const node of sections) this.turn(node, false);
    for (const { node, properties } of bare) {
      const inherited = this.document.styles.isRtl(properties);
      if (properties) this.turn(properties, inherited);
      else if (!node.isSelfClosing)
        this.edits.push({
          start: node.openEnd,
          end: node.openEnd,
          make: () => this.properties(undefined, prefixOf(node), this.written),
        });
    }
  }

  /** Whether source and target are written in different directions. */
  private turns(): boolean {
    return (
      this.languages !== undefined && direction(this.languages.sourceLang) !== direction(this.languages.targetLang)
    );
  }

  private place(place: Place): void {
    const target = this.changed[place.block];
    if (!target) return;
    if (place.kind === 'attribute') {
      const value = escapeAttribute(replaceIllegal(plainText(target)));
      const quoted = this.text[place.start - 1] === "'" ? value.replaceAll("'", '&apos;') : value;
      this.edits.push({ start: place.start, end: place.end, make: () => quoted });
    } else this.edits.push({ start: place.node.start, end: place.node.end, make: () => this.paragraph(place, target) });
  }

  private paragraph(
    { node, properties, parsed }: Extract<Place, { kind: 'paragraph' }>,
    target: InlineContent,
  ): string {
    const prefix = prefixOf(node);
    // A paragraph that stays in another language than the target's keeps its direction.
    const written = this.isInTarget(target) ? this.written : null;
    const runs = writeRuns(target, parsed, written, prefix, (start, end) => this.inside(start, end));
    const open = this.text.slice(node.start, node.openEnd);
    return `${open}${this.properties(properties, prefix, written)}${runs}${this.text.slice(node.closeStart, node.end)}`;
  }

  private isInTarget(target: InlineContent): boolean {
    if (!this.languages) return false;
    const { sourceLang, targetLang } = this.languages;
    return langOf(plainText(target), [targetLang, sourceLang]) !== sourceLang;
  }

  private properties(node: XmlNode | undefined, prefix: string, written: Written): string {
    const isRtl = written?.direction === 'rtl';
    const inherited = this.document.styles.isRtl(node);
    if (!node) {
      if (!written || isRtl === inherited) return '';
      return `<${prefix}pPr><${prefix}bidi${isRtl ? '' : ` ${prefix}val="0"`}/></${prefix}pPr>`;
    }
    const edit = written ? directionEdit(node, isRtl, inherited) : null;
    const sections = nodesOf(node).filter((child) => nameOf(child) === 'w:sectPr');
    const turned = this.turns()
      ? sections.flatMap((section) => directionEdit(section, this.written?.direction === 'rtl', false) ?? [])
      : [];
    return patched(this.text, node.start, node.end, edit ? [edit, ...turned] : turned);
  }

  private table(node: XmlNode): void {
    const properties = nodesOf(node).find((child) => nameOf(child) === 'w:tblPr');
    if (properties) this.turn(properties, false);
  }

  private turn(node: XmlNode, inherited: boolean): void {
    const edit = directionEdit(node, this.written?.direction === 'rtl', inherited);
    if (edit) this.edits.push({ start: edit.start, end: edit.end, make: () => edit.by });
  }

  /** A stretch of the part with the edits inside it. */
  private inside(start: number, end: number): string {
    let out = '';
    let at = start;
    for (let i = firstFrom(this.edits, start); i < this.edits.length; i++) {
      const edit = this.edits[i]!;
      if (edit.start >= end && !(edit.start === end && edit.end === end)) break;
      if (edit.start < at || edit.end > end) continue;
      out += this.text.slice(at, edit.start) + edit.make();
      at = edit.end;
    }
    return out + this.text.slice(at, end);
  }
}

/** The first of the sorted edits that begins at or behind a place. */
function firstFrom(edits: readonly Edit[], start: number): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edits[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function writtenOf({ sourceLang, targetLang }: WrittenLanguages): Written {
  const target = direction(targetLang);
  const other = direction(sourceLang) === target ? (target === 'rtl' ? 'en' : 'ar') : primaryLang(sourceLang);
  const [rtl, ltr] = target === 'rtl' ? [targetLang, other] : [other, targetLang];
  return { direction: target, langs: { rtl: withRegion(rtl), ltr: withRegion(ltr) } };
}
