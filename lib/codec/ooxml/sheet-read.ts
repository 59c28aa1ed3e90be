import { CodecError } from '../types';
import type { XmlEvent } from '../xml/events';
import { isDateFormat, isoDate } from './number-format';
import { OoxmlPackage } from './package';

export type SheetInfo = {
  readonly name: string;
  /** The sheet's part in the package. */
  readonly part: string;
  readonly isHidden: boolean;
};

/** The furthest column there is, XFD (ECMA-376-1, annex L and Excel's own limit). */
const MAX_COLUMNS = 16_384;
/** Empty rows that are filled in between two that have cells: a lone cell in the last row must not make a million. */
const MAX_GAP = 1_000;

/**
 * A workbook for reading: its sheets, each as rows of strings.
 *
 * ```ts
 * const workbook = Workbook.open(bytes);
 * for (const { cells, line } of workbook.rows(workbook.sheets[0]!)) …
 * ```
 * A cell is text as shown: shared and inline strings with the runs joined (furigana left out), numbers as stored, dates and
 * times as ISO 8601 by their format, `TRUE`/`FALSE`, errors as written (`#N/A`), formulas by their stored value.
 */
export class Workbook {
  readonly sheets: readonly SheetInfo[];
  private readonly partOf: (kind: string) => string;
  private knownStrings: readonly string[] | null = null;
  private knownDates: ReadonlySet<number> | null = null;
  private readonly is1904: boolean;

  private constructor(private readonly source: OoxmlPackage) {
    const main = source.mainPart();
    const links = source.relationships(main);
    this.partOf = (kind) => links.find((link) => link.kind === kind && !link.isExternal)?.target ?? '';
    const sheets: SheetInfo[] = [];
    let is1904 = false;
    let isWorkbook = false;
    for (const event of source.events(main)) {
      if (event.kind !== 'open') continue;
      if (event.local === 'workbook') isWorkbook = true;
      if (event.local === 'workbookPr') is1904 = isTrue(event.attrs['date1904']);
      if (event.local !== 'sheet') continue;
      const id = Object.entries(event.attrs).find(([name]) => /:id$/u.test(name))?.[1];
      const part = links.find((link) => link.id === id && link.kind === 'worksheet')?.target;
      const state = event.attrs['state'] ?? 'visible';
      if (part) sheets.push({ name: event.attrs['name'] ?? '', part, isHidden: state !== 'visible' });
    }
    if (!isWorkbook) throw new CodecError('wrongRoot', { line: 1, column: 1 }, { expected: 'workbook' });
    this.sheets = sheets;
    this.is1904 = is1904;
  }

  /** @throws CodecError: no archive, no workbook, out of bounds, XML that is not well-formed */
  static open(bytes: Uint8Array | OoxmlPackage): Workbook {
    return new Workbook(bytes instanceof OoxmlPackage ? bytes : new OoxmlPackage(bytes));
  }

