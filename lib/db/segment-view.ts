import type { InlineContent } from '../text/inline';
import type { BlockRole } from '../text/types';
import type { SegmentStatus } from '../workbench/views/common';
import type { SegmentOrigin, SegmentView } from '../workbench/views/segment';
import { Prisma } from './generated/client';
import { fromJson } from './json';

/** A segment joined with its block, as `segmentColumns` selects it. */
export type SegmentRow = {
  id: string;
  documentId: string;
  position: number;
  blockIndex: number;
  role: string;
  lang: string;
  translate: boolean;
  sourceText: string;
  source: unknown;
  targetText: string;
  target: unknown;
  trailing: string;
  status: SegmentStatus;
  isLocked: boolean;
  propagates: boolean;
  version: number;
  origin: unknown;
  words: number;
  sourceFingerprint: string;
  updatedAt: Date;
  repetitions: number;
  ignored: string[];
};

/** Select list for `"Segment" s join "Block" b`. Repetitions are the other segments of the project with the same source. */
export const segmentColumns = Prisma.sql`
  s.id::text as id, s."documentId"::text as "documentId", s.position, s."blockIndex", b.role, b.lang, b.translate,
  s."sourceText", s.source, s."targetText", s.target, s."trailing", s.status::text as status, s."isLocked", s.propagates,
  s.version, s.origin, s.words, s."sourceFingerprint", s."updatedAt",
  (select count(*)::int - 1 from "Segment" r
    where r."projectId" = s."projectId" and r."sourceFingerprint" = s."sourceFingerprint") as repetitions,
  array(select i.key from "IgnoredIssue" i where i."projectId" = s."projectId" and i."segmentId" = s.id) as ignored`;

export const blockOfSegment = Prisma.sql`
  join "Block" b on b."projectId" = s."projectId" and b."documentId" = s."documentId" and b.index = s."blockIndex"`;

export const segmentView = (row: SegmentRow): SegmentView => ({
  id: row.id,
  blockIndex: row.blockIndex,
  role: row.role as BlockRole,
  lang: row.lang,
  translate: row.translate,
  source: fromJson<InlineContent>(row.source),
  sourceText: row.sourceText,
  target: fromJson<InlineContent>(row.target),
  targetText: row.targetText,
  status: row.status,
  isLocked: row.isLocked,
  propagates: row.propagates,
  version: row.version,
  origin: fromJson<SegmentOrigin | null>(row.origin),
  repetitions: row.repetitions,
  words: row.words,
  updatedAt: row.updatedAt.toISOString(),
  ignoredIssues: row.ignored,
});
