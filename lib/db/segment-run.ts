import type { SegmentPiece, SegmentRunChange, SegmentVersion } from '../workbench/ports/segments';
import type { RunChangeView } from '../workbench/views/segment';
import { Prisma, type PrismaClient } from './generated/client';
import { fromJson, toJson } from './json';
import { makeRoom } from './segment-place';
import { mendContexts, reattachUnits, releaseUnits, type UnitLink } from './unit-context';

type Transaction = Prisma.TransactionClient;
/** A row of a table as `to_jsonb` writes it. */
type Row = Readonly<Record<string, unknown>> & { readonly id: string };
/** What a run of segments was before it was changed, with everything that hangs on those that went. */
export type ChangeBefore = {
  readonly segments: readonly Row[];
  readonly revisions: readonly unknown[];
  readonly ignored: readonly unknown[];
  readonly comments: readonly { readonly id: string; readonly segmentId: string }[];
  readonly units: readonly UnitLink[];
};
/** Changes of a run, as against those of targets alone (`segment-bulk.ts`). */
const RUN_KINDS: ReadonlySet<string> = new Set(['split', 'join', 'undo', 'resegment']);
const NOTHING = { revisions: [], ignored: [], comments: [], units: [] };

export type RunOutcome = {
  readonly changeId: string;
  readonly ids: readonly string[];
  readonly removed: readonly string[];
};

/** Puts pieces where some neighbouring segments stood. Null when one of them is no longer as expected. */
export const replaceRun = (db: PrismaClient, input: SegmentRunChange): Promise<RunOutcome | null> =>
  db.$transaction(async (tx) => {
    if (!(await lockDocument(tx, input, input.documentId))) return null;
    const old = await lockRows(tx, input.projectId, input.expected);
    const [first] = old;
    if (!first) return null;
    const rows = input.pieces.map((piece) =>
      rowOf(old.find(({ id }) => id === piece.id) ?? { ...first, version: 0 }, piece),
    );
    return put(tx, { ...input, old, ...NOTHING, segments: rows });
  });

/**
 * Takes back a change: the segments become what they were before it, with their history. The undo is a change of its own.
 * Null when a segment has moved on since, or the change is already undone.
 */
export const undoRun = (
  db: PrismaClient,
  input: Pick<SegmentRunChange, 'projectId' | 'changeId' | 'actorId' | 'skeleton'> & { readonly undoes: string },
): Promise<RunOutcome | null> =>
  db.$transaction(async (tx) => {
    const { projectId, undoes } = input;
    const change = await tx.segmentChange.findUnique({ where: { projectId_id: { projectId, id: undoes } } });
    if (
      !change?.documentId ||
      !RUN_KINDS.has(change.kind) ||
      change.undoneAt ||
      !(await lockDocument(tx, input, change.documentId))
    )
      return null;
    const old = await lockRows(tx, projectId, fromJson<readonly SegmentVersion[]>(change.after));
    if (old.length === 0) return null;
    await tx.segmentChange.update({
      where: { projectId_id: { projectId, id: undoes } },
      data: { undoneAt: new Date() },
    });
    const before = fromJson<ChangeBefore>(change.before);
    return put(tx, { ...input, kind: 'undo', documentId: change.documentId, old, ...before });
  });

/** A change as it was made; null when there is none, or it went over several documents. */
export async function runChange(db: PrismaClient, projectId: string, id: string): Promise<RunChangeView | null> {
  const change = await db.segmentChange.findUnique({ where: { projectId_id: { projectId, id } } });
  if (!change?.documentId || !RUN_KINDS.has(change.kind)) return null;
  const document = await db.document.findUnique({
    where: { projectId_id: { projectId, id: change.documentId } },
    select: { format: true },
  });
  if (!document) return null;
  const before = fromJson<ChangeBefore>(change.before).segments as readonly RunChangeView['before'][number][];
  return {
    documentId: change.documentId,
    format: document.format,
    before: before.map(({ id, sourceText, trailing }) => ({ id, sourceText, trailing })),
    after: fromJson<readonly SegmentVersion[]>(change.after).map((segment) => segment.id),
  };
}

type Put = ChangeBefore &
  Pick<SegmentRunChange, 'projectId' | 'documentId' | 'changeId' | 'actorId' | 'skeleton'> & {
    readonly kind: SegmentRunChange['kind'] | 'undo';
    readonly old: readonly Row[];
  };

async function put(tx: Transaction, input: Put): Promise<RunOutcome> {
  const { projectId, documentId, old, segments, actorId } = input;
  const removed = old.flatMap(({ id }) => (segments.some((row) => row.id === id) ? [] : [id]));
  const before: ChangeBefore = {
    segments: old,
    ...(await dependents(tx, projectId, removed)),
    units: await releaseUnits(
      tx,
      projectId,
      old.map(({ id }) => id),
    ),
  };
  const from = Number(old[0]!['position']);
  await tx.comment.updateMany({
    where: { projectId, segmentId: { in: removed } },
    data: { segmentId: segments[0]!.id },
  });
  await tx.segment.deleteMany({ where: { projectId, id: { in: removed } } });
  const to = from + segments.length - 1;
  await makeRoom(tx, { projectId, documentId, taken: Number(old.at(-1)!['position']), wanted: to });
  const after: SegmentVersion[] = [];
  for (const [i, row] of segments.entries()) {
    const known = old.find(({ id }) => id === row.id);
    const version = Math.max(Number(row['version']), Number(known?.['version'] ?? 0)) + 1;
    await write(tx, { ...row, position: from + i, version, updatedById: actorId }, known !== undefined);
    after.push({ id: row.id, version });
  }
  await restoreDependents(tx, input);
  await writeRevisions(tx, projectId, after, actorId);
  await reattachUnits(tx, input.units);
  await mendContexts(tx, { projectId, documentId, from, to, actorId });
  if (input.skeleton !== undefined) {
    await tx.document.update({
      where: { projectId_id: { projectId, id: documentId } },
      data: { skeleton: toJson(input.skeleton.after) },
    });
  }
  await tx.segmentChange.create({
    data: {
      projectId,
      id: input.changeId,
      documentId,
      kind: input.kind,
      actorId,
      before: toJson(before),
      after: toJson(after),
    },
  });
  await tx.outboxEvent.create({
    data: { projectId, kind: 'segmentsChanged', payload: { documentId, changeId: input.changeId } },
  });
  return { changeId: input.changeId, ids: after.map(({ id }) => id), removed };
}

