'use client';

import {
  type ColumnDef,
  createSortedRowModel,
  rowSortingFeature,
  type SortingState,
  sortFns,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

export const tableParts = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel(), sortFns });
export type TableParts = typeof tableParts;
// biome-ignore lint/suspicious/noExplicitAny: columns of one table hold values of different types
export type Columns<Row extends object> = readonly ColumnDef<TableParts, Row, any>[];

type Props<Row extends object> = {
  /** What the table lists, for screen readers. */
  readonly label: string;
  readonly columns: Columns<Row>;
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly sortedBy?: SortingState;
};

/** Rows with a head that sorts. For lists that fit in a page; long ones are paged by their own view. */
export function DataTable<Row extends object>({ label, columns, rows, rowId, sortedBy = [] }: Props<Row>) {
  'use no memo';
  const { t } = useTranslation('common');
  const [sorting, setSorting] = useState<SortingState>(sortedBy);
  const table = useTable({
    features: tableParts,
    columns: columns as ColumnDef<TableParts, Row>[],
    data: rows as Row[],
    getRowId: rowId,
    state: { sorting },
    onSortingChange: setSorting,
  });
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className="relative overflow-x-auto rounded-card border border-line bg-sheet"
    >
      <table className="w-full border-collapse text-start">
        <thead className="bg-rail">
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => {
                const sorted = header.column.getIsSorted();
                const content = <table.FlexRender header={header} />;
                return (
                  <th
                    key={header.id}
                    scope="col"
                    aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : undefined}
                    className="border-b border-line px-4 py-2 text-start text-[12.5px] font-semibold whitespace-nowrap text-ink-2"
                  >
                    {header.column.getCanSort() ? (
                      <button
                        type="button"
                        onClick={header.column.getToggleSortingHandler()}
                        className="-mx-1 inline-flex items-center gap-1 rounded-control px-1 hover:text-ink"
                      >
                        {content}
                        {sorted === 'asc' ? (
                          <ArrowUp aria-hidden className="size-3.5" />
                        ) : sorted === 'desc' ? (
                          <ArrowDown aria-hidden className="size-3.5" />
                        ) : (
                          <ChevronsUpDown aria-hidden className="size-3.5 opacity-50" />
                        )}
                        <span className="sr-only">{t('action.sort')}</span>
                      </button>
                    ) : (
                      content
                    )}
                  </th>
                );
              })}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id} className="border-b border-line last:border-0 hover:bg-paper">
              {row.getAllCells().map((cell) => (
                <td key={cell.id} className="px-4 py-[var(--cell-y)] align-top">
                  <table.FlexRender cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
