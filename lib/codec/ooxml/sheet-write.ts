import { strToU8 } from 'fflate';
import { couldBeFormula } from '../csv/guard';
import { escapeAttribute, escapeText, replaceIllegal } from '../xml/escape';
import { writeZip } from '../zip/write';

export type SheetOut = {
  /** Shortened to 31 characters; `: \ / ? * [ ]` become spaces. Two sheets of one name: the caller's mistake. */
  readonly name: string;
  readonly rows: Iterable<readonly string[]>;
  /** The first column stands at the right. */
  readonly isRightToLeft?: boolean;
  /** The first row is a heading: bold, and it stays while the sheet is scrolled. */
  readonly hasHeading?: boolean;
  /** Widths of the columns, in characters. */
  readonly widths?: readonly number[];
};

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Cell formats: plain, heading, and each with the apostrophe that keeps a text from being taken for a formula. */
const [PLAIN, HEADING] = [0, 1];
const QUOTED = 2;
/** The longest text a cell holds (Excel's limit). */
const MAX_CELL = 32_767;

/**
 * A workbook of text cells. Every cell is a string for any reader; one that would be a formula if somebody typed it
 * carries the mark of the apostrophe (`quotePrefix`), so its value stays as it is and is never calculated.
 * Text wraps and takes its direction from its first strong letter. Characters XML cannot hold are written `_x0001_`;
 * a text longer than a cell holds is cut. The same sheets give the same bytes.
 */
export function writeWorkbook(sheets: readonly SheetOut[]): Uint8Array {
  const numbers = sheets.map((_, i) => i + 1);
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${LINKS}/${kind}" Target="${target}"/>`;
  const relations = (inside: string) =>
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
  const override = (part: string, kind: string) => `<Override PartName="/${part}" ContentType="${TYPES}.${kind}+xml"/>`;
  const parts: readonly (readonly [string, string])[] = [
    [
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('xl/workbook.xml', 'sheet.main')}${override('xl/styles.xml', 'styles')}${numbers.map((n) => override(`xl/worksheets/sheet${n}.xml`, 'worksheet')).join('')}</Types>`,
    ],
    ['_rels/.rels', relations(relation('rId1', 'officeDocument', 'xl/workbook.xml'))],
    [
      'xl/workbook.xml',
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${LINKS}"><sheets>${sheets.map(({ name }, i) => `<sheet name="${escapeAttribute(sheetName(name))}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relations(
        numbers.map((n) => relation(`rId${n}`, 'worksheet', `worksheets/sheet${n}.xml`)).join('') +
          relation(`rId${sheets.length + 1}`, 'styles', 'styles.xml'),
      ),
    ],
    ['xl/styles.xml', STYLES],
    ...sheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet)] as const),
  ];
  return writeZip(parts.map(([name, text]) => ({ name, bytes: strToU8(text) })));
}

const format = (font: number, isQuoted: boolean) =>
  `<xf numFmtId="49" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"${isQuoted ? ' quotePrefix="1"' : ''}><alignment vertical="top" wrapText="1" readingOrder="0"/></xf>`;
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4">${format(0, false)}${format(1, false)}${format(0, true)}${format(1, true)}</cellXfs></styleSheet>`;

function sheetXml({ rows, isRightToLeft = false, hasHeading = false, widths = [] }: SheetOut): string {
  const pane = hasHeading
    ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>'
    : '';
  const columns = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`);
  const out = [
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView${isRightToLeft ? ' rightToLeft="1"' : ''} workbookViewId="0">${pane}</sheetView></sheetViews>`,
    columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '',
    '<sheetData>',
  ];
  let line = 0;
  for (const cells of rows) {
    line++;
    const style = hasHeading && line === 1 ? HEADING : PLAIN;
    out.push(`<row r="${line}">`);
    for (const [column, text] of cells.entries()) if (text !== '') out.push(cellXml(text, column, line, style));
    out.push('</row>');
  }
  out.push('</sheetData></worksheet>');
  return out.join('');
}

function cellXml(text: string, column: number, line: number, style: number): string {
  const held = text.length > MAX_CELL ? text.slice(0, MAX_CELL).replace(/[\uD800-\uDBFF]$/u, '') : text;
  const own = couldBeFormula(held) ? style + QUOTED : style;
  return `<c r="${columnName(column)}${line}" s="${own}" t="inlineStr"><is><t xml:space="preserve">${escapeText(escapeCell(held))}</t></is></c>`;
}

/** The letters of a column counted from 0: `A`, `Z`, `AA`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

const hex = (character: string) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
const escapeCell = (text: string): string =>
  replaceIllegal(
    text
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_')
      .replace(/[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]/gu, hex),
  );

const sheetName = (name: string): string => replaceIllegal(name.replace(/[:\\/?*[\]]/gu, ' ').slice(0, 31)) || ' ';
