import type { InlineContent } from '../text/inline';
import type { Brought } from '../workbench/ports/documents';
import type { SegmentInContext, SegmentPlace, SegmentSave, SegmentStore } from '../workbench/ports/segments';
import type { RevisionView, SegmentOrigin, SegmentView } from '../workbench/views/segment';
import { authorNames } from './author-names';
import { segmentsOfDocument } from './document-segments';
import { Prisma, type PrismaClient } from './generated/client';
import { fromJson } from './json';
import { countOfMany, saveMany, undoMany } from './segment-bulk';
import { nextSegment, numberInDocument, previousFingerprint } from './segment-place';
import { type RunOutcome, replaceRun, runChange, undoRun } from './segment-run';
import { blockOfSegment, type SegmentRow, segmentColumns, segmentView } from './segment-view';
import { writeUnitOfSegment } from './unit-write';

type Transaction = Prisma.TransactionClient;

export function segmentStore(db: PrismaClient): SegmentStore {
  return {
    async inDocument(projectId, documentId) {
      return (await segmentsOfDocument(db, projectId, documentId)).map(segmentView);
    },

    async places(memoryId, segmentIds) {
      if (segmentIds.length === 0) return new Map();
      const rows = await db.$queryRaw<(SegmentPlace & { id: string })[]>`
        select s.id::text as id, s."projectId"::text as "projectId", s."documentId"::text as "documentId",
          ${numberInDocument} as number
        from "ProjectMemory" m
        join "Segment" s on s."projectId" = m."projectId" and s.id = any(${[...segmentIds]}::text[]::uuid[])
        where m."memoryId" = ${memoryId}::uuid`;
      return new Map(rows.map(({ id, ...place }) => [id, place]));
    },

    inContext: (projectId, segmentId) => inContext(db, projectId, segmentId),

    save: (input) =>
      db.$transaction(async (tx) => {
        if (!(await writeVersion(tx, input))) {
          const current = await segmentsById(tx, input.projectId, [input.segmentId]);
          return current[0] ? { kind: 'conflict' as const, current: current[0] } : { kind: 'notFound' as const };
        }
        if (input.unit) await writeUnitOfSegment(tx, input.unit.memoryId, input.unit.draft, input.authorId);
        const followers = input.propagate ? await propagate(tx, input) : [];
        const [segment, ...propagated] = await segmentsById(tx, input.projectId, [input.segmentId, ...followers]);
        return { kind: 'saved' as const, segment: segment!, propagated };
      }),

    async replaceRun(change) {
      const outcome = await replaceRun(db, change);
      return outcome && resegmentView(db, change.projectId, outcome);
    },

    async undoRun(undo) {
      const outcome = await undoRun(db, undo);
      return outcome && resegmentView(db, undo.projectId, outcome);
    },

    saveMany: (change) => saveMany(db, change),

    countOfMany: (projectId, changeId) => countOfMany(db, projectId, changeId),

    undoMany: (undo) => undoMany(db, undo),

    change: (projectId, changeId) => runChange(db, projectId, changeId),

    async setLocked({ projectId, segmentId, isLocked, actorId }) {
      const rows = await db.$queryRaw<unknown[]>`
        with changed as (
          update "Segment" set "isLocked" = ${isLocked}
          where "projectId" = ${projectId}::uuid and id = ${segmentId}::uuid and "isLocked" <> ${isLocked} returning *
        ), event as (
          insert into "OutboxEvent" ("projectId", kind, payload)
          select "projectId", 'segmentLocked', jsonb_build_object('documentId', "documentId", 'segmentId', id,
            'isLocked', "isLocked", 'actorId', ${actorId}::text)
          from changed
        ) select 1 from "Segment" where "projectId" = ${projectId}::uuid and id = ${segmentId}::uuid`;
      return rows.length > 0;
    },

    async setRole(projectId, documentId, blockIndex, role) {
      const { count } = await db.block.updateMany({
        where: { projectId, documentId, index: blockIndex },
        data: { role },
      });
      return count > 0;
    },

    async history(projectId, segmentId) {
      const rows = await db.segmentRevision.findMany({
        where: { projectId, segmentId },
        orderBy: { version: 'desc' },
      });
      const nameOf = await authorNames(db, rows);
      return rows.map(
        (row): RevisionView => ({
          version: row.version,
          target: fromJson<InlineContent>(row.target),
          targetText: row.targetText,
          status: row.status,
          origin: fromJson<SegmentOrigin | null>(row.origin),
          author: nameOf.get(row.authorId) ?? '',
          createdAt: row.createdAt.toISOString(),
        }),
      );
    },

    async ignoreIssue(projectId, segmentId, key, reason, authorId) {
      await db.ignoredIssue.upsert({
        where: { projectId_segmentId_key: { projectId, segmentId, key } },
        create: { projectId, segmentId, key, reason, authorId },
        update: { reason, authorId },
      });
    },

    async heedIssue(projectId, segmentId, key) {
      await db.ignoredIssue.deleteMany({ where: { projectId, segmentId, key } });
    },
  };
}

