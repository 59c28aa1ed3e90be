import type { TableRow } from '../csv/types';
import { CodecError } from '../types';
import { Workbook } from './sheet-read';

/**
 * The first sheet that is shown, as records of a table; `at` has the row of the sheet.
 * @throws CodecError: no workbook, not well-formed, out of bounds, no sheet
 */
export async function* rowsOfWorkbook(bytes: () => Promise<Uint8Array>): AsyncGenerator<TableRow> {
  const workbook = Workbook.open(await bytes());
  const sheet = workbook.sheets.find(({ isHidden }) => !isHidden) ?? workbook.sheets[0];
  if (sheet === undefined) throw new CodecError('malformedTable', { line: 1, column: 1 }, { reason: 'empty' });
  for (const { cells, line } of workbook.rows(sheet)) yield { cells, at: { line, column: 1 } };
}

/** A file that is named as a workbook. */
export const isWorkbookName = (fileName: string): boolean => /\.xls[xm]$/iu.test(fileName);
