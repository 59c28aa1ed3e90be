import { Workbook } from '../ooxml/sheet-read';
import { CodecError } from '../types';
import { withoutEmptyEnds } from './marks';
import { documentOfKey, type ReturnedRow, type ReturnedTable, rowKeyIn, TABLE_COLUMNS } from './table';

/**
 * Reads a bilingual table that was edited in a spreadsheet: the sheet with our key in its first row, else the first one, row by row.
 * @throws CodecError: no archive, no workbook, out of bounds, not well-formed; `notSupported` with reason `noTable`
 */
export function readBilingualXlsx(bytes: Uint8Array): ReturnedTable {
  const workbook = Workbook.open(bytes);
  for (const sheet of workbook.sheets) {
    let documentId: string | null = null;
    const rows: ReturnedRow[] = [];
    for (const { cells, line } of workbook.rows(sheet)) {
      if (line === 1) documentId = documentOfKey(cells.join(' '));
      else if (cells.length > 0) rows.push(rowOf(cells, line));
      if (line === 1 && documentId === null && sheet !== workbook.sheets[0]) break;
    }
    if (rows.length > 0) return { documentId, rows };
  }
  throw new CodecError('notSupported', { line: 1, column: 1 }, { reason: 'noTable' });
}

function rowOf(cells: readonly string[], line: number): ReturnedRow {
  const cell = (column: (typeof TABLE_COLUMNS)[number]) =>
    withoutEmptyEnds((cells[TABLE_COLUMNS.indexOf(column)] ?? '').replace(/\r\n?/gu, '\n'));
  return {
    line,
    key: rowKeyIn(cells.slice(TABLE_COLUMNS.length).join(' ')),
    number: cell('number').trim(),
    source: cell('source'),
    target: cell('target'),
    status: cell('status').trim(),
    comments: cell('comment')
      .split('\n')
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  };
}
