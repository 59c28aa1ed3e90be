import type { Progress, SegmentStatus, StatusCounts } from '../workbench/views/common';
import { SEGMENT_STATUSES } from '../workbench/views/common';
import { Prisma, type PrismaClient } from './generated/client';

type Row = { key: string; status: SegmentStatus; segments: number; words: number };

export const NO_PROGRESS: Progress = progressOf([]);

/** Progress of every project (`by: 'project'`) or of every document of one project, by id. One query, whatever the number. */
export async function progressBy(
  db: PrismaClient | Prisma.TransactionClient,
  by: { readonly projectId: string; readonly documentId?: string } | 'project',
): Promise<ReadonlyMap<string, Progress>> {
  const rows =
    by === 'project'
      ? await db.$queryRaw<Row[]>`
          select "projectId"::text as key, status::text as status, count(*)::int as segments, sum(words)::int as words
          from "Segment" group by 1, 2`
      : await db.$queryRaw<Row[]>`
          select "documentId"::text as key, status::text as status, count(*)::int as segments, sum(words)::int as words
          from "Segment" where "projectId" = ${by.projectId}::uuid
          ${by.documentId === undefined ? Prisma.empty : Prisma.sql`and "documentId" = ${by.documentId}::uuid`}
          group by 1, 2`;
  const grouped = new Map<string, Row[]>();
  for (const row of rows) grouped.set(row.key, [...(grouped.get(row.key) ?? []), row]);
  return new Map([...grouped].map(([key, group]) => [key, progressOf(group)]));
}

function progressOf(rows: readonly Row[]): Progress {
  const byStatus = Object.fromEntries(SEGMENT_STATUSES.map((status) => [status, 0])) as Record<SegmentStatus, number>;
  let segments = 0;
  let words = 0;
  let wordsLeft = 0;
  for (const row of rows) {
    byStatus[row.status] += row.segments;
    segments += row.segments;
    words += row.words;
    if (row.status === 'untranslated' || row.status === 'draft') wordsLeft += row.words;
  }
  return { segments, words, wordsLeft, byStatus: byStatus satisfies StatusCounts };
}
