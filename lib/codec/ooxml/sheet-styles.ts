import type { Direction } from '../../text/types';

/** How a cell looks and what may be done with it. */
export type SheetStyle = {
  /** Absent: as the first strong letter of the text says. */
  readonly direction?: Direction;
  /** In a protected sheet this cell can be written into. */
  readonly isEditable?: boolean;
  /** On a ground that says: not to be written into. */
  readonly isFixed?: boolean;
};
type CellStyle = SheetStyle & { readonly isHeading: boolean; readonly isQuoted: boolean };

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const fill = (rgb: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${rgb}"/><bgColor indexed="64"/></patternFill></fill>`;
const line = (side: string) => `<${side} style="thin"><color rgb="FFC9C2AE"/></${side}>`;
/** The first two fills are reserved (ECMA-376-1, 18.8.20). */
const FILLS = `<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fill('F7F4EC')}</fills>`;
const FIXED = 2;

/** Gathers the looks that the cells of a workbook ask for: each is written once. */
export class SheetStyles {
  private readonly formats: string[] = [];

  /** The plain look comes first: cells that nobody wrote have it. */
  constructor() {
    this.idOf({ isHeading: false, isQuoted: false });
  }

  /** The number of a look. Every cell is text (format 49); `isQuoted` carries the apostrophe that keeps it from being a formula. */
  idOf({ direction, isEditable = false, isFixed = false, isHeading, isQuoted }: CellStyle): number {
    const order = direction === undefined ? '0' : direction === 'rtl' ? '2' : '1';
    const side = direction === undefined ? '' : ` horizontal="${direction === 'rtl' ? 'right' : 'left'}"`;
    const format = `<xf numFmtId="49" fontId="${isHeading ? 1 : 0}" fillId="${isFixed ? FIXED : 0}" borderId="${isFixed || isEditable ? 1 : 0}" xfId="0" applyNumberFormat="1" applyFont="1"${isFixed ? ' applyFill="1"' : ''} applyAlignment="1"${isEditable ? ' applyProtection="1"' : ''}${isQuoted ? ' quotePrefix="1"' : ''}><alignment${side} vertical="top" wrapText="1" readingOrder="${order}"/>${isEditable ? '<protection locked="0"/>' : ''}</xf>`;
    const known = this.formats.indexOf(format);
    return known === -1 ? this.formats.push(format) - 1 : known;
  }

  xml(): string {
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>${FILLS}<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(line).join('')}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${this.formats.length}">${this.formats.join('')}</cellXfs></styleSheet>`;
  }
}