/** The rows in order, locked; none when any is gone, locked by somebody, or of another version. */
async function lockRows(
  tx: Transaction,
  projectId: string,
  expected: readonly SegmentVersion[],
): Promise<readonly Row[]> {
  const rows = await tx.$queryRaw<{ row: Row }[]>`
    select to_jsonb(s) as row from "Segment" s
    where "projectId" = ${projectId}::uuid and id = any(${expected.map(({ id }) => id)}::text[]::uuid[]) and not "isLocked"
    order by position for update`;
  const isAsExpected =
    rows.length === expected.length &&
    expected.every(({ id, version }) => rows.some(({ row }) => row.id === id && row['version'] === version));
  return isAsExpected ? rows.map(({ row }) => row) : [];
}

/**
 * Holds the document, so that no two changes of its segments give out the same positions.
 * @returns false when its skeleton is no longer the one that the new was made from
 */
async function lockDocument(
  tx: Transaction,
  { projectId, skeleton }: Pick<SegmentRunChange, 'projectId' | 'skeleton'>,
  id: string,
): Promise<boolean> {
  const isAsExpected = skeleton
    ? Prisma.sql`skeleton = ${JSON.stringify(skeleton.before)}::text::jsonb`
    : Prisma.sql`true`;
  const [document] = await tx.$queryRaw<{ isAsExpected: boolean }[]>`
    select ${isAsExpected} as "isAsExpected" from "Document"
    where "projectId" = ${projectId}::uuid and id = ${id}::uuid for no key update`;
  return document?.isAsExpected ?? false;
}

const rowOf = (base: Row, piece: SegmentPiece): Row => ({ ...base, ...piece });

async function write(tx: Transaction, row: Row, exists: boolean): Promise<void> {
  const json = JSON.stringify(row);
  if (!exists) {
    await tx.$executeRaw`
      insert into "Segment" select (jsonb_populate_record(null::"Segment", ${json}::text::jsonb)).*`;
    return;
  }
  await tx.$executeRaw`
    update "Segment" s set position = r.position, "sourceText" = r."sourceText", source = r.source,
      "targetText" = r."targetText", target = r.target, "trailing" = r."trailing", status = r.status, origin = r.origin,
      "sourceFingerprint" = r."sourceFingerprint", words = r.words, version = r.version, "updatedAt" = now(),
      "updatedById" = r."updatedById"
    from jsonb_populate_record(null::"Segment", ${json}::text::jsonb) r
    where s."projectId" = r."projectId" and s.id = r.id`;
}

/** What would go with segments that go. */
async function dependents(tx: Transaction, projectId: string, ids: readonly string[]) {
  const rows = await tx.$queryRaw<{ revisions: unknown[]; ignored: unknown[]; comments: ChangeBefore['comments'] }[]>`
    select
      coalesce((select jsonb_agg(to_jsonb(r)) from "SegmentRevision" r where ${those(projectId, ids)}), '[]') as revisions,
      coalesce((select jsonb_agg(to_jsonb(r)) from "IgnoredIssue" r where ${those(projectId, ids)}), '[]') as ignored,
      coalesce((select jsonb_agg(jsonb_build_object('id', id, 'segmentId', "segmentId")) from "Comment" r
        where ${those(projectId, ids)}), '[]') as comments`;
  return rows[0]!;
}

const those = (projectId: string, ids: readonly string[]) =>
  Prisma.sql`r."projectId" = ${projectId}::uuid and r."segmentId" = any(${[...ids]}::text[]::uuid[])`;

async function restoreDependents(tx: Transaction, { projectId, revisions, ignored, comments }: Put): Promise<void> {
  await tx.$executeRaw`
    insert into "SegmentRevision"
    select * from jsonb_populate_recordset(null::"SegmentRevision", ${JSON.stringify(revisions)}::text::jsonb)`;
  await tx.$executeRaw`
    insert into "IgnoredIssue"
    select * from jsonb_populate_recordset(null::"IgnoredIssue", ${JSON.stringify(ignored)}::text::jsonb)`;
  for (const { id, segmentId } of comments)
    await tx.comment.updateMany({ where: { projectId, id }, data: { segmentId } });
}

const writeRevisions = (tx: Transaction, projectId: string, after: readonly SegmentVersion[], actorId: string) =>
  tx.$executeRaw`
    insert into "SegmentRevision" ("projectId", "segmentId", version, "targetText", target, status, origin, "authorId")
    select "projectId", id, version, "targetText", target, status, origin, ${actorId}::uuid from "Segment"
    where "projectId" = ${projectId}::uuid and id = any(${after.map(({ id }) => id)}::text[]::uuid[])`;
