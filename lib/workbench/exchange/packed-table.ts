import { readTable } from '../../codec/csv/read';
import { writeTable } from '../../codec/csv/write';
import { readOmegat, writeOmegat } from '../../codec/omegat/glossary';
import { rowsOfWorkbook } from '../../codec/ooxml/sheet-table';
import { writeWorkbook } from '../../codec/ooxml/sheet-write';
import { readTbx } from '../../codec/tbx/read';
import { collect } from '../../core/stream';
import { direction } from '../../text/lang';
import { omegatRecords } from '../glossary/export-glossary';
import { entryOfConcept } from '../glossary/tbx-entries';
import type { LanguagePair } from '../views/common';

/**
 * A workbook as the table that its first visible sheet holds. A cell with line breaks moves the lines behind it: places in what
 * follows are those of the table.
 *
 * @throws CodecError as the reader of workbooks; `malformedTable` where there is no sheet
 */
export function csvOfWorkbook(bytes: Uint8Array): AsyncGenerator<string> {
  const rows = async function* () {
    for await (const { cells } of rowsOfWorkbook(async () => bytes)) if (cells.length > 0) yield cells;
  };
  return writeTable(rows());
}

/** A table as a workbook of one sheet, its first column at the side where the language of its first heading begins. */
export async function workbookOfCsv(chunks: AsyncIterable<string>, name: string): Promise<Uint8Array> {
  const rows = (await collect(readTable(chunks, { separator: ',' }))).map(({ cells }) => cells);
  const lang = rows[0]?.[0]?.split(' ')[0] ?? '';
  return writeWorkbook([{ name, rows, isRightToLeft: direction(lang) === 'rtl', hasHeading: true }]);
}

/** A glossary of OmegaT as a table with headings. */
export function csvOfOmegat(
  chunks: AsyncIterable<string>,
  { sourceLang, targetLang }: LanguagePair,
): AsyncGenerator<string> {
  const rows = async function* () {
    yield [sourceLang, targetLang, 'note'];
    for await (const { cells } of readOmegat(chunks)) yield cells.slice(0, 3);
  };
  return writeTable(rows());
}

/** A glossary in TBX as one of OmegaT. */
export async function* omegatOfTbx(chunks: AsyncIterable<string>, languages: LanguagePair): AsyncGenerator<string> {
  for await (const item of readTbx(chunks))
    if (item.kind === 'concept') yield* writeOmegat(omegatRecords(languages, [entryOfConcept(item.concept)]));
}
