import { CodecError, type Finding, findingOf } from '../types';
import { columnKey, isLanguageColumn } from './columns';
import { readTable } from './read';
import type { TableOptions } from './types';

/**
 * Checks CSV or TSV as a bilingual table or a glossary would be read: rows as wide as the head, a head that says what the columns
 * are, text in every record. Rules are `table.<id>`; a table that cannot be read to its end closes with `file.<code>`.
 */
export async function* validateTable(
  chunks: AsyncIterable<string>,
  options: TableOptions = {},
): AsyncGenerator<Finding> {
  let width = 0;
  let rows = 0;
  try {
    for await (const { cells, at } of readTable(chunks, options)) {
      if (rows++ === 0) {
        width = cells.length;
        const keys = cells.map(columnKey);
        const tags = cells.filter(isLanguageColumn).length;
        if (width < 2) yield { ...at, rule: 'table.one-column', severity: 'error' };
        else if (tags < 2 && !(keys.includes('source') && keys.includes('target')))
          yield { ...at, rule: 'table.no-head', severity: 'warning' };
        for (const [i, key] of keys.entries())
          if (key !== '' && keys.indexOf(key) < i)
            yield {
              ...at,
              rule: 'table.repeated-column',
              severity: 'warning',
              params: { column: cells[i]!.slice(0, 40) },
            };
        continue;
      }
      const params = { cells: cells.length, width };
      if (cells.length > width) yield { ...at, rule: 'table.too-many-cells', severity: 'error', params };
      else if (cells.length < width) yield { ...at, rule: 'table.too-few-cells', severity: 'warning', params };
      if (cells.every((cell) => cell.trim() === '')) yield { ...at, rule: 'table.empty-record', severity: 'warning' };
    }
    if (rows === 0) yield { line: 1, column: 1, rule: 'table.empty', severity: 'error' };
  } catch (error) {
    if (!(error instanceof CodecError)) throw error;
    yield findingOf(error);
  }
}
