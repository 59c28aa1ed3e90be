import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { CodecError } from '../types';
import { ZipArchive } from '../zip/archive';
import { patchZip } from '../zip/write';
import { isDateFormat, isoDate } from './number-format';
import { columnOf, Workbook } from './sheet-read';
import { columnName, writeWorkbook } from './sheet-write';

const cell = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.constantFrom('=1+1', '+2', '@x', "'=q", 'نصٌّ عربي', 'a\nb', 'a\r\nb', '_x000D_', '\u0001', ' padded ', '٣٫٥'),
);
const rows = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 });
/** Rows as they come back: without empty cells and rows at the end. */
const trimmed = (all: readonly (readonly string[])[]): readonly (readonly string[])[] => {
  const out = all.map((row) => row.slice(0, row.findLastIndex((text) => text !== '') + 1));
  return out.slice(0, out.findLastIndex((row) => row.length > 0) + 1);
};
const read = (bytes: Uint8Array) => {
  const workbook = Workbook.open(bytes);
  return workbook.sheets.map((sheet) => [...workbook.rows(sheet)].map(({ cells }) => cells));
};
/** A workbook of ours with another sheet in the place of its first. */
const withSheet = (data: string, parts: Record<string, string> = {}) => {
  const archive = new ZipArchive(writeWorkbook([{ name: 'x', rows: [] }]));
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const all = { 'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData>${data}</sheetData></worksheet>`, ...parts };
  return patchZip(archive, new Map(Object.entries(all).map(([name, text]) => [name, strToU8(text)])));
};

describe('Workbook and writeWorkbook', () => {
  test('read back what was written', () => {
    fc.assert(
      fc.property(rows, fc.boolean(), (all, hasHeading) => {
        const bytes = writeWorkbook([{ name: 'ذاكرة', rows: all, hasHeading, isRightToLeft: true }]);
        expect(read(bytes)).toEqual([trimmed(all)]);
        expect(Workbook.open(bytes).sheets[0]!.name).toBe('ذاكرة');
      }),
    );
  });

  test('formulas are never written, and what looks like one is marked', () => {
    const archive = new ZipArchive(writeWorkbook([{ name: 'x', rows: [['=HYPERLINK("http://x")', 'plain']] }]));
    const xml = new TextDecoder().decode(archive.read('xl/worksheets/sheet1.xml')!);
    expect(xml).not.toContain('<f>');
    expect(xml).toContain('<c r="A1" s="1" t="inlineStr">');
    const styles = new TextDecoder().decode(archive.read('xl/styles.xml')!);
    expect(styles.match(/<xf [^>]*numFmtId="49"[^>]*>/gu)!.map((xf) => xf.includes('quotePrefix="1"'))).toEqual([
      false,
      true,
    ]);
  });

  test('reads numbers, dates, formulas, rich and missing cells', () => {
    const bytes = withSheet(
      '<row r="2"><c r="B2"><v>1.5</v></c><c r="D2" t="b"><v>1</v></c><c t="str"><f>A1</f><v>قيمة</v></c>' +
        '<c t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r><rPh><t>no</t></rPh></is></c><c t="e"><v>#N/A</v></c></row>',
    );
    expect(read(bytes)).toEqual([[[], ['', '1.5', '', 'TRUE', 'قيمة', 'ab', '#N/A']]]);
  });

  test('days are written as ISO 8601', () => {
    expect([isoDate(1, false), isoDate(59, false), isoDate(61, false), isoDate(46351.5, false)]).toEqual([
      '1900-01-01',
      '1900-02-28',
      '1900-03-01',
      '2026-11-25T12:00:00',
    ]);
    expect(isoDate(0.75, false)).toBe('18:00:00');
    expect(isoDate(0, true)).toBe('00:00:00');
    expect(isoDate(1, true)).toBe('1904-01-02');
    expect([isDateFormat(14, undefined), isDateFormat(164, '[$-1010409]d mmm'), isDateFormat(165, '[Red]0.0')]).toEqual(
      [true, true, false],
    );
  });

  test('names of columns and back', () => {
    fc.assert(fc.property(fc.nat(16_383), (column) => columnOf(`${columnName(column)}7`) === column));
  });

  test('a lone cell far down and far out makes no giant', () => {
    expect(read(withSheet('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'))[0]).toHaveLength(1001);
    expect(() => read(withSheet('<row r="1"><c r="ZZZZ1"><v>1</v></c></row>'))).toThrow(CodecError);
    expect(() => read(withSheet('<row r="1"><c r="A1" t="s"><v>9</v></c></row>'))).toThrow(CodecError);
  });
});
