import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type InlineContent, plainText, textContent } from '../../text/inline';
import { mutate, seeded } from '../mutate.testkit';
import { Workbook } from '../ooxml/sheet-read';
import { writeWorkbook } from '../ooxml/sheet-write';
import { CodecError } from '../types';
import { ZipArchive } from '../zip/archive';
import { patchZip } from '../zip/write';
import { readXlsx } from './read';
import { writeXlsx } from './write';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** A workbook with shared strings, one of them in two cells and one with a bold word; a number, a formula and an inline string. */
const BOOK = (() => {
  const archive = new ZipArchive(writeWorkbook([{ name: 'ورقة', rows: [], isRightToLeft: true }]));
  const rels = new TextDecoder().decode(archive.read('xl/_rels/workbook.xml.rels')!);
  const parts = {
    'xl/_rels/workbook.xml.rels': rels.replace(
      '</Relationships>',
      `<Relationship Id="rId9" Type="${LINKS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ),
    'xl/sharedStrings.xml': `<sst ${MAIN}><si><t>السعر</t></si><si><r><t xml:space="preserve">خصم </t></r><r><rPr><b/></rPr><t>كبير</t></r></si><si><t>123</t></si></sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${MAIN}><sheetViews><sheetView rightToLeft="1" workbookViewId="0"/></sheetViews><sheetData><row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c><c r="C1"><v>5</v></c></row><row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="str"><f>B1</f><v>نص</v></c><c r="C2" t="inlineStr"><is><t>ملاحظة</t></is></c><c r="D2" t="s"><v>2</v></c></row></sheetData></worksheet>`,
  };
  return patchZip(archive, new Map(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
})();
const langs = { sourceLang: 'ar', targetLang: 'en' };
const rowsOf = (bytes: Uint8Array) => {
  const workbook = Workbook.open(bytes);
  return [...workbook.rows(workbook.sheets[0]!)].map(({ cells }) => cells);
};

describe('readXlsx and writeXlsx', () => {
  test('a block for each text, in the order of the cells; shared ones once', () => {
    expect(readXlsx(BOOK).map(({ content }) => plainText(content))).toEqual(['خصم كبير', 'السعر', 'ملاحظة']);
  });

  test('what was not changed comes back byte for byte', () => {
    const blocks = readXlsx(BOOK);
    expect(
      writeXlsx(
        BOOK,
        blocks.map(() => null),
        langs,
      ),
    ).toBe(BOOK);
    expect(
      writeXlsx(
        BOOK,
        blocks.map(({ content }) => content),
        langs,
      ),
    ).toBe(BOOK);
  });

  test('writes targets with their looks, keeps numbers and formulas, turns the sheet', () => {
    const [discount] = readXlsx(BOOK);
    const big: InlineContent = discount!.content.map((node) =>
      node.kind === 'code' ? node : { kind: 'text', text: node.text === 'كبير' ? 'big' : 'discount: ' },
    );
    const out = writeXlsx(BOOK, [big, textContent('Price <&>'), textContent('=1+1')], langs);
    expect(rowsOf(out)).toEqual([
      ['discount: big', 'Price <&>', '5'],
      ['Price <&>', 'نص', '=1+1', '123'],
    ]);
    const part = (name: string) => new TextDecoder().decode(new ZipArchive(out).read(name)!);
    expect(part('xl/sharedStrings.xml')).toContain('<r><rPr><b/></rPr><t xml:space="preserve">big</t></r>');
    expect(part('xl/worksheets/sheet1.xml')).toContain('<sheetView workbookViewId="0"/>');
    const back = writeXlsx(out, [textContent('تخفيض'), null, null], { sourceLang: 'en', targetLang: 'ar' });
    expect(new TextDecoder().decode(new ZipArchive(back).read('xl/worksheets/sheet1.xml')!)).toContain(
      'rightToLeft="1"',
    );
  });

  test('whatever is done to a workbook, it is read or refused', () => {
    for (let seed = 0; seed < 150; seed++) {
      try {
        readXlsx(mutate(BOOK, seeded(seed)).bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(CodecError);
      }
    }
  });
});