  /**
   * The rows of a sheet in order, `line` counted from 1 as the spreadsheet does. Rows end with their last filled cell; empty
   * rows before a filled one come as empty arrays (at most 1,000 in a row), those at the end do not come.
   *
   * @throws CodecError of the parser; `malformedTable` for a cell beyond the last column or without its shared string
   */
  *rows(sheet: SheetInfo): Generator<{ readonly line: number; readonly cells: readonly string[] }> {
    let line = 0;
    let said = 0;
    let cells: string[] = [];
    let column = -1;
    let cell: CellDraft | null = null;
    let inValue = false;
    let phonetic = 0;
    for (const event of this.source.events(sheet.part)) {
      if (event.kind === 'open') {
        if (event.local === 'row') {
          line = Number(event.attrs['r'] ?? line + 1);
          cells = [];
          column = -1;
        } else if (event.local === 'c') {
          column = event.attrs['r'] ? columnOf(event.attrs['r']) : column + 1;
          if (column >= MAX_COLUMNS) throw new CodecError('malformedTable', event.at, { reason: 'column' });
          cell = { type: event.attrs['t'] ?? 'n', style: Number(event.attrs['s'] ?? 0), value: '' };
        } else if (event.local === 'rPh') phonetic++;
        else inValue = phonetic === 0 && (event.local === 'v' || event.local === 't');
      } else if (event.kind === 'close') {
        inValue = false;
        if (event.local === 'rPh') phonetic--;
        if (event.local === 'c' && cell) {
          const text = this.shown(cell, event);
          if (text !== '') {
            while (cells.length < column) cells.push('');
            cells[column] = text;
          }
          cell = null;
        }
        if (event.local !== 'row' || cells.length === 0) continue;
        for (let empty = Math.max(said + 1, line - MAX_GAP); empty < line; empty++) yield { line: empty, cells: [] };
        said = line;
        yield { line, cells };
      } else if (cell && inValue && (event.kind === 'text' || event.kind === 'cdata')) cell.value += event.text;
    }
  }

  /** Read when the first cell asks: who wants the sheets alone does not pay for their texts. */
  private get shared(): readonly string[] {
    this.knownStrings ??= [...sharedStrings(this.source.events(this.partOf('sharedStrings')))];
    return this.knownStrings;
  }

  private get dateStyles(): ReadonlySet<number> {
    this.knownDates ??= dateStyles(this.source.events(this.partOf('styles')));
    return this.knownDates;
  }

  private shown({ type, style, value }: CellDraft, { at }: XmlEvent): string {
    if (value === '') return '';
    if (type === 's') {
      const text = this.shared[Number(value)];
      if (text === undefined) throw new CodecError('malformedTable', at, { reason: 'sharedString' });
      return text;
    }
    if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
    if (type !== 'n') return unescapeText(value);
    const number = Number(value);
    const isDay = this.dateStyles.has(style) && number >= 0 && number < 2_958_466;
    return isDay ? isoDate(number, this.is1904) : value;
  }
}

type CellDraft = { readonly type: string; readonly style: number; value: string };

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/** The column of a reference such as `AB12`, from 0. */
export function columnOf(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length; i++) {
    const letter = reference.charCodeAt(i) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column === 0 ? MAX_COLUMNS : column - 1;
}

/** Characters that XML cannot hold are written `_x000D_` in strings of a workbook (ECMA-376-1, 22.9.2.19). */
const unescapeText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;

function* sharedStrings(events: Iterable<XmlEvent>): Generator<string> {
  let text = '';
  let inText = false;
  let phonetic = 0;
  for (const event of events) {
    if (event.kind === 'open') {
      if (event.local === 'si') text = '';
      if (event.local === 'rPh') phonetic++;
      inText = event.local === 't' && phonetic === 0;
    } else if (event.kind === 'close') {
      inText = false;
      if (event.local === 'rPh') phonetic--;
      if (event.local === 'si') yield unescapeText(text);
    } else if (inText && (event.kind === 'text' || event.kind === 'cdata')) text += event.text;
  }
}

/** Which cell formats show dates. */
function dateStyles(events: Iterable<XmlEvent>): ReadonlySet<number> {
  const codes = new Map<number, string>();
  const styles = new Set<number>();
  let inFormats = false;
  let index = 0;
  for (const event of events) {
    if (event.kind === 'close' && event.local === 'cellXfs') inFormats = false;
    if (event.kind !== 'open') continue;
    if (event.local === 'numFmt') codes.set(Number(event.attrs['numFmtId']), event.attrs['formatCode'] ?? '');
    if (event.local === 'cellXfs') inFormats = true;
    if (event.local !== 'xf' || !inFormats) continue;
    const id = Number(event.attrs['numFmtId'] ?? 0);
    if (isDateFormat(id, codes.get(id))) styles.add(index);
    index++;
  }
  return styles;
}
