import type { InlineContent } from '@/lib/text/inline';
import { textContent } from '@/lib/text/inline';
import type { SegmentView } from '@/lib/workbench/views/segment';

/**
 * All segments of a document in one JSON text, column by column, on their way from the server to the browser: 20,000 of them
 * are a quarter of what they are as objects, and one text passes through a page's stream at the speed of copying.
 *
 * A column is a list of values, or, where rows often repeat the one before, the different values and the runs in which they stand:
 * `[index of the value, how many rows, …]`. Numbers are differences from the row before, so that blocks of one segment are one run.
 * Content that is text alone is `null`: the text has a column of its own.
 *
 * Invariant: `unpackSegments(packSegments(segments))` equals `segments`, whatever fields a segment has.
 */
export function packSegments(segments: readonly SegmentView[]): string {
  const rows = segments.map((segment) => ({
    ...segment,
    source: bare(segment.source, segment.sourceText),
    target: bare(segment.target, segment.targetText),
  }));
  const keys = Object.keys(rows[0] ?? {}) as (keyof SegmentView)[];
  return JSON.stringify(keys.map((key) => [key, packColumn(rows.map((row) => row[key]))]));
}

export function unpackSegments(packed: string): readonly SegmentView[] {
  const columns = JSON.parse(packed) as readonly (readonly [keyof SegmentView, Column])[];
  const rows: Partial<Record<keyof SegmentView, unknown>>[] = [];
  for (const [key, column] of columns) {
    unpackColumn(column, (value, i) => {
      rows[i] ??= {};
      rows[i][key] = value;
    });
  }
  for (const row of rows as { -readonly [K in keyof SegmentView]: SegmentView[K] }[]) {
    row.source ??= textContent(row.sourceText);
    row.target ??= textContent(row.targetText);
  }
  return rows as unknown as readonly SegmentView[];
}

type Column = { readonly values: readonly unknown[]; readonly runs?: readonly number[]; readonly isDelta?: true };

function packColumn(values: readonly unknown[]): Column {
  const isDelta = values.every((value) => typeof value === 'number');
  const column = isDelta ? values.map((value, i) => value - ((values[i - 1] as number | undefined) ?? 0)) : values;
  const indexes = new Map<unknown, number>();
  const distinct: unknown[] = [];
  const runs: number[] = [];
  // more runs than these are longer than the values themselves
  const most = column.length / 2;
  for (const value of column) {
    const key = typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
    let index = indexes.get(key);
    if (index === undefined) {
      index = distinct.push(value) - 1;
      indexes.set(key, index);
    }
    if (runs.at(-2) === index) runs[runs.length - 1]!++;
    else runs.push(index, 1);
    if (runs.length > most) break;
  }
  const isShort = runs.length <= most;
  return { values: isShort ? distinct : column, ...(isShort ? { runs } : {}), ...(isDelta ? { isDelta } : {}) };
}

function unpackColumn({ values, runs, isDelta }: Column, put: (value: unknown, row: number) => void): void {
  let row = 0;
  let sum = 0;
  const add = (value: unknown) => put(isDelta ? (sum += value as number) : value, row++);
  if (!runs) for (const value of values) add(value);
  else for (let i = 0; i < runs.length; i += 2) for (let n = runs[i + 1]!; n > 0; n--) add(values[runs[i]!]);
}

/** `null` where the content says no more than its text. */
function bare(content: InlineContent, text: string): InlineContent | null {
  const [only, ...others] = content;
  const isBare = only === undefined ? text === '' : others.length === 0 && only.kind === 'text' && only.text === text;
  return isBare ? null : content;
}
