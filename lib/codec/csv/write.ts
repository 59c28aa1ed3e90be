import { guard } from './guard';
import type { Separator } from './types';

export type TableWriteOptions = {
  /** Default `,`. */
  readonly separator?: Separator;
  /** A byte order mark, which Excel needs to see that Arabic is UTF-8. Default off. */
  readonly mark?: boolean;
};

const CHUNK = 1 << 16;

/**
 * Writes records as RFC 4180 has them, with `\r\n` and quotes where a cell needs them. No cell can be read as a formula.
 *
 * Invariant: `readTable` with the same separator gives the same cells, but for records of one blank cell, which are no records.
 */
export async function* writeTable(
  rows: AsyncIterable<readonly string[]> | Iterable<readonly string[]>,
  options: TableWriteOptions = {},
): AsyncGenerator<string> {
  const { separator = ',', mark = false } = options;
  let out = mark ? '\ufeff' : '';
  for await (const row of rows) {
    out += `${row.map((cell) => written(guard(cell), separator)).join(separator)}\r\n`;
    if (out.length < CHUNK) continue;
    yield out;
    out = '';
  }
  if (out !== '') yield out;
}

function written(cell: string, separator: Separator): string {
  const plain = !cell.includes(separator) && !/["\r\n]|^\s|\s$|^sep=/u.test(cell);
  return plain ? cell : `"${cell.replaceAll('"', '""')}"`;
}
