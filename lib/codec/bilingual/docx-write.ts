import { strToU8 } from 'fflate';
import { direction } from '../../text/lang';
import type { LangTag } from '../../text/types';
import { EMPTY_LOOK } from '../docx/look';
import { withRegion } from '../docx/write';
import { textRuns, type Written } from '../docx/write-paragraph';
import { XLIFF_STATUSES } from '../xliff/types';
import { escapeAttribute, escapeText, replaceIllegal } from '../xml/escape';
import { writeZip } from '../zip/write';
import type { CellPiece } from './marks';
import { type BilingualTable, documentKey, TABLE_COLUMNS, type WrittenRow, writtenRows } from './table';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Widths of the columns on a landscape sheet, in twentieths of a point. */
const WIDTHS = { number: 750, role: 1250, source: 4850, target: 4850, status: 1450, comment: 2250 } as const;
/** Above this many rows the status is plain text: Word opens thousands of lists slowly. */
const MAX_LISTS = 2000;
const [HEADING, FIXED, OPEN, LOCKED] = ['E8E2D2', 'F7F4EC', 'FFFFFF', 'E4E4E4'];

/**
 * A Word document with one table: a row a segment, each text in the direction of its language, the table in that of the words around
 * it. Codes are marks that can be moved and deleted but not broken (locked content controls), the status is a list. What tells a row
 * when it comes back is hidden text in its first cell. The same table gives the same bytes.
 */