const resegmentView = async (db: PrismaClient, projectId: string, { ids, ...outcome }: RunOutcome) => ({
  ...outcome,
  segments: await segmentsById(db, projectId, ids),
});

/**
 * Writes the new state if `version` is still the current one: segment, revision and outbox event in one statement.
 * @returns false when it is not, or the segment is locked or gone; nothing was changed then
 */
async function writeVersion(tx: Transaction, input: SegmentSave): Promise<boolean> {
  const rows = await tx.$queryRaw<{ version: number }[]>`
    with saved as (
      update "Segment" set target = ${JSON.stringify(input.target)}::text::jsonb, "targetText" = ${input.targetText},
        status = ${input.status}::text::"SegmentStatus", origin = ${jsonOrNull(input.origin)}::text::jsonb,
        version = version + 1, "updatedAt" = now(), "updatedById" = ${input.authorId}::uuid
      where "projectId" = ${input.projectId}::uuid and id = ${input.segmentId}::uuid
        and version = ${input.version}::int and not "isLocked"
      returning *
    ), ${revisionAndEvent(input.authorId)}
    select version from saved`;
  return rows.length === 1;
}

/** Carries a confirmed target to the repetitions that nobody translated by hand; returns their ids. */
async function propagate(tx: Transaction, input: SegmentSave): Promise<readonly string[]> {
  const origin: SegmentOrigin = { kind: 'propagated', fromSegmentId: input.segmentId };
  const rows = await tx.$queryRaw<{ id: string }[]>`
    with saved as (
      update "Segment" s set target = ${JSON.stringify(input.target)}::text::jsonb, "targetText" = ${input.targetText},
        status = 'translated', origin = ${JSON.stringify(origin)}::text::jsonb,
        version = s.version + 1, "updatedAt" = now(), "updatedById" = ${input.authorId}::uuid
      from "Segment" f
      where f."projectId" = ${input.projectId}::uuid and f.id = ${input.segmentId}::uuid
        and s."projectId" = f."projectId" and s."sourceFingerprint" = f."sourceFingerprint" and s.id <> f.id
        and s.source = f.source and s.propagates and not s."isLocked" and s."targetText" <> ${input.targetText}
        and (s.status = 'untranslated' or s.origin->>'kind' = 'propagated' and s.status in ('draft', 'translated'))
      returning s.*
    ), ${revisionAndEvent(input.authorId)}
    select id::text as id from saved`;
  return rows.map((row) => row.id);
}

/** The two rows that accompany every change of a segment; reads the common table expression `saved`. */
const revisionAndEvent = (authorId: string) => Prisma.sql`
  revision as (
    insert into "SegmentRevision" ("projectId", "segmentId", version, "targetText", target, status, origin, "authorId")
    select "projectId", id, version, "targetText", target, status, origin, ${authorId}::uuid from saved
  ), event as (
    insert into "OutboxEvent" ("projectId", kind, payload)
    select "projectId", 'segmentSaved', jsonb_build_object('documentId', "documentId", 'segmentId', id, 'version', version)
    from saved
  )`;

/** In the order of `ids`; what does not exist is left out. */
async function segmentsById(
  tx: Transaction | PrismaClient,
  projectId: string,
  ids: readonly string[],
): Promise<readonly SegmentView[]> {
  const rows = await tx.$queryRaw<SegmentRow[]>`
    select ${segmentColumns} from "Segment" s ${blockOfSegment}
    where s."projectId" = ${projectId}::uuid and s.id = any(${[...ids]}::text[]::uuid[])`;
  const byId = new Map(rows.map((row) => [row.id, segmentView(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

async function inContext(db: PrismaClient, projectId: string, segmentId: string): Promise<SegmentInContext | null> {
  type Row = SegmentRow & {
    name: string;
    format: string;
    sourceLang: string;
    targetLang: string;
    previous: string | null;
    next: string | null;
    nextId: string | null;
    brought: unknown;
  };
  const rows = await db.$queryRaw<Row[]>`
    select ${segmentColumns}, b.brought, d.name, d.format, d."sourceLang", d."targetLang", ${previousFingerprint} as previous,
      next."sourceFingerprint" as next, next.id::text as "nextId"
    from "Segment" s ${blockOfSegment}
    left join lateral (${nextSegment}) next on true
    join "Document" d on d."projectId" = s."projectId" and d.id = s."documentId"
    where s."projectId" = ${projectId}::uuid and s.id = ${segmentId}::uuid`;
  const row = rows[0];
  if (!row) return null;
  return {
    segment: segmentView(row),
    documentId: row.documentId,
    documentName: row.name,
    format: row.format,
    sourceLang: row.sourceLang,
    targetLang: row.targetLang,
    trailing: row.trailing,
    sourceFingerprint: row.sourceFingerprint,
    previousFingerprint: row.previous ?? '',
    nextFingerprint: row.next ?? '',
    nextId: row.nextId,
    brought: fromJson<Brought | null>(row.brought),
  };
}

const jsonOrNull = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));
