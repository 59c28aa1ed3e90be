import type { UnitDraft } from '../workbench/ports/memories';
import { Prisma } from './generated/client';
import { toJson } from './json';
import { insertUnits } from './unit-rows';

type Transaction = Prisma.TransactionClient;

/**
 * Takes the memory's next revision. The row stays locked until the transaction ends, so no lower revision
 * can become visible later: a reader that has seen r has seen everything up to r.
 *
 * @param added by how many units the memory grows
 */
export async function nextRevision(tx: Transaction, memoryId: string, added: number): Promise<bigint> {
  const rows = await tx.$queryRaw<{ revision: bigint }[]>`
    update "Memory" set revision = revision + 1, "unitCount" = "unitCount" + ${added}::int
    where id = ${memoryId}::uuid returning revision`;
  const row = rows[0];
  if (!row) throw new Error(`memory ${memoryId} is gone`);
  return row.revision;
}

/** Remembers what units were before they are changed or deleted, for undo and for indexes that follow by revision. */
export const recordChanges = (
  tx: Transaction,
  change: {
    memoryId: string;
    revision: bigint;
    kind: 'updated' | 'deleted';
    importRunId: string | null;
    actorId: string;
  },
  which: Prisma.Sql,
) => tx.$executeRaw`
  insert into "UnitChange" ("memoryId", revision, "unitId", kind, before, "importRunId", "actorId")
  select "memoryId", ${change.revision}::bigint, id, ${change.kind}, to_jsonb(u), ${change.importRunId}::uuid,
    ${change.actorId}::uuid
  from "TranslationUnit" u where "memoryId" = ${change.memoryId}::uuid and ${which}`;

/** Writes a whole unit over the one with its id. */
export async function overwriteUnit(
  tx: Transaction,
  memoryId: string,
  revision: bigint,
  { id, segmentId, ...unit }: UnitDraft,
): Promise<void> {
  await tx.translationUnit.update({
    where: { memoryId_id: { memoryId, id } },
    data: {
      ...unit,
      revision,
      segmentId,
      source: toJson(unit.source),
      target: toJson(unit.target),
      provenance: toJson(unit.provenance),
      extras: toJson(unit.extras),
      sourcePrefix: [...unit.sourcePrefix],
      targetPrefix: [...unit.targetPrefix],
    },
  });
}

/**
 * Writes the unit of a confirmed segment: over the one this segment wrote before, or as a new one.
 * An equal pair with the same context that is already there is counted as used instead of stored twice.
 */
export async function writeUnitOfSegment(
  tx: Transaction,
  memoryId: string,
  draft: UnitDraft,
  actorId: string,
): Promise<void> {
  const found = await tx.$queryRaw<{ id: string; isOwn: boolean; createdAt: Date; usageCount: number }[]>`
    select id::text as id, "segmentId" = ${draft.segmentId}::uuid as "isOwn", "createdAt", "usageCount"
    from "TranslationUnit"
    where "memoryId" = ${memoryId}::uuid and ("segmentId" = ${draft.segmentId}::uuid
      or "sourceFingerprint" = ${draft.sourceFingerprint} and source = ${JSON.stringify(draft.source)}::text::jsonb
        and target = ${JSON.stringify(draft.target)}::text::jsonb
        and "previousFingerprint" is not distinct from ${draft.previousFingerprint}
        and "nextFingerprint" is not distinct from ${draft.nextFingerprint})
    order by 2 desc nulls last limit 1`;
  const known = found[0];
  const revision = await nextRevision(tx, memoryId, known ? 0 : 1);
  if (!known) {
    await tx.$executeRaw(insertUnits(memoryId, revision, null, [draft]));
    return;
  }
  await recordChanges(
    tx,
    { memoryId, revision, kind: 'updated', importRunId: null, actorId },
    Prisma.sql`id = ${known.id}::uuid`,
  );
  await overwriteUnit(tx, memoryId, revision, {
    ...draft,
    id: known.id,
    createdAt: known.createdAt,
    usageCount: known.isOwn ? known.usageCount : known.usageCount + 1,
    lastUsedAt: draft.changedAt,
  });
}
