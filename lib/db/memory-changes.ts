import type { MemoryChanges, MemoryState, UnitState } from '../workbench/ports/memories';
import { Prisma, type PrismaClient } from './generated/client';

/** Units read by one statement. */
const PAGE = 5000;

type Row = UnitState & { readonly revision: bigint };

const COLUMNS = Prisma.sql`id::text as id, revision, "sourceLang", "targetLang", "sourceText", "targetText",
  "previousFingerprint", "nextFingerprint", status, "changedAt"`;

export async function statesOf(
  db: PrismaClient,
  memoryIds: readonly string[],
): Promise<ReadonlyMap<string, MemoryState>> {
  const rows = await db.$queryRaw<(MemoryState & { readonly id: string })[]>`
    select id::text as id, revision, "unitCount" as units from "Memory"
    where id = any(${[...memoryIds]}::text[]::uuid[])`;
  return new Map(rows.map(({ id, revision, units }) => [id, { revision, units }]));
}

/**
 * What happened to a memory after a revision. Revisions are taken under the lock of the memory's row, so whoever has read
 * revision r and then everything after q has missed nothing between q and r; what came meanwhile may be among it already.
 */
export async function* changesAfter(
  db: PrismaClient,
  memoryId: string,
  after: bigint,
): AsyncGenerator<MemoryChanges, void> {
  if (after > 0n) {
    const gone = await db.$queryRaw<{ id: string }[]>`
      select distinct "unitId"::text as id from "UnitChange"
      where "memoryId" = ${memoryId}::uuid and revision > ${after}::bigint and kind = 'deleted'`;
    if (gone.length > 0) yield { deleted: gone.map(({ id }) => id), units: [] };
  }
  for (let last: Row | null = null; ; ) {
    const rows: Row[] = await (after > 0n ? pageByRevision(db, memoryId, after, last) : pageById(db, memoryId, last));
    if (rows.length > 0) yield { deleted: [], units: rows };
    if (rows.length < PAGE) return;
    last = rows.at(-1)!;
  }
}

const pageById = (db: PrismaClient, memoryId: string, last: Row | null) => db.$queryRaw<Row[]>`
  select ${COLUMNS} from "TranslationUnit"
  where "memoryId" = ${memoryId}::uuid ${last ? Prisma.sql`and id > ${last.id}::uuid` : Prisma.empty}
  order by id limit ${PAGE}::int`;

/** A unit that changes while pages are turned moves to a later one and is met there. */
const pageByRevision = (db: PrismaClient, memoryId: string, after: bigint, last: Row | null) => db.$queryRaw<Row[]>`
  select ${COLUMNS} from "TranslationUnit"
  where "memoryId" = ${memoryId}::uuid and revision >= ${last?.revision ?? after + 1n}::bigint
    ${last ? Prisma.sql`and (revision, id) > (${last.revision}::bigint, ${last.id}::uuid)` : Prisma.empty}
  order by revision, id limit ${PAGE}::int`;
