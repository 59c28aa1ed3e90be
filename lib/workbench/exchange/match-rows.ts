import { cellPieces, cellText, marksOf } from '../../codec/bilingual/marks';
import type { ReturnedRow } from '../../codec/bilingual/table';
import { groupBy } from '../../core/group-by';
import { toAsciiDigits } from '../../text/digits';
import type { WholeDocument } from '../ports/documents';

type Segments = WholeDocument['segments'];
export type MatchedRows = ReadonlyMap<string, readonly ReturnedRow[]>;

/**
 * Which rows belong to which segment, several where a row was doubled: by key; a row without one by number and source, or by a source
 * that one segment alone has and no other row claims.
 */
export function rowsBySegment(
  segments: Segments,
  rows: readonly ReturnedRow[],
): { readonly matched: MatchedRows; readonly unknown: readonly ReturnedRow[] } {
  const known = new Set(segments.map(({ id }) => id));
  const matched = new Map<string, ReturnedRow[]>();
  const unknown: ReturnedRow[] = [];
  const put = (id: string, row: ReturnedRow) => matched.set(id, [...(matched.get(id) ?? []), row]);
  const keyless: ReturnedRow[] = [];
  for (const row of rows) {
    if (row.key === null) keyless.push(row);
    else if (known.has(row.key.segmentId)) put(row.key.segmentId, row);
    else unknown.push(row);
  }
  if (keyless.length === 0) return { matched, unknown };
  const sources = segments.map(({ source, target }) => cellText(cellPieces(source, marksOf(source, target))));
  const bySource = groupBy(segments.keys(), (i) => sources[i]!);
  for (const row of keyless) {
    if (row.source === '' && row.target === '') continue;
    const number = Number(toAsciiDigits(row.number)) - 1;
    const same = bySource.get(row.source) ?? [];
    const free = same.filter((i) => !matched.has(segments[i]!.id));
    const at = same.includes(number) ? number : free.length === 1 ? free[0] : undefined;
    if (at === undefined) unknown.push(row);
    else put(segments[at]!.id, row);
  }
  return { matched, unknown };
}

/**
 * The segments whose rows stand in the order of the document: as many as possible, so that of two exchanged rows one is told as moved.
 * Longest increasing subsequence by patience; M. L. Fredman, "On computing the length of longest increasing subsequences" (1975).
 */
export function inOrder(segments: Segments, matched: MatchedRows): ReadonlySet<string> {
  const rows = segments
    .flatMap(({ id }, place) => {
      const row = matched.get(id)?.[0];
      return row ? [{ id, place, line: row.line }] : [];
    })
    .sort((a, b) => a.line - b.line);
  const ends: number[] = [];
  const before: (number | null)[] = [];
  for (const [i, { place }] of rows.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (rows[ends[middle]!]!.place < place) low = middle + 1;
      else high = middle;
    }
    before[i] = low === 0 ? null : ends[low - 1]!;
    ends[low] = i;
  }
  const sorted = new Set<string>();
  for (let at: number | null = ends.at(-1) ?? null; at !== null; at = before[at] ?? null) sorted.add(rows[at]!.id);
  return sorted;
}
