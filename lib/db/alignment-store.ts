import { SURE } from '../align/alignment';
import type { Patch } from '../align/patch';
import type { AlignmentKey, AlignmentStore } from '../workbench/ports/alignments';
import type { AlignmentChangeView, AlignmentView } from '../workbench/views/alignment';
import { deleteWhole, insertWhole, readState, writePatch } from './alignment-rows';
import { Prisma, type PrismaClient } from './generated/client';
import { fromJson, toJson } from './json';

type Transaction = Prisma.TransactionClient;

export function alignmentStore(db: PrismaClient): AlignmentStore {
  const views = (where: Prisma.Sql) => db.$queryRaw<AlignmentRow[]>`
    select a."projectId"::text as "projectId", a.id::text as id, a.name, a."sourceLang", a."targetLang", a.version,
      a."updatedAt", count(b.position)::int as beads,
      (count(*) filter (where b.state = 'confirmed'))::int as confirmed,
      (count(*) filter (where b.state = 'rejected' or b.state = 'automatic' and b.confidence < ${SURE}::int))::int as doubtful
    from "Alignment" a
    left join "AlignmentBead" b on b."projectId" = a."projectId" and b."alignmentId" = a.id
    where ${where} group by a."projectId", a.id order by a."updatedAt" desc, a.id desc`;

  return {
    async list(projectId) {
      return (await views(Prisma.sql`a."projectId" = ${projectId}::uuid`)).map(alignmentView);
    },

    async get(key) {
      // Read again when a change fell between the parts: what is shown together belongs together.
      for (;;) {
        const [row] = await views(whereKey(key));
        if (!row) return null;
        const [state, ends] = [await readState(db, key), await historyEnds(db, key)];
        const now = await db.alignment.findUnique({ where: idOf(key), select: NOW });
        if (now?.version !== row.version) continue;
        const { version: _version, lastStepId, ignoresStructure, ...documents } = now;
        return { alignment: alignmentView(row), documents, ignoresStructure, lastStepId, state, ...ends };
      }
    },

    create: ({ state, alignmentId: id, ...alignment }) =>
      db.$transaction(async (tx) => {
        await tx.alignment.create({ data: { ...alignment, id } });
        await insertWhole(tx, { projectId: alignment.projectId, alignmentId: id }, state);
      }),

    async rename({ projectId, alignmentId: id }, name) {
      const { count } = await db.alignment.updateMany({ where: { projectId, id }, data: { name } });
      return count > 0;
    },

    remove: (key) =>
      db.$transaction(async (tx) => {
        await deleteWhole(tx, key);
        const { count } = await tx.alignment.deleteMany({ where: { projectId: key.projectId, id: key.alignmentId } });
        return count > 0;
      }),

    async nextStep({ projectId, alignmentId }, direction) {
      const isUndone = direction === 'redo';
      const row = await db.alignmentOperation.findFirst({
        where: { projectId, alignmentId, isUndone },
        orderBy: { version: isUndone ? 'asc' : 'desc' },
      });
      if (!row) return null;
      return { step: row.version, name: row.kind, patch: fromJson<Patch>(isUndone ? row.forward : row.backward) };
    },

    apply: (key, { version, patch, change, actorId, stepId = null }) =>
      db.$transaction(async (tx) => {
        const next = await nextVersion(tx, key, version, stepId);
        if (next === null) return null;
        await writePatch(tx, key, patch);
        const { projectId, alignmentId } = key;
        if (change.kind === 'do') {
          await tx.alignmentOperation.deleteMany({ where: { projectId, alignmentId, isUndone: true } });
          const { name: kind, backward } = change;
          await tx.alignmentOperation.create({
            data: {
              projectId,
              alignmentId,
              version: next,
              kind,
              forward: toJson(patch),
              backward: toJson(backward),
              actorId,
              stepId,
            },
          });
        } else {
          await tx.alignmentOperation.update({
            where: { projectId_alignmentId_version: { projectId, alignmentId, version: change.step } },
            data: { isUndone: change.kind === 'undo' },
          });
        }
        return { version: next, ...(await historyEnds(tx, key)) };
      }),

    async changesSince({ projectId, alignmentId }, since) {
      const alignment = await db.alignment.findUnique({
        where: idOf({ projectId, alignmentId }),
        select: { version: true, lastStepId: true },
      });
      if (!alignment) return null;
      const steps = await db.$queryRaw<(Omit<AlignmentChangeView, 'at'> & { readonly at: Date })[]>`
        select o.version, o.kind, u.name as author, o."createdAt" as at, o."stepId"::text as "stepId"
        from "AlignmentOperation" o left join "User" u on u.id = o."actorId"
        where o."projectId" = ${projectId}::uuid and o."alignmentId" = ${alignmentId}::uuid and o.version > ${since}::int
        order by o.version limit ${MOST_CHANGES}::int`;
      return { ...alignment, steps: steps.map((step) => ({ ...step, at: step.at.toISOString() })) };
    },

    setUnits: (key, version, units) =>
      db.$transaction(async (tx) => {
        if ((await nextVersion(tx, key, version)) === null) return false;
        for (let at = 0; at < units.length; at += UNITS_PER_STATEMENT) {
          await writeUnits(tx, key, units.slice(at, at + UNITS_PER_STATEMENT));
        }
        return true;
      }),

    unitsLike: (memoryId, alignmentId, sourceFingerprints) => db.$queryRaw`
      select id::text as id, "sourceText", "targetText", "sourceFingerprint", status,
        "segmentId" is not distinct from ${alignmentId}::uuid as "isOwn"
      from "TranslationUnit" where "memoryId" = ${memoryId}::uuid
        and ("sourceFingerprint" = any(${[...sourceFingerprints]}::text[]) or "segmentId" = ${alignmentId}::uuid)
      order by id`,
  };
}