export function writeBilingualDocx(table: BilingualTable): Uint8Array {
  const relations = (inside: string) =>
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${LINKS}/${kind}" Target="${target}"/>`;
  const override = (part: string, kind: string) =>
    `<Override PartName="/word/${part}.xml" ContentType="${TYPE}.${kind}+xml"/>`;
  const parts: readonly (readonly [string, string])[] = [
    [
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('document', 'document.main')}${override('styles', 'styles')}</Types>`,
    ],
    ['_rels/.rels', relations(relation('rId1', 'officeDocument', 'word/document.xml'))],
    [
      'word/document.xml',
      `${HEAD}<w:document xmlns:w="${MAIN}"><w:body>${new BodyWriter(table).write()}</w:body></w:document>`,
    ],
    ['word/_rels/document.xml.rels', relations(relation('rId1', 'styles', 'styles.xml'))],
    ['word/styles.xml', STYLES],
  ];
  return writeZip(parts.map(([name, text]) => ({ name, bytes: strToU8(text) })));
}

const TITLE = '<w:rPr><w:b/><w:bCs/><w:sz w:val="28"/><w:szCs w:val="30"/></w:rPr>';
const style = (id: string, properties: string) =>
  `<w:style w:type="character" w:styleId="${id}"><w:name w:val="Qantara ${id}"/><w:rPr>${properties}</w:rPr></w:style>`;
const STYLES = `${HEAD}<w:styles xmlns:w="${MAIN}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Arial"/><w:sz w:val="20"/><w:szCs w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>${style('Mark', '<w:noProof/><w:color w:val="9A5B00"/>')}${style('Key', '<w:vanish/>')}${style('Small', '<w:color w:val="566068"/><w:sz w:val="17"/><w:szCs w:val="18"/>')}</w:styles>`;

class BodyWriter {
  private readonly rows: readonly WrittenRow[];

  constructor(private readonly table: BilingualTable) {
    this.rows = [...writtenRows(table)];
  }

  write(): string {
    const { table } = this;
    const { locale, words } = table;
    const isRtl = direction(locale) === 'rtl';
    const heading = textRuns(table.title, TITLE, writtenIn(locale), 'w:').join('');
    return [
      paragraph(heading + hidden(documentKey(table)), locale),
      paragraph(label(words.hint, locale, 'Small'), locale, '<w:spacing w:after="160"/>'),
      `<w:tbl><w:tblPr>${isRtl ? '<w:bidiVisual/>' : ''}<w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="50" w:type="dxa"/><w:left w:w="90" w:type="dxa"/><w:bottom w:w="50" w:type="dxa"/><w:right w:w="90" w:type="dxa"/></w:tblCellMar></w:tblPr>`,
      `<w:tblGrid>${TABLE_COLUMNS.map((column) => `<w:gridCol w:w="${WIDTHS[column]}"/>`).join('')}</w:tblGrid>`,
      row(
        TABLE_COLUMNS.map((column) =>
          cell(column, HEADING!, paragraph(label(words.columns[column], locale, null, true), locale)),
        ),
        '<w:cantSplit/><w:tblHeader/>',
      ),
      ...this.rows.map((one) => this.row(one)),
      '</w:tbl>',
      paragraph('', locale),
      `<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="850" w:right="720" w:bottom="850" w:left="720" w:header="450" w:footer="450" w:gutter="0"/>${isRtl ? '<w:bidi/>' : ''}</w:sectPr>`,
    ].join('');
  }

  private row({ segment, key, source, target, comment }: WrittenRow): string {
    const { locale, words, targetLang } = this.table;
    const open = segment.isLocked ? LOCKED! : OPEN!;
    const role = words.roles[segment.role] + (segment.isLocked ? `\n${words.locked}` : '');
    return row([
      cell('number', FIXED!, paragraph(label(String(segment.number), locale, 'Small') + hidden(key), locale)),
      cell('role', FIXED!, paragraph(label(role, locale, 'Small'), locale)),
      cell('source', FIXED!, paragraph(runs(source, segment.sourceLang), segment.sourceLang)),
      cell('target', open, paragraph(runs(target, targetLang), targetLang)),
      cell('status', open, paragraph(this.status(segment.status), locale)),
      cell('comment', open, paragraph(runs([{ kind: 'text', text: comment }], locale), locale)),
    ]);
  }

  private status(status: WrittenRow['segment']['status']): string {
    const { words, locale } = this.table;
    const shown = label(words.statuses[status], locale, null);
    if (this.rows.length > MAX_LISTS) return shown;
    const items = XLIFF_STATUSES.map(
      (one) => `<w:listItem w:displayText="${escapeAttribute(words.statuses[one])}" w:value="${one}"/>`,
    );
    return `<w:sdt><w:sdtPr><w:dropDownList w:lastValue="${status}">${items.join('')}</w:dropDownList></w:sdtPr><w:sdtContent>${shown}</w:sdtContent></w:sdt>`;
  }
}

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="C9C2AE"/>`)
  .join('');

const row = (cells: readonly string[], properties = '<w:cantSplit/>'): string =>
  `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`;
const cell = (column: keyof typeof WIDTHS, fill: string, inside: string): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${WIDTHS[column]}" w:type="dxa"/><w:shd w:val="clear" w:color="auto" w:fill="${fill}"/></w:tcPr>${inside}</w:tc>`;
/** The direction is always said: a section that runs the other way would be followed. */
const paragraph = (inside: string, lang: LangTag, properties = ''): string =>
  `<w:p><w:pPr><w:bidi${direction(lang) === 'rtl' ? '' : ' w:val="0"'}/>${properties}</w:pPr>${inside}</w:p>`;
const hidden = (text: string): string => `<w:r><w:rPr><w:rStyle w:val="Key"/><w:vanish/></w:rPr>${plain(text)}</w:r>`;
const plain = (text: string): string => `<w:t xml:space="preserve">${escapeText(replaceIllegal(text))}</w:t>`;

/** Words of the interface. */
function label(text: string, lang: LangTag, style: 'Small' | null, isBold = false): string {
  const isRtl = direction(lang) === 'rtl';
  const look = `${style ? `<w:rStyle w:val="${style}"/>` : ''}${isBold ? '<w:b/><w:bCs/>' : ''}${isRtl ? '<w:rtl/>' : ''}`;
  const parts = text.split('\n').map(plain).join('<w:br/>');
  return `<w:r><w:rPr>${look}</w:rPr>${parts}</w:r>`;
}

/** Text in runs of one direction, marks as content controls that nobody can write into. */
function runs(pieces: readonly CellPiece[], lang: LangTag): string {
  const written = writtenIn(lang);
  return pieces
    .map(({ text, ...piece }) => {
      if (piece.kind === 'text') return textRuns(text, EMPTY_LOOK, written, 'w:').join('');
      return `<w:sdt><w:sdtPr><w:alias w:val="${escapeAttribute(replaceIllegal(piece.label))}"/><w:lock w:val="contentLocked"/></w:sdtPr><w:sdtContent><w:r><w:rPr><w:rStyle w:val="Mark"/>${written.direction === 'rtl' ? '<w:rtl/>' : ''}</w:rPr>${plain(text)}</w:r></w:sdtContent></w:sdt>`;
    })
    .join('');
}

/** Text of the other direction is of the other language of the pair, as far as a proofing tool cares. */
const writtenIn = (lang: LangTag): NonNullable<Written> =>
  direction(lang) === 'rtl'
    ? { direction: 'rtl', langs: { rtl: withRegion(lang), ltr: 'en-US' } }
    : { direction: 'ltr', langs: { rtl: 'ar-SA', ltr: withRegion(lang) } };
