import { isOn, nameOf } from '../docx/names';
import { OoxmlPackage } from '../ooxml/package';
import { partNodes } from '../ooxml/part-text';
import { CodecError } from '../types';
import { attribute, nodesOf, nodeText, type XmlNode } from '../xml/nodes';
import { withoutEmptyEnds } from './marks';
import { documentOfKey, type ReturnedRow, type ReturnedTable, rowKeyIn, TABLE_COLUMNS } from './table';

/** What Word or LibreOffice may wrap around rows, cells and runs. Changes that were tracked are read as accepted. */
const TRANSPARENT = new Set(['w:sdt', 'w:sdtContent', 'w:ins', 'w:moveTo', 'w:customXml', 'w:smartTag', 'w:hyperlink']);
const GONE = new Set(['w:del', 'w:moveFrom', 'w:sdtPr', 'w:pPr', 'w:rPr', 'w:instrText']);
const LIMITS = { maxEntry: 1 << 26 } as const;

/**
 * Reads a bilingual table that was edited in a word processor: every row of every table with as many cells, in order. Rows that were
 * deleted with tracked changes are gone, insertions are taken, comments in the margin belong to the row they are anchored in.
 *
 * @throws CodecError: no archive, no Word document, out of bounds, not well-formed; `notSupported` with reason `noTable`
 */
export function readBilingualDocx(bytes: Uint8Array): ReturnedTable {
  const source = new OoxmlPackage(bytes, LIMITS);
  const main = source.mainPart();
  const root = partNodes(source.part(main)!);
  const body = nodesOf(root).find((node) => nameOf(node) === 'w:body');
  if (!body) throw new CodecError('wrongRoot', { line: 1, column: 1 }, { expected: 'docx' });
  const comments = commentsOf(source, main);
  const rows: ReturnedRow[] = [];
  let head = '';
  let line = 0;
  for (const node of insides(body)) {
    if (nameOf(node) === 'w:p' && rows.length === 0) head += cellOf(node).hidden;
    if (nameOf(node) !== 'w:tbl') continue;
    for (const row of insides(node)) {
      if (nameOf(row) !== 'w:tr' || isDeleted(row)) continue;
      line++;
      const cells = insides(row)
        .filter((one) => nameOf(one) === 'w:tc')
        .map(cellOf);
      if (cells.length < TABLE_COLUMNS.length || isHeading(row)) continue;
      const text = (column: (typeof TABLE_COLUMNS)[number]) => cells[TABLE_COLUMNS.indexOf(column)]!.text;
      const margin = cells.flatMap(({ commentIds }) => commentIds.flatMap((id) => comments.get(id) ?? []));
      rows.push({
        line,
        key: rowKeyIn(cells.map(({ hidden }) => hidden).join(' ')),
        number: text('number').trim(),
        source: text('source'),
        target: text('target'),
        status: text('status').trim(),
        comments: [...text('comment').split('\n'), ...margin].map((one) => one.trim()).filter((one) => one !== ''),
      });
    }
  }
  if (rows.length === 0) throw new CodecError('notSupported', { line: 1, column: 1 }, { reason: 'noTable' });
  return { documentId: documentOfKey(head), rows };
}

/** The elements inside one, those that only wrap others replaced by what they hold. */
const insides = (node: XmlNode): readonly XmlNode[] =>
  nodesOf(node).flatMap((child) => (TRANSPARENT.has(nameOf(child)) ? insides(child) : [child]));

const childOf = (node: XmlNode, name: string): XmlNode | undefined =>
  nodesOf(node).find((child) => nameOf(child) === name);
const rowProperty = (row: XmlNode, name: string): XmlNode | undefined => {
  const properties = childOf(row, 'w:trPr');
  return properties && childOf(properties, name);
};
const isDeleted = (row: XmlNode): boolean => rowProperty(row, 'w:del') !== undefined;
const isHeading = (row: XmlNode): boolean => {
  const mark = rowProperty(row, 'w:tblHeader');
  return mark !== undefined && isOn(attribute(mark, 'val'));
};

type Cell = { readonly text: string; readonly hidden: string; readonly commentIds: readonly string[] };

/** The text of a cell, a line a paragraph; hidden text apart. A table inside the cell is read as its paragraphs. */
function cellOf(cell: XmlNode): Cell {
  const lines: string[] = [];
  const hidden: string[] = [];
  const commentIds: string[] = [];
  const walk = (node: XmlNode): void => {
    const name = nameOf(node);
    if (GONE.has(name)) return;
    if (name === 'w:r') run(node);
    else {
      if (name === 'w:p') lines.push('');
      for (const child of nodesOf(node)) walk(child);
    }
  };
  const run = (node: XmlNode): void => {
    const properties = childOf(node, 'w:rPr');
    const vanish = properties && childOf(properties, 'w:vanish');
    const isHidden = vanish !== undefined && isOn(attribute(vanish, 'val'));
    for (const child of nodesOf(node)) {
      const text = textOf(child);
      if (nameOf(child) === 'w:commentReference') commentIds.push(attribute(child, 'id') ?? '');
      else if (isHidden) hidden.push(text);
      else lines[lines.length - 1] = (lines.at(-1) ?? '') + text;
    }
  };
  walk(cell);
  return { text: withoutEmptyEnds(lines.join('\n')), hidden: hidden.join(''), commentIds };
}

function textOf(node: XmlNode): string {
  switch (nameOf(node)) {
    case 'w:t':
      return nodeText(node);
    case 'w:tab':
      return '\t';
    case 'w:br':
    case 'w:cr':
      return (attribute(node, 'type') ?? 'textWrapping') === 'textWrapping' ? '\n' : '';
    case 'w:noBreakHyphen':
      return '\u2011';
    case 'w:softHyphen':
      return '\u00ad';
    default:
      return '';
  }
}

/** What was said in the margin, by id: `author: text`, one line each. */
function commentsOf(source: OoxmlPackage, main: string): ReadonlyMap<string, readonly string[]> {
  const link = source.relationships(main).find(({ kind, isExternal }) => kind === 'comments' && !isExternal);
  const part = link && source.part(link.target);
  if (!part) return new Map();
  return new Map(
    nodesOf(partNodes(part)).flatMap((node): readonly (readonly [string, readonly string[]])[] => {
      if (nameOf(node) !== 'w:comment') return [];
      const author = (attribute(node, 'author') ?? '').trim();
      const text = cellOf(node).text.replaceAll('\n', ' ').trim();
      return text === '' ? [] : [[attribute(node, 'id') ?? '', [author === '' ? text : `${author}: ${text}`]]];
    }),
  );
}
