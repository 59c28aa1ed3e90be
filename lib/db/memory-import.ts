import type { DuplicatePolicy, UnitDraft } from '../workbench/ports/memories';
import { Prisma, type PrismaClient } from './generated/client';
import { insertUnits } from './unit-rows';
import { nextRevision, recordChanges } from './unit-write';

type Transaction = Prisma.TransactionClient;
type Options = { readonly importRunId: string | null; readonly policy: DuplicatePolicy; readonly actorId: string };

/**
 * Writes a batch of units under one revision. A duplicate is a unit of the same source, target and context.
 * `skip` leaves a duplicate out; `keepNewest` does so too, and replaces a stored unit of the same source and context
 * with an older date; `keepBoth` stores all.
 */
export async function insertBatch(
  tx: Transaction,
  memoryId: string,
  units: readonly UnitDraft[],
  { importRunId, policy, actorId }: Options,
): Promise<{ readonly written: number; readonly skipped: number; readonly unitCount: number }> {
  if (units.length === 0) return { written: 0, skipped: 0, unitCount: 0 };
  const revision = await nextRevision(tx, memoryId, 0);
  const fresh = policy === 'keepBoth' ? units : await withoutDuplicates(tx, memoryId, units);
  const replaced =
    policy === 'keepNewest' && fresh.length > 0
      ? await removeOlder(tx, memoryId, revision, fresh, { importRunId, actorId })
      : 0;
  if (fresh.length > 0) await tx.$executeRaw(insertUnits(memoryId, revision, importRunId, fresh));
  const { unitCount } = await tx.memory.update({
    where: { id: memoryId },
    data: { unitCount: { increment: fresh.length - replaced } },
  });
  return { written: fresh.length, skipped: units.length - fresh.length, unitCount };
}

const contextOf = (unit: UnitDraft): string =>
  `${unit.sourceFingerprint}|${unit.previousFingerprint ?? '-'}|${unit.nextFingerprint ?? '-'}`;
const identityOf = (unit: UnitDraft): string => `${contextOf(unit)}|${unit.targetText}`;

async function withoutDuplicates(
  tx: Transaction,
  memoryId: string,
  units: readonly UnitDraft[],
): Promise<readonly UnitDraft[]> {
  const known = await tx.$queryRaw<{ identity: string }[]>`
    select "sourceFingerprint" || '|' || coalesce("previousFingerprint", '-') || '|' || coalesce("nextFingerprint", '-')
      || '|' || "targetText" as identity
    from "TranslationUnit"
    where "memoryId" = ${memoryId}::uuid and "sourceFingerprint" = any(${units.map((u) => u.sourceFingerprint)}::text[])`;
  const seen = new Set(known.map((row) => row.identity));
  return units.filter((unit) => {
    const identity = identityOf(unit);
    if (seen.has(identity)) return false;
    seen.add(identity);
    return true;
  });
}

/** Removes stored units that a newer one of the same source and context replaces; returns how many. */
async function removeOlder(
  tx: Transaction,
  memoryId: string,
  revision: bigint,
  units: readonly UnitDraft[],
  { importRunId, actorId }: Omit<Options, 'policy'>,
): Promise<number> {
  const which = Prisma.sql`exists (
    select 1 from unnest(${units.map(contextOf)}::text[], ${units.map((u) => u.changedAt.toISOString())}::text[]) as n(context, changed)
    where n.context = "sourceFingerprint" || '|' || coalesce("previousFingerprint", '-') || '|' || coalesce("nextFingerprint", '-')
      and n.changed::timestamptz > "changedAt")
    and "sourceFingerprint" = any(${units.map((u) => u.sourceFingerprint)}::text[])`;
  await recordChanges(tx, { memoryId, revision, kind: 'deleted', importRunId, actorId }, which);
  return tx.$executeRaw`delete from "TranslationUnit" where "memoryId" = ${memoryId}::uuid and ${which}`;
}

/** Takes a whole import back: what it brought goes, what it replaced returns. Returns how many units it touched. */
export const undoImport = (db: PrismaClient, memoryId: string, importRunId: string, actorId: string): Promise<number> =>
  db.$transaction((tx) => undoImportOfUnits(tx, memoryId, importRunId, actorId), { timeout: 600_000 });

/** The same within a larger change. */
export async function undoImportOfUnits(
  tx: Transaction,
  memoryId: string,
  importRunId: string,
  actorId: string,
): Promise<number> {
  const revision = await nextRevision(tx, memoryId, 0);
  const brought = Prisma.sql`"importRunId" = ${importRunId}::uuid`;
  await recordChanges(tx, { memoryId, revision, kind: 'deleted', importRunId: null, actorId }, brought);
  const removed = await tx.$executeRaw`
    delete from "TranslationUnit" where "memoryId" = ${memoryId}::uuid and ${brought}`;
  const restored = await tx.$executeRaw`
    insert into "TranslationUnit"
    select (jsonb_populate_record(null::"TranslationUnit", c.before || jsonb_build_object('revision', ${revision}::bigint))).*
    from "UnitChange" c
    where c."memoryId" = ${memoryId}::uuid and c."importRunId" = ${importRunId}::uuid and c.kind = 'deleted'
    on conflict do nothing`;
  await tx.memory.update({ where: { id: memoryId }, data: { unitCount: { increment: restored - removed } } });
  return removed + restored;
}
