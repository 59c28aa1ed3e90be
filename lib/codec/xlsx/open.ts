import { OoxmlPackage } from '../ooxml/package';
import { type PartText, partNodes } from '../ooxml/part-text';
import { Workbook } from '../ooxml/sheet-read';
import { attribute, nodesOf, type XmlNode } from '../xml/nodes';
import { type SheetString, sheetString } from './strings';

export type XlsxPart = {
  readonly name: string;
  readonly source: PartText;
  readonly strings: readonly (SheetString & { readonly block: number })[];
  /** Of a sheet: what says its direction. */
  readonly views: readonly XmlNode[];
};
export type OpenXlsx = {
  readonly source: OoxmlPackage;
  readonly parts: readonly XlsxPart[];
  readonly blocks: readonly SheetString[];
};

/** A sheet of more is a table of data, not a document. */
const LIMITS = { maxEntry: 1 << 25 } as const;

/**
 * A workbook with the places of its texts, in the order a reader meets them: sheet by sheet, row by row. A string that several cells
 * share is one block. Hidden sheets, numbers and formulas are passed over.
 */
export function openXlsx(bytes: Uint8Array): OpenXlsx {
  const source = new OoxmlPackage(bytes, LIMITS);
  const workbook = Workbook.open(source);
  const sharedName = source.relationships(source.mainPart()).find(({ kind }) => kind === 'sharedStrings')?.target;
  const shared = sharedName ? source.part(sharedName) : null;
  const items = shared ? nodesOf(partNodes(shared)).filter(({ local }) => local === 'si') : [];
  const seen = new Set<number>();
  const sharedStrings: (SheetString & { readonly block: number })[] = [];
  const blocks: SheetString[] = [];
  const parts: XlsxPart[] = [];
  const add = (found: SheetString) => ({ ...found, block: blocks.push(found) - 1 });
  for (const { part, isHidden } of workbook.sheets) {
    const name = source.find(part);
    if (isHidden || name === null) continue;
    const own = source.part(name)!;
    const root = partNodes(own);
    const strings: (SheetString & { readonly block: number })[] = [];
    for (const cell of cellsOf(root)) {
      const value = nodesOf(cell).find(({ local }) => local === (attribute(cell, 't') === 's' ? 'v' : 'is'));
      if (!value || nodesOf(cell).some(({ local }) => local === 'f')) continue;
      if (value.local === 'is') {
        const found = sheetString(value, own.text);
        if (found) strings.push(add(found));
        continue;
      }
      const index = Number(own.text.slice(value.openEnd, value.closeStart));
      const item = items[index];
      if (!item || seen.has(index)) continue;
      seen.add(index);
      const found = sheetString(item, shared!.text);
      if (found) sharedStrings.push(add(found));
    }
    const views = nodesOf(root)
      .filter(({ local }) => local === 'sheetViews')
      .flatMap(nodesOf);
    parts.push({ name, source: own, strings, views });
  }
  if (shared) parts.push({ name: source.find(sharedName!)!, source: shared, strings: sharedStrings, views: [] });
  return { source, parts, blocks };
}

const cellsOf = (root: XmlNode): readonly XmlNode[] =>
  nodesOf(root)
    .filter(({ local }) => local === 'sheetData')
    .flatMap(nodesOf)
    .flatMap(nodesOf)
    .filter(({ local }) => local === 'c');
