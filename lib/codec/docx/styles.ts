import type { BlockRole } from '../../text/types';
import type { OoxmlPackage } from '../ooxml/package';
import { partNodes } from '../ooxml/part-text';
import { attribute, nodesOf, type XmlNode } from '../xml/nodes';
import { isOn, nameOf } from './names';

export type ParagraphKind = { readonly hint?: BlockRole; readonly level?: number };
type Style = {
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly outline: number | null;
  readonly isList: boolean;
  /** Null where the style says nothing. */
  readonly isRtl: boolean | null;
};

/** What the styles of a document say about its paragraphs. Built-in styles keep their English names in every language of Word. */
export class Styles {
  private readonly styles = new Map<string, Style>();
  private standard = '';
  private readonly isRtlByDefault: boolean;

  constructor(source: OoxmlPackage, part: string | undefined) {
    const text = part === undefined ? null : source.part(part);
    const root = text === null ? null : partNodes(text);
    let defaults: boolean | null = null;
    for (const node of root ? nodesOf(root) : []) {
      if (nameOf(node) === 'w:docDefaults') defaults = directionOf(descendant(node, 'w:pPr'));
      if (nameOf(node) !== 'w:style' || attribute(node, 'type') !== 'paragraph') continue;
      const id = attribute(node, 'styleId') ?? '';
      const value = (name: string) => attribute(nodesOf(node).find((child) => nameOf(child) === name) ?? node, 'val');
      const properties = nodesOf(node).find((child) => nameOf(child) === 'w:pPr');
      this.styles.set(id, {
        name: (value('w:name') ?? '').toLowerCase(),
        basedOn: value('w:basedOn'),
        outline: outlineOf(properties),
        isList: properties !== undefined && nodesOf(properties).some((child) => nameOf(child) === 'w:numPr'),
        isRtl: directionOf(properties),
      });
      if (attribute(node, 'default') === '1') this.standard = id;
    }
    this.isRtlByDefault = defaults ?? false;
  }

  /** What a paragraph is by its properties. */
  kindOf(properties: XmlNode | undefined): ParagraphKind {
    const own = properties ? nodesOf(properties) : [];
    const chain = this.chainOf(properties);
    for (const { name } of chain) {
      if (name === 'title') return { hint: 'headline' };
      if (name === 'caption') return { hint: 'caption' };
      const level = /^heading (\d)$/u.exec(name)?.[1];
      if (level !== undefined) return { hint: 'heading', level: Number(level) };
    }
    const outline = outlineOf(properties) ?? chain.find((style) => style.outline !== null)?.outline ?? null;
    if (outline !== null && outline < 9) return { hint: 'heading', level: outline + 1 };
    const numbering = own.find((child) => nameOf(child) === 'w:numPr');
    const number = numbering && nodesOf(numbering).find((child) => nameOf(child) === 'w:numId');
    const isList = numbering
      ? attribute(number ?? numbering, 'val') !== '0'
      : chain.some((style) => style.isList || /^list (?:bullet|number)/u.test(style.name));
    return isList ? { hint: 'list' } : {};
  }

  /** Whether a paragraph is right to left without its own `w:bidi`. */
  isRtl(properties: XmlNode | undefined): boolean {
    return this.chainOf(properties).find(({ isRtl }) => isRtl !== null)?.isRtl ?? this.isRtlByDefault;
  }

  private chainOf(properties: XmlNode | undefined): readonly Style[] {
    const named = properties && nodesOf(properties).find((child) => nameOf(child) === 'w:pStyle');
    const chain: Style[] = [];
    let id: string | undefined = (named && attribute(named, 'val')) ?? this.standard;
    while (id !== undefined && chain.length < 20) {
      const style: Style | undefined = this.styles.get(id);
      if (!style) break;
      chain.push(style);
      id = style.basedOn;
    }
    return chain;
  }
}

function outlineOf(properties: XmlNode | undefined): number | null {
  const node = properties && nodesOf(properties).find((child) => nameOf(child) === 'w:outlineLvl');
  const value = node && attribute(node, 'val');
  return value === undefined ? null : Number(value);
}

function directionOf(properties: XmlNode | undefined): boolean | null {
  const node = properties && nodesOf(properties).find((child) => nameOf(child) === 'w:bidi');
  return node ? isOn(attribute(node, 'val')) : null;
}

function descendant(node: XmlNode, name: string): XmlNode | undefined {
  for (const child of nodesOf(node)) {
    if (nameOf(child) === name) return child;
    const found = descendant(child, name);
    if (found) return found;
  }
  return undefined;
}
