import type { SegmentBulkSave, SegmentStore, SegmentVersion } from '../workbench/ports/segments';
import type { SegmentStatus } from '../workbench/views/common';
import type { ImportReport } from '../workbench/views/job';
import type { SegmentOrigin } from '../workbench/views/segment';
import type { Prisma, PrismaClient } from './generated/client';
import { fromJson, toJson } from './json';
import { undoImportOfUnits } from './memory-import';
import { replaceUnitsOfSegments } from './unit-bulk';

type Transaction = Prisma.TransactionClient;
/** What many segments were before new targets came, and what came with these. */
type BulkBefore = {
  readonly segments: readonly State[];
  readonly comments: readonly string[];
  readonly memoryId: string | null;
};
type State = {
  readonly id: string;
  readonly target: unknown;
  readonly targetText: string;
  readonly status: SegmentStatus;
  readonly origin: SegmentOrigin | null;
};
type Row = State & SegmentVersion & { readonly isLocked: boolean };

const stateOf = ({ id, target, targetText, status, origin }: Row): State => ({
  id,
  target,
  targetText,
  status,
  origin,
});

/** Rows of one statement: well under 100 ms on the embedded database. */
const ROWS = 2000;
/** A document of 20,000 segments takes seconds on a busy machine, milliseconds. */
const LIMITS = { timeout: 600_000, maxWait: 60_000 };

/**
 * Writes new targets for many segments with their revisions, units, comments and the import they belong to, in one transaction.
 * False, and nothing changed, when one of the segments is locked, gone, or of another version.
 */
export const saveMany = (db: PrismaClient, input: SegmentBulkSave): Promise<boolean> =>
  db.$transaction(async (tx) => {
    const { projectId, documentId, changeId, actorId, saves, units, comments } = input;
    if (await tx.segmentChange.findUnique({ where: { projectId_id: { projectId, id: changeId } } })) return true;
    const old = await lockRows(tx, input, saves);
    if (!old) return false;
    const after = await writeStates(tx, { projectId, actorId }, saves);
    if (units) {
      const options = { importRunId: changeId, actorId };
      await replaceUnitsOfSegments(tx, units.memoryId, units.drafts, options);
    }
    const rows = comments.map((comment) => ({ ...comment, projectId, authorId: actorId }));
    if (rows.length > 0) await tx.comment.createMany({ data: rows });
    const before: BulkBefore = {
      segments: old.map(stateOf),
      comments: comments.map(({ id }) => id),
      memoryId: units?.memoryId ?? null,
    };
    const change = { projectId, id: changeId, documentId, kind: input.kind, actorId };
    await tx.segmentChange.create({ data: { ...change, before: toJson(before), after: toJson(after) } });
    if (input.file) await tx.importRun.create({ data: runOf(input, input.file) });
    await tell(tx, input, changeId);
    return true;
  }, LIMITS);

/** How many segments a change of many has written; null when it was not made. */
export async function countOfMany(db: PrismaClient, projectId: string, id: string): Promise<number | null> {
  const change = await db.segmentChange.findUnique({ where: { projectId_id: { projectId, id } } });
  return change && isBulk(change) ? fromJson<readonly SegmentVersion[]>(change.after).length : null;
}

const KINDS: ReadonlySet<string> = new Set<SegmentBulkSave['kind']>(['return', 'replace']);
/** Changes of other kinds keep other things of what was before. */
const isBulk = ({ kind }: { readonly kind: string }): boolean => KINDS.has(kind);

/**
 * Makes the segments what they were before. Null, and nothing changed, when one has moved on since. What is undone already is not
 * undone again.
 */
