import { primaryLang } from '../text/lang';
import type { Candidate, CandidateQuery, MemoryStore, StoredUnit, UnitFilter } from '../workbench/ports/memories';
import { countMemory, memoryView } from './collection-views';
import { holdsFolded } from './folded-search';
import { Prisma, type PrismaClient, type TranslationUnit } from './generated/client';
import { changesAfter, statesOf } from './memory-changes';
import { insertBatch, undoImport } from './memory-import';
import { refreshStatistics } from './statistics';
import { storedUnit, unitView } from './unit-rows';
import { nextRevision, overwriteUnit, recordChanges } from './unit-write';

/** Rows read at once by an export: a few megabytes, whatever the size of the memory. */
const EXPORT_PAGE = 2000;

export function memoryStore(db: PrismaClient): MemoryStore {
  return {
    async list() {
      const rows = await db.memory.findMany({ include: countMemory, orderBy: [{ name: 'asc' }, { id: 'asc' }] });
      return rows.map(memoryView);
    },

    async get(memoryId) {
      const row = await db.memory.findUnique({ where: { id: memoryId }, include: countMemory });
      return row ? memoryView(row) : null;
    },

    async byName(name) {
      const row = await db.memory.findFirst({ where: { name }, include: countMemory, orderBy: { id: 'asc' } });
      return row ? memoryView(row) : null;
    },

    async create(draft) {
      await db.memory.create({ data: draft });
    },

    async rename(memoryId, name, note) {
      const { count } = await db.memory.updateMany({ where: { id: memoryId }, data: { name, note } });
      return count > 0;
    },

    async remove(memoryId) {
      const [, { count }] = await db.$transaction([
        db.unitChange.deleteMany({ where: { memoryId } }),
        db.memory.deleteMany({ where: { id: memoryId } }),
      ]);
      return count > 0;
    },

    candidates: (query) => candidates(db, query),
    async insert(memoryId, units, options) {
      const { unitCount, ...outcome } = await db.$transaction((tx) => insertBatch(tx, memoryId, units, options));
      await refreshStatistics(db, 'TranslationUnit', unitCount - outcome.written, unitCount);
      return outcome;
    },
    undoImport: (memoryId, importRunId, actorId) => undoImport(db, memoryId, importRunId, actorId),

    async page(memoryId, filter, cursor, limit) {
      const where = Prisma.sql`"memoryId" = ${memoryId}::uuid ${filterSql(filter)}`;
      const rows = await db.$queryRaw<TranslationUnit[]>`
        select * from "TranslationUnit" where ${where} ${cursor ? Prisma.sql`and id < ${cursor}::uuid` : Prisma.empty}
        order by id desc limit ${limit + 1}::int`;
      const items = rows.slice(0, limit).map(unitView);
      return {
        items,
        next: rows.length > limit ? items.at(-1)!.id : null,
        total: await count(db, memoryId, filter, where),
      };
    },

    async unit(memoryId, unitId) {
      const row = await db.translationUnit.findUnique({ where: { memoryId_id: { memoryId, id: unitId } } });
      return row ? storedUnit(row) : null;
    },

    async unitsById(ids) {
      const rows = await db.translationUnit.findMany({
        where: { OR: ids.map(({ memoryId, unitId }) => ({ memoryId, id: unitId })) },
      });
      return rows.map(storedUnit);
    },

    replace: (memoryId, unit, revision, actorId) =>
      db.$transaction(async (tx) => {
        const next = await nextRevision(tx, memoryId, 0);
        const current = await tx.translationUnit.findUnique({ where: { memoryId_id: { memoryId, id: unit.id } } });
        if (current?.revision !== revision) return false;
        const change = { memoryId, revision: next, kind: 'updated' as const, importRunId: null, actorId };
        await recordChanges(tx, change, Prisma.sql`id = ${unit.id}::uuid`);
        await overwriteUnit(tx, memoryId, next, unit);
        return true;
      }),

    removeUnits: (memoryId, unitIds, actorId) =>
      db.$transaction(async (tx) => {
        const which = Prisma.sql`id = any(${[...unitIds]}::text[]::uuid[])`;
        const revision = await nextRevision(tx, memoryId, 0);
        await recordChanges(tx, { memoryId, revision, kind: 'deleted', importRunId: null, actorId }, which);
        const removed = await tx.$executeRaw`
          delete from "TranslationUnit" where "memoryId" = ${memoryId}::uuid and ${which}`;
        await tx.memory.update({ where: { id: memoryId }, data: { unitCount: { decrement: removed } } });
        return removed;
      }),

    units: (memoryId) => units(db, memoryId),
    states: (memoryIds) => statesOf(db, memoryIds),
    changes: (memoryId, after) => changesAfter(db, memoryId, after),
  };
}

