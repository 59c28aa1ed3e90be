import type { Span } from '../core/span';
import type { IssueParams, Severity } from '../qa/types';
import type { ReportStore } from '../workbench/ports/reports';
import type { FindingView, ReportFilter } from '../workbench/views/report';
import { Prisma, type PrismaClient } from './generated/client';
import { fromJson, toJson } from './json';
import { numbersInDocuments } from './segment-place';

export function reportStore(db: PrismaClient): ReportStore {
  return {
    async start({ projectId, runId, actorId }) {
      await db.$transaction([
        db.qaRun.deleteMany({ where: { projectId, finishedAt: null } }),
        db.qaRun.create({ data: { projectId, id: runId, actorId } }),
      ]);
    },

    async add({ projectId, runId }, findings) {
      const rows = findings.map(({ span, sourceSpan, params, ...finding }) => ({
        ...finding,
        params: toJson(params),
        span: span ? toJson(span) : Prisma.DbNull,
        sourceSpan: sourceSpan ? toJson(sourceSpan) : Prisma.DbNull,
      }));
      // A segment that was split or deleted meanwhile is in no report.
      const there = await db.segment.findMany({
        where: { projectId, id: { in: [...new Set(rows.map(({ segmentId }) => segmentId))] } },
        select: { id: true },
      });
      const known = new Set(there.map(({ id }) => id));
      const data = rows
        .filter(({ segmentId }) => known.has(segmentId))
        .map((finding) => ({ projectId, runId, ...finding }));
      if (data.length > 0) await db.qaFinding.createMany({ data });
    },

    async finish({ projectId, runId }, segments) {
      await db.$transaction([
        db.qaRun.update({
          where: { projectId_id: { projectId, id: runId } },
          data: { finishedAt: new Date(), segments },
        }),
        db.qaRun.deleteMany({ where: { projectId, NOT: { id: runId } } }),
      ]);
    },

    async remove({ projectId, runId }) {
      await db.qaRun.deleteMany({ where: { projectId, id: runId } });
    },

    latest: (projectId) => latest(db, projectId),
    page: (run, filter, cursor, limit) => page(db, run, filter, cursor, limit),
  };
}

const ignoredOf = Prisma.sql`
  left join "IgnoredIssue" i on i."projectId" = f."projectId" and i."segmentId" = f."segmentId" and i.key = f.key`;

async function latest(db: PrismaClient, projectId: string) {
  const run = await db.qaRun.findFirst({
    where: { projectId, NOT: { finishedAt: null } },
    orderBy: { finishedAt: 'desc' },
  });
  if (!run?.finishedAt) return null;
  const ofRun = Prisma.sql`f."projectId" = ${projectId}::uuid and f."runId" = ${run.id}::uuid`;
  const counts = await db.$queryRaw<{ checkId: string; severity: string; count: number; ignored: number }[]>`
    select f."checkId", f.severity, count(*)::int as count, count(i.key)::int as ignored
    from "QaFinding" f ${ignoredOf} where ${ofRun} group by f."checkId", f."checkOrder", f.severity
    order by f."checkOrder", f.severity`;
  const documents = await db.$queryRaw<{ id: string; name: string; count: number }[]>`
    select d.id::text as id, d.name, count(*)::int as count
    from "QaFinding" f join "Document" d on d."projectId" = f."projectId" and d.id = f."documentId"
    where ${ofRun} group by d.id, d.name order by min(f.number)`;
  return {
    id: run.id,
    finishedAt: run.finishedAt.toISOString(),
    segments: run.segments,
    counts: counts.map((row) => ({ ...row, severity: row.severity as Severity })),
    documents,
  };
}

type Row = {
  number: number;
  checkId: string;
  checkOrder: number;
  severity: string;
  params: unknown;
  span: unknown;
  sourceSpan: unknown;
  key: string;
  isIgnored: boolean;
  reason: string | null;
  isStale: boolean;
  documentId: string;
  documentName: string;
  targetLang: string;
  segmentId: string;
  lang: string;
  sourceText: string;
  targetText: string;
};

async function page(
  db: PrismaClient,
  { projectId, runId }: { readonly projectId: string; readonly runId: string },
  filter: ReportFilter,
  cursor: string | null,
  limit: number,
) {
  const where = Prisma.sql`f."projectId" = ${projectId}::uuid and f."runId" = ${runId}::uuid
    and (i.key is not null) = ${filter.isIgnored}
    ${filter.checkId ? Prisma.sql`and f."checkId" = ${filter.checkId}` : Prisma.empty}
    ${filter.severity ? Prisma.sql`and f.severity = ${filter.severity}` : Prisma.empty}
    ${filter.documentId ? Prisma.sql`and f."documentId" = ${filter.documentId}::uuid` : Prisma.empty}`;
  const byCheck = filter.group === 'check';
  const [order = 0, number = 0] = (cursor ?? '0.0').split('.').map(Number);
  const after = byCheck
    ? Prisma.sql`(f."checkOrder", f.number) > (${order}::int, ${number}::int)`
    : Prisma.sql`f.number > ${number}::int`;
  const rows = await db.$queryRaw<Row[]>`
    select f.number, f."checkId", f."checkOrder", f.severity, f.params, f.span, f."sourceSpan", f.key,
      i.key is not null as "isIgnored", i.reason, s.version <> f."segmentVersion" as "isStale",
      d.id::text as "documentId", d.name as "documentName", d."targetLang", s.id::text as "segmentId",
      b.lang, s."sourceText", s."targetText"
    from "QaFinding" f ${ignoredOf}
    join "Segment" s on s."projectId" = f."projectId" and s.id = f."segmentId"
    join "Block" b on b."projectId" = s."projectId" and b."documentId" = s."documentId" and b.index = s."blockIndex"
    join "Document" d on d."projectId" = s."projectId" and d.id = s."documentId"
    where ${where} and ${after}
    order by ${byCheck ? Prisma.sql`f."checkOrder", f.number` : Prisma.sql`f.number`} limit ${limit + 1}::int`;
  const [all] = await db.$queryRaw<{ total: number }[]>`
    select count(*)::int as total from "QaFinding" f ${ignoredOf} where ${where}`;
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  const shown = rows.slice(0, limit);
  const numbers = await numbersInDocuments(db, projectId, shown);
  return {
    items: shown.map((row) => findingView(row, numbers.get(row.segmentId) ?? 0)),
    next: last ? `${last.checkOrder}.${last.number}` : null,
    total: all?.total ?? 0,
  };
}

function findingView(row: Row, number: number): FindingView {
  const spans = (span: unknown): readonly Span[] => (span && !row.isStale ? [fromJson<Span>(span)] : []);
  return {
    number: row.number,
    checkId: row.checkId,
    severity: row.severity as Severity,
    params: fromJson<IssueParams>(row.params),
    key: row.key,
    isIgnored: row.isIgnored,
    reason: row.reason ?? '',
    isStale: row.isStale,
    document: { id: row.documentId, name: row.documentName },
    segment: { id: row.segmentId, number },
    source: { lang: row.lang, text: row.sourceText, spans: spans(row.sourceSpan) },
    target: { lang: row.targetLang, text: row.targetText, spans: spans(row.span) },
  };
}
