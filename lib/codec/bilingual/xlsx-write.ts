import { direction } from '../../text/lang';
import { MAX_CELL, type SheetCell, writeWorkbook } from '../ooxml/sheet-write';
import { XLIFF_STATUSES } from '../xliff/types';
import type { CellPiece } from './marks';
import { type BilingualTable, documentKey, TABLE_COLUMNS, type WrittenRow, writtenRows } from './table';

/** Widths in characters, the hidden key last. */
const WIDTHS = [6, 14, 55, 55, 15, 30, 12];
const KEY = TABLE_COLUMNS.length;

/**
 * A workbook with one sheet: a row a segment, each text in the direction of its language, the sheet in that of the words around it. Only
 * targets, statuses and comments can be written into (the protection has no password), the status is a list, formulas stay text.
 * What tells a row when it comes back stands in a hidden column.
 */
export function writeBilingualXlsx(table: BilingualTable): Uint8Array {
  const { words, locale } = table;
  return writeWorkbook([
    {
      name: 'Qantara',
      rows: rows(table),
      isRightToLeft: direction(locale) === 'rtl',
      hasHeading: true,
      widths: WIDTHS,
      hidden: [KEY],
      isProtected: true,
      choices: [
        { column: TABLE_COLUMNS.indexOf('status'), texts: XLIFF_STATUSES.map((status) => words.statuses[status]) },
      ],
    },
  ]);
}

function* rows(table: BilingualTable): Generator<readonly (string | SheetCell)[]> {
  const { words, locale } = table;
  const said = direction(locale);
  yield [
    ...TABLE_COLUMNS.map((column) => ({ text: words.columns[column], direction: said, isFixed: true })),
    documentKey(table),
  ];
  for (const row of writtenRows(table, MAX_CELL)) yield cells(table, row);
}

function cells({ words, locale, targetLang }: BilingualTable, row: WrittenRow): readonly (string | SheetCell)[] {
  const { segment, key, source, target, comment } = row;
  const fixed = { isFixed: true, direction: direction(locale) } as const;
  const open = segment.isLocked ? { isFixed: true } : { isEditable: true };
  const role = segment.isLocked ? `${words.roles[segment.role]} · ${words.locked}` : words.roles[segment.role];
  return [
    { text: String(segment.number), ...fixed },
    { text: role, ...fixed },
    { text: runs(source), isFixed: true, direction: direction(segment.sourceLang) },
    { text: runs(target), ...open, direction: direction(targetLang) },
    { text: words.statuses[segment.status], ...open, direction: direction(locale) },
    { text: [{ text: comment, isMark: false }], ...open },
    key,
  ];
}

/** An empty cell is written all the same: its look says that it may be filled. */
const runs = (pieces: readonly CellPiece[]): SheetCell['text'] =>
  pieces.length === 0
    ? [{ text: '', isMark: false }]
    : pieces.map(({ kind, text }) => ({ text, isMark: kind === 'mark' }));
