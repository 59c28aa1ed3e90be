import { attribute, nodesOf, type XmlNode } from '../xml/nodes';
import { isOn, nameOf } from './names';

type Edit = { readonly start: number; readonly end: number; readonly by: string };

/** Children of `w:pPr`, `w:tblPr` and `w:sectPr` that stand before the one that says the direction (ECMA-376-1, annex A.1). */
const BEFORE: Readonly<Record<string, ReadonlySet<string>>> = {
  bidi: new Set(
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN'.split(
      ' ',
    ),
  ),
  bidiVisual: new Set(['tblStyle', 'tblpPr', 'tblOverlap']),
  sectionBidi: new Set(
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection'.split(
      ' ',
    ),
  ),
};

/**
 * What to change so that an element says its direction: `w:bidi` of a paragraph's or section's properties, `w:bidiVisual` of a
 * table's. `inherited` is what holds when it says nothing. Alignment needs no change: `left` and `right` of Word mean the
 * leading and the trailing edge, and turn with the direction; so do indents, tab stops and the side of numbers and bullets.
 */
export function directionEdit(properties: XmlNode, isRtl: boolean, inherited: boolean): Edit | null {
  const parent = nameOf(properties);
  const name = parent === 'w:tblPr' ? 'bidiVisual' : 'bidi';
  const prefix = properties.tag.slice(0, properties.tag.length - properties.local.length);
  const children = nodesOf(properties);
  const own = children.find((child) => nameOf(child) === `w:${name}`);
  if ((own ? isOn(attribute(own, 'val')) : inherited) === isRtl) return null;
  const element = isRtl === inherited ? '' : `<${prefix}${name}${isRtl ? '' : ` ${prefix}val="0"`}/>`;
  if (own) return { start: own.start, end: own.end, by: element };
  if (properties.isSelfClosing)
    return { start: properties.start, end: properties.end, by: `<${properties.tag}>${element}</${properties.tag}>` };
  const before = BEFORE[parent === 'w:sectPr' ? 'sectionBidi' : name]!;
  const last = children.findLast((child) => before.has(child.local));
  const at = last ? last.end : properties.openEnd;
  return { start: at, end: at, by: element };
}

/** Changes inside `[start, end)` of a text, put in from back to front. */
export function patched(text: string, start: number, end: number, edits: readonly Edit[]): string {
  let out = text.slice(start, end);
  for (const edit of [...edits].sort((a, b) => b.start - a.start))
    out = out.slice(0, edit.start - start) + edit.by + out.slice(edit.end - start);
  return out;
}