/**
 * The prefix filter of lib/tm/prefix.ts in SQL. Both sides of a memory answer: a unit whose target is in the
 * language of the query is found by its target. Exact pairs are taken by fingerprint as well: a text without
 * any key (punctuation alone) still finds itself.
 */
async function candidates(db: PrismaClient, query: CandidateQuery): Promise<readonly Candidate[]> {
  const lang = primaryLang(query.lang);
  const memories = Prisma.sql`"memoryId" = any(${[...query.memoryIds]}::text[]::uuid[])`;
  const bounds = Prisma.sql`between ${query.minLength}::int and ${query.maxLength}::int`;
  const prefix = Prisma.sql`${[...query.prefix]}::int[]`;
  return db.$queryRaw<Candidate[]>`
    select "memoryId"::text as "memoryId", id::text as "unitId", 'source' as side, "sourceText" as text,
      "targetText" as other, "previousFingerprint", "nextFingerprint", status, "changedAt", "segmentId"::text as "segmentId"
    from "TranslationUnit"
    where ${memories} and lower(split_part(replace("sourceLang", '_', '-'), '-', 1)) = ${lang}
      and ("sourceFingerprint" = ${query.fingerprint} or "sourcePrefix" && ${prefix} and "sourceLength" ${bounds})
    union all
    select "memoryId"::text, id::text, 'target', "targetText", "sourceText", null, null, status, "changedAt", "segmentId"::text
    from "TranslationUnit"
    where ${memories} and lower(split_part(replace("targetLang", '_', '-'), '-', 1)) = ${lang}
      and ("targetFingerprint" = ${query.fingerprint} or "targetPrefix" && ${prefix} and "targetLength" ${bounds})`;
}

function filterSql({ text, author, importRunId }: UnitFilter): Prisma.Sql {
  return Prisma.sql`
    ${text ? Prisma.sql`and ${holdsFolded([Prisma.sql`"sourceText"`, Prisma.sql`"targetText"`], text)}` : Prisma.empty}
    ${author ? Prisma.sql`and author = ${author}` : Prisma.empty}
    ${importRunId ? Prisma.sql`and "importRunId" = ${importRunId}::uuid` : Prisma.empty}`;
}

/** Without a filter the memory's own counter answers: counting a million rows takes longer than reading the page. */
async function count(db: PrismaClient, memoryId: string, filter: UnitFilter, where: Prisma.Sql): Promise<number> {
  if (!filter.text && !filter.author && !filter.importRunId) {
    const memory = await db.memory.findUnique({ where: { id: memoryId }, select: { unitCount: true } });
    return memory?.unitCount ?? 0;
  }
  const rows = await db.$queryRaw<
    { total: number }[]
  >`select count(*)::int as total from "TranslationUnit" where ${where}`;
  return rows[0]?.total ?? 0;
}

async function* units(db: PrismaClient, memoryId: string): AsyncGenerator<StoredUnit> {
  let after: string | null = null;
  for (;;) {
    const rows: TranslationUnit[] = await db.translationUnit.findMany({
      where: { memoryId, ...(after ? { id: { gt: after } } : {}) },
      orderBy: { id: 'asc' },
      take: EXPORT_PAGE,
    });
    for (const row of rows) yield storedUnit(row);
    if (rows.length < EXPORT_PAGE) return;
    after = rows.at(-1)!.id;
  }
}