/** Steps told at once: a page that missed more is told that there were many. */
const MOST_CHANGES = 200;

type UnitOfBead = Parameters<AlignmentStore['setUnits']>[2][number];
/** The planner knows nothing of a fresh alignment and may compare each row with each of these. */
const UNITS_PER_STATEMENT = 300;

const writeUnits = (tx: Transaction, { projectId, alignmentId }: AlignmentKey, units: readonly UnitOfBead[]) =>
  tx.$executeRaw`
    update "AlignmentBead" b set "memoryId" = u.memory::uuid, "unitId" = u.unit::uuid
    from unnest(${units.map((unit) => unit.position)}::int[], ${units.map((unit) => unit.memoryId)}::text[],
      ${units.map((unit) => unit.unitId)}::text[]) as u(position, memory, unit)
    where b."projectId" = ${projectId}::uuid and b."alignmentId" = ${alignmentId}::uuid and b.position = u.position
      and b.position = any(${units.map((unit) => unit.position)}::int[])`;

const NOW = {
  version: true,
  sourceDocumentId: true,
  targetDocumentId: true,
  lastStepId: true,
  ignoresStructure: true,
} as const;
const idOf = ({ projectId, alignmentId: id }: AlignmentKey) => ({ projectId_id: { projectId, id } });
const whereKey = ({ projectId, alignmentId }: AlignmentKey) =>
  Prisma.sql`a."projectId" = ${projectId}::uuid and a.id = ${alignmentId}::uuid`;

/** Takes the next version when this one is current; the row stays locked until the transaction ends. */
async function nextVersion(
  tx: Transaction,
  key: AlignmentKey,
  version: number,
  stepId: string | null = null,
): Promise<number | null> {
  const rows = await tx.$queryRaw<{ version: number }[]>`
    update "Alignment" a set version = version + 1, "updatedAt" = now(), "lastStepId" = ${stepId}::uuid
    where ${whereKey(key)} and version = ${version}::int returning version`;
  return rows[0]?.version ?? null;
}

async function historyEnds(db: Transaction | PrismaClient, { projectId, alignmentId }: AlignmentKey) {
  const find = (isUndone: boolean) =>
    db.alignmentOperation.findFirst({ where: { projectId, alignmentId, isUndone }, select: { version: true } });
  return { canUndo: (await find(false)) !== null, canRedo: (await find(true)) !== null };
}

type AlignmentRow = Omit<AlignmentView, 'updatedAt'> & { readonly updatedAt: Date };
const alignmentView = ({ updatedAt, ...row }: AlignmentRow): AlignmentView => ({
  ...row,
  updatedAt: updatedAt.toISOString(),
});
