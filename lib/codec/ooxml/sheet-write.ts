import { strToU8 } from 'fflate';
import { couldBeFormula } from '../csv/guard';
import { escapeAttribute, escapeText, replaceIllegal } from '../xml/escape';
import { writeZip } from '../zip/write';
import { type SheetStyle, SheetStyles } from './sheet-styles';

/** A cell with a look; a plain string is a cell without one. Runs of a text may be told apart, as marks are. */
export type SheetCell = SheetStyle & {
  readonly text: string | readonly { readonly text: string; readonly isMark: boolean }[];
};

export type SheetOut = {
  /** Shortened to 31 characters; `: \ / ? * [ ]` become spaces. Two sheets of one name: the caller's mistake. */
  readonly name: string;
  readonly rows: Iterable<readonly (string | SheetCell)[]>;
  /** The first column stands at the right. */
  readonly isRightToLeft?: boolean;
  /** The first row is a heading: bold, and it stays while the sheet is scrolled. */
  readonly hasHeading?: boolean;
  /** Widths of the columns, in characters. */
  readonly widths?: readonly number[];
  /** Columns from 0 that are there and not shown. */
  readonly hidden?: readonly number[];
  /** Cells cannot be written into but those that say so; there is no password. */
  readonly isProtected?: boolean;
  /** What a column offers as a list; none of the texts has a comma. */
  readonly choices?: readonly { readonly column: number; readonly texts: readonly string[] }[];
};

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The longest text a cell holds (Excel's limit). */
export const MAX_CELL = 32_767;

/**
 * A workbook of text cells. Every cell is a string for any reader; one that would be a formula if somebody typed it
 * carries the mark of the apostrophe (`quotePrefix`), so its value stays as it is and is never calculated.
 * Text wraps and takes its direction from its first strong letter, where the cell does not say it. Characters XML cannot hold are written `_x0001_`;
 * a text longer than a cell holds is cut. The same sheets give the same bytes.
 */
export function writeWorkbook(sheets: readonly SheetOut[]): Uint8Array {
  const styles = new SheetStyles();
  const written = sheets.map((sheet) => sheetXml(sheet, styles));
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
    ['xl/styles.xml', styles.xml()],
    ...written.map((text, i) => [`xl/worksheets/sheet${i + 1}.xml`, text] as const),
  ];
  return writeZip(parts.map(([name, text]) => ({ name, bytes: strToU8(text) })));
}

function sheetXml(sheet: SheetOut, styles: SheetStyles): string {
  const { rows, isRightToLeft = false, hasHeading = false, widths = [], hidden = [], choices = [] } = sheet;
  const pane = hasHeading
    ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>'
    : '';
  const columns = widths.map(
    (width, i) =>
      `<col min="${i + 1}" max="${i + 1}" width="${width}"${hidden.includes(i) ? ' hidden="1"' : ''} customWidth="1"/>`,
  );
  const out = [
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView${isRightToLeft ? ' rightToLeft="1"' : ''} workbookViewId="0">${pane}</sheetView></sheetViews>`,
    columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '',
    '<sheetData>',
  ];
  const shownWidths = widths.map((width, i) => (hidden.includes(i) ? null : width));
  let line = 0;
  for (const cells of rows) {
    line++;
    const isHeading = hasHeading && line === 1;
    out.push(`<row r="${line}"${height(cells, shownWidths)}>`);
    for (const [column, cell] of cells.entries()) {
      const { text, ...style } = typeof cell === 'string' ? { text: cell } : cell;
      if (text === '') continue;
      out.push(
        cellXml(text, `${columnName(column)}${line}`, (isQuoted) => styles.idOf({ ...style, isHeading, isQuoted })),
      );
    }
    out.push('</row>');
  }
  out.push('</sheetData>');
  if (sheet.isProtected)
    out.push(
      '<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>',
    );
  if (choices.length > 0 && line > 1)
    out.push(
      `<dataValidations count="${choices.length}">${choices.map((one) => validation(one, line)).join('')}</dataValidations>`,
    );
  // On paper all columns stand beside each other.
  out.push('<pageSetup orientation="landscape" fitToHeight="0"/></worksheet>');
  return out.join('');
}

/** Points of a line of text at 11 points. */
const LINE_HEIGHT = 15;
/** The highest row there is (Excel's limit). */
const MAX_HEIGHT = 405;
/** How high a row is, by the wrapped lines of its longest cell; programs correct it as soon as somebody writes. */
function height(cells: readonly (string | SheetCell)[], widths: readonly (number | null)[]): string {
  const lines = cells.map((cell, i) => {
    const width = widths[i];
    if (width === undefined || width === null) return 1;
    const text = textOf(typeof cell === 'string' ? cell : cell.text);
    return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
  });
  const most = Math.max(1, ...lines);
  return most === 1 ? '' : ` ht="${Math.min(MAX_HEIGHT, most * LINE_HEIGHT)}"`;
}
const textOf = (text: SheetCell['text']): string =>
  typeof text === 'string' ? text : text.map((run) => run.text).join('');

const validation = ({ column, texts }: NonNullable<SheetOut['choices']>[number], lines: number): string => {
  const name = columnName(column);
  return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${name}2:${name}${lines}"><formula1>"${escapeText(texts.join(','))}"</formula1></dataValidation>`;
};

const MARK_LOOK = '<rPr><sz val="9"/><color rgb="FF9A5B00"/><rFont val="Calibri"/></rPr>';

function cellXml(text: SheetCell['text'], reference: string, styleOf: (isQuoted: boolean) => number): string {
  const runs = typeof text === 'string' ? [{ text, isMark: false }] : text;
  const whole = textOf(text);
  const style = styleOf(couldBeFormula(whole));
  const t = (words: string) => `<t xml:space="preserve">${escapeText(escapeCell(words))}</t>`;
  const isRich = runs.some(({ isMark }) => isMark) && whole.length <= MAX_CELL;
  const inside = isRich
    ? runs.map((run) => `<r>${run.isMark ? MARK_LOOK : ''}${t(run.text)}</r>`).join('')
    : t(whole.length > MAX_CELL ? whole.slice(0, MAX_CELL).replace(/[\uD800-\uDBFF]$/u, '') : whole);
  return `<c r="${reference}" s="${style}" t="inlineStr"><is>${inside}</is></c>`;
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