export const undoMany = (
  db: PrismaClient,
  { projectId, changeId, actorId, undoId }: Parameters<SegmentStore['undoMany']>[0],
): Promise<number | null> =>
  db.$transaction(async (tx) => {
    const where = { projectId_id: { projectId, id: changeId } };
    const change = await tx.segmentChange.findUnique({ where });
    if (!change?.documentId || !isBulk(change)) return null;
    const { documentId } = change;
    const written = fromJson<readonly SegmentVersion[]>(change.after);
    if (change.undoneAt) return written.length;
    const old = await lockRows(tx, { projectId, documentId }, written);
    if (!old) return null;
    const before = fromJson<BulkBefore>(change.before);
    const after = await writeStates(tx, { projectId, actorId }, before.segments);
    await tx.comment.deleteMany({ where: { projectId, id: { in: [...before.comments] } } });
    if (before.memoryId) await undoImportOfUnits(tx, before.memoryId, changeId, actorId);
    await tx.segmentChange.update({ where, data: { undoneAt: new Date() } });
    const undo: BulkBefore = { segments: old.map(stateOf), comments: [], memoryId: null };
    await tx.segmentChange.create({
      data: {
        projectId,
        id: undoId,
        documentId,
        kind: 'undoBulk',
        actorId,
        before: toJson(undo),
        after: toJson(after),
      },
    });
    await tell(tx, { projectId, documentId }, undoId);
    return after.length;
  }, LIMITS);

type Place = { readonly projectId: string; readonly documentId: string };

/** The segments, locked; null when one is not in the document, locked by somebody, or of another version. */
async function lockRows(
  tx: Transaction,
  { projectId, documentId }: Place,
  expected: readonly SegmentVersion[],
): Promise<readonly Row[] | null> {
  const rows = await tx.$queryRaw<Row[]>`
    select id::text as id, version, "isLocked", target, "targetText", status::text as status, origin from "Segment"
    where "projectId" = ${projectId}::uuid and "documentId" = ${documentId}::uuid
      and id = any(${expected.map(({ id }) => id)}::text[]::uuid[])
    order by id for update`;
  const byId = new Map(rows.map((row) => [row.id, row]));
  const isAsExpected = expected.every(({ id, version }) => {
    const row = byId.get(id);
    return row !== undefined && row.version === version && !row.isLocked;
  });
  return isAsExpected ? rows : null;
}

/** Writes states with a revision each. @returns the versions they have now */
async function writeStates(
  tx: Transaction,
  { projectId, actorId }: { readonly projectId: string; readonly actorId: string },
  states: readonly State[],
): Promise<readonly SegmentVersion[]> {
  const versions: SegmentVersion[] = [];
  for (let at = 0; at < states.length; at += ROWS) {
    const part = states.slice(at, at + ROWS);
    const rows = await tx.$queryRaw<SegmentVersion[]>`
      with saved as (
        update "Segment" s set target = u.target::jsonb, "targetText" = u.text, status = u.status::"SegmentStatus",
          origin = u.origin::jsonb, version = s.version + 1, "updatedAt" = now(), "updatedById" = ${actorId}::uuid
        from unnest(${part.map(({ id }) => id)}::text[], ${part.map(({ target }) => JSON.stringify(target))}::text[],
          ${part.map(({ targetText }) => targetText)}::text[], ${part.map(({ status }) => status)}::text[],
          ${part.map(({ origin }) => (origin ? JSON.stringify(origin) : null))}::text[]) as u(id, target, text, status, origin)
        where s."projectId" = ${projectId}::uuid and s.id = u.id::uuid
        returning s.*
      ), revision as (
        insert into "SegmentRevision" ("projectId", "segmentId", version, "targetText", target, status, origin, "authorId")
        select "projectId", id, version, "targetText", target, status, origin, ${actorId}::uuid from saved
      )
      select id::text as id, version from saved`;
    versions.push(...rows);
  }
  return versions;
}

const tell = (tx: Transaction, { projectId, documentId }: Place, changeId: string) =>
  tx.outboxEvent.create({ data: { projectId, kind: 'segmentsChanged', payload: { documentId, changeId } } });

function runOf(
  { changeId, kind, projectId, actorId, saves }: SegmentBulkSave,
  { name: fileName, rows: read }: NonNullable<SegmentBulkSave['file']>,
) {
  const report: ImportReport = {
    importRunId: changeId,
    fileName,
    encoding: 'binary',
    read,
    written: saves.length,
    rejected: 0,
    issues: [],
    counts: {},
  };
  return {
    id: changeId,
    kind,
    ownerId: projectId,
    fileName,
    actorId,
    state: 'done',
    finishedAt: new Date(),
    read,
    written: saves.length,
    report: toJson(report),
  };
}
