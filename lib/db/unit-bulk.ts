import type { UnitDraft } from '../workbench/ports/memories';
import { Prisma } from './generated/client';
import { insertUnits } from './unit-rows';
import { nextRevision, recordChanges } from './unit-write';

type Transaction = Prisma.TransactionClient;
type Own = { readonly id: string; readonly segmentId: string; readonly createdAt: Date; readonly usageCount: number };

/**
 * Writes the units of many confirmed segments under one revision: each over the one its segment wrote before, or as a new one. A pair
 * that the memory has from elsewhere, in the same context, is not stored twice. Everything is of one import: `undoImportOfUnits`
 * takes it back.
 */
export async function replaceUnitsOfSegments(
  tx: Transaction,
  memoryId: string,
  drafts: readonly UnitDraft[],
  { importRunId, actorId }: { readonly importRunId: string; readonly actorId: string },
): Promise<void> {
  if (drafts.length === 0) return;
  const own = new Map(
    (
      await tx.$queryRaw<Own[]>`
        select distinct on ("segmentId") id::text as id, "segmentId"::text as "segmentId", "createdAt", "usageCount"
        from "TranslationUnit" where "memoryId" = ${memoryId}::uuid
          and "segmentId" = any(${drafts.map(({ segmentId }) => segmentId)}::text[]::uuid[])
        order by "segmentId", id`
    ).map((unit) => [unit.segmentId, unit]),
  );
  const elsewhere = await knownPairs(tx, memoryId, drafts);
  const written = drafts.flatMap((draft): readonly UnitDraft[] => {
    const before = own.get(draft.segmentId ?? '');
    if (!before) return elsewhere.has(pairOf(draft)) ? [] : [draft];
    const { id, createdAt, usageCount } = before;
    return [{ ...draft, id, createdAt, usageCount, lastUsedAt: draft.changedAt }];
  });
  const replaced = written.flatMap(({ segmentId }) => own.get(segmentId ?? '')?.id ?? []);
  const revision = await nextRevision(tx, memoryId, written.length - replaced.length);
  const which = Prisma.sql`id = any(${replaced}::text[]::uuid[])`;
  await recordChanges(tx, { memoryId, revision, kind: 'deleted', importRunId, actorId }, which);
  await tx.$executeRaw`delete from "TranslationUnit" where "memoryId" = ${memoryId}::uuid and ${which}`;
  if (written.length > 0) await tx.$executeRaw(insertUnits(memoryId, revision, importRunId, written));
}

const pairOf = (
  unit: Pick<UnitDraft, 'sourceFingerprint' | 'previousFingerprint' | 'nextFingerprint' | 'targetText'>,
) => [unit.sourceFingerprint, unit.previousFingerprint ?? '-', unit.nextFingerprint ?? '-', unit.targetText].join('|');

async function knownPairs(
  tx: Transaction,
  memoryId: string,
  drafts: readonly UnitDraft[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.$queryRaw<Parameters<typeof pairOf>[0][]>`
    select "sourceFingerprint", "previousFingerprint", "nextFingerprint", "targetText" from "TranslationUnit"
    where "memoryId" = ${memoryId}::uuid
      and "sourceFingerprint" = any(${drafts.map(({ sourceFingerprint }) => sourceFingerprint)}::text[])`;
  return new Set(rows.map(pairOf));
}
