import type { RelationKind } from '../term/types';
import type { GlossaryStore } from '../workbench/ports/glossaries';
import type { TermEntryView } from '../workbench/views/glossary';
import { countGlossary, glossaryView } from './collection-views';
import { entryBatches } from './entry-batches';
import { refreshFlags } from './entry-flags';
import { entryPage } from './entry-page';
import { type EntryRow, entryView, entryWithTerms, snapshotView } from './entry-rows';
import { grow, insertEntries, personNames } from './entry-write';
import type { Prisma, PrismaClient } from './generated/client';
import { fromJson, toJson } from './json';

type Transaction = Prisma.TransactionClient;

/** Entries read at a time: others have their turn at the database, and at the thread that puts them to use. */
const ENTRIES_PER_READ = 500;

export function glossaryStore(db: PrismaClient): GlossaryStore {
  return {
    ...entryBatches(db),

    async list() {
      const rows = await db.glossary.findMany({ include: countGlossary, orderBy: [{ name: 'asc' }, { id: 'asc' }] });
      return rows.map(glossaryView);
    },

    async get(glossaryId) {
      const row = await db.glossary.findUnique({ where: { id: glossaryId }, include: countGlossary });
      return row ? glossaryView(row) : null;
    },

    async create(draft) {
      await db.glossary.create({ data: draft });
    },

    async rename(glossaryId, name, note) {
      const { count } = await db.glossary.updateMany({ where: { id: glossaryId }, data: { name, note } });
      return count > 0;
    },

    async remove(glossaryId) {
      const { count } = await db.glossary.deleteMany({ where: { id: glossaryId } });
      return count > 0;
    },

    page: (glossaryId, filter, cursor, limit) => entryPage(db, glossaryId, filter, cursor, limit),

    async entry(glossaryId, entryId) {
      const row = await findEntry(db, glossaryId, entryId);
      return row ? entryView(row) : null;
    },

    async domains(glossaryId) {
      // From one domain to the next in the index: time goes with the domains, not with the entries.
      const rows = await db.$queryRaw<{ domain: string }[]>`
        with recursive next as (
          (select domain from "TermEntry" where "glossaryId" = ${glossaryId}::uuid and domain > '' order by domain limit 1)
          union all
          select (select e.domain from "TermEntry" e where e."glossaryId" = ${glossaryId}::uuid and e.domain > next.domain
            order by e.domain limit 1)
          from next where next.domain is not null
        ) select domain from next where domain is not null limit 500`;
      return rows.map(({ domain }) => domain);
    },

    async entries(glossaryId, entryIds) {
      const rows = await db.termEntry.findMany({
        where: { glossaryId, id: { in: [...entryIds] } },
        include: entryWithTerms,
      });
      const byId = new Map(rows.map((row) => [row.id, entryView(row)]));
      return entryIds.flatMap((id) => byId.get(id) ?? []);
    },

    async relationsTo(glossaryId, entryId) {
      const rows = await db.termRelation.findMany({ where: { glossaryId, otherId: entryId } });
      return rows.map((row) => ({ kind: row.kind as RelationKind, entryId: row.entryId }));
    },

    async revisionOf(glossaryIds) {
      const rows = await db.glossary.findMany({
        where: { id: { in: [...glossaryIds] } },
        select: { id: true, revision: true },
        orderBy: { id: 'asc' },
      });
      return rows.map(({ id, revision }) => `${id}:${revision}`).join(' ');
    },

    async *entriesFor(glossaryIds, entryIds) {
      const among = entryIds === undefined ? undefined : [...entryIds];
      for (const glossaryId of [...new Set(glossaryIds)].sort()) {
        let last: string | undefined;
        do {
          const rows = await db.termEntry.findMany({
            where: {
              glossaryId,
              deletedAt: null,
              review: { not: 'rejected' },
              AND: [among ? { id: { in: among } } : {}, last === undefined ? {} : { id: { gt: last } }],
            },
            include: entryWithTerms,
            omit: { evidence: true },
            orderBy: { id: 'asc' },
            take: ENTRIES_PER_READ,
          });
          yield* rows.map(entryView);
          last = rows.length < ENTRIES_PER_READ ? undefined : rows.at(-1)!.id;
        } while (last !== undefined);
      }
    },

    // One row: thousands of them cost the client in front of the database ten times as much.
    async versionsFor(glossaryIds) {
      const [row] = await db.$queryRaw<{ versions: string | null }[]>`
        select string_agg(id::text || ' ' || version, ',') as versions from "TermEntry"
        where "glossaryId" = any(${[...glossaryIds]}::uuid[]) and "deletedAt" is null and review <> 'rejected'`;
      const pairs = row?.versions?.split(',') ?? [];
      return new Map(
        pairs.map((pair) => [pair.slice(0, pair.indexOf(' ')), Number(pair.slice(pair.indexOf(' ') + 1))]),
      );
    },

    insert: (glossaryId, entries, options) =>
      db.$transaction(async (tx) => {
        await insertEntries(
          tx,
          glossaryId,
          entries.map((entry) => ({ entry })),
          options,
        );
        return entries.length;
      }),

    setDeleted: (glossaryId, entryId, version, isDeleted, actorId) =>
      db.$transaction(async (tx) => {
        const { count } = await tx.termEntry.updateMany({
          where: { glossaryId, id: entryId, version },
          data: { version: version + 1, deletedAt: isDeleted ? new Date() : null, updatedAt: new Date() },
        });
        if (count === 0) return false;
        const glossary = await grow(tx, glossaryId);
        const row = (await findEntry(tx, glossaryId, entryId))!;
        const change = { glossaryId, entryId, version: version + 1, review: row.review, actorId };
        await tx.termChange.create({ data: isDeleted ? change : { ...change, snapshot: toJson(entryView(row)) } });
        await refreshFlags(tx, glossary, [entryId]);
        return true;
      }),

    async history(glossaryId, entryId) {
      const rows = await db.termChange.findMany({ where: { glossaryId, entryId }, orderBy: { version: 'desc' } });
      const nameOf = await personNames(
        db,
        rows.map((row) => row.actorId),
      );
      return rows.map((row) => ({
        version: row.version,
        snapshot: snapshotOf(fromJson<TermEntryView | null>(row.snapshot)),
        review: row.review,
        reason: row.reason,
        actor: nameOf.get(row.actorId) ?? '',
        createdAt: row.createdAt.toISOString(),
      }));
    },
  };
}

const snapshotOf = (snapshot: TermEntryView | null) => snapshot && snapshotView(snapshot);

const findEntry = (db: PrismaClient | Transaction, glossaryId: string, id: string): Promise<EntryRow | null> =>
  db.termEntry.findUnique({ where: { glossaryId_id: { glossaryId, id } }, include: entryWithTerms });
