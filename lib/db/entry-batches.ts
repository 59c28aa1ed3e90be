import type { GlossaryStore } from '../workbench/ports/glossaries';
import { refreshFlags } from './entry-flags';
import { grow } from './entry-write';
import type { PrismaClient } from './generated/client';

type Batches = Pick<GlossaryStore, 'reviewMany' | 'undoMany'>;

/** Changes of many entries at once: one statement writes the states and their history. */
export const entryBatches = (db: PrismaClient): Batches => ({
  reviewMany: (glossaryId, entryIds, { review, batchId, actorId, reason }) =>
    db.$transaction(async (tx) => {
      const glossary = await grow(tx, glossaryId);
      const rows = await tx.$queryRaw<{ id: string }[]>`
        with moved as (
          update "TermEntry" set review = ${review}::text::"ReviewState", version = version + 1, "updatedAt" = now()
          where "glossaryId" = ${glossaryId}::uuid and id = any(${[...entryIds]}::text[]::uuid[])
            and review <> ${review}::text::"ReviewState" and "deletedAt" is null
          returning id, version
        ), history as (
          insert into "TermChange" ("glossaryId", "entryId", version, snapshot, review, reason, "batchId", "actorId")
          select ${glossaryId}::uuid, m.id, m.version, jsonb_set(p.snapshot, '{review}', to_jsonb(${review}::text)),
            ${review}::text::"ReviewState", ${reason}, ${batchId}::uuid, ${actorId}::uuid
          from moved m
          join "TermChange" p on p."glossaryId" = ${glossaryId}::uuid and p."entryId" = m.id and p.version = m.version - 1
        ) select id::text as id from moved`;
      const ids = rows.map(({ id }) => id);
      await refreshFlags(tx, glossary, ids);
      return ids.length;
    }),

  undoMany: (glossaryId, batchId, { actorId, limit }) =>
    db.$transaction(async (tx) => {
      const glossary = await grow(tx, glossaryId);
      const rows = await tx.$queryRaw<{ id: string }[]>`
        with open as (
          select c."entryId" as id, c.version, p.review, p.snapshot
          from "TermChange" c
          join "TermEntry" e on e."glossaryId" = c."glossaryId" and e.id = c."entryId" and e.version = c.version
          join "TermChange" p on p."glossaryId" = c."glossaryId" and p."entryId" = c."entryId" and p.version = c.version - 1
          where c."glossaryId" = ${glossaryId}::uuid and c."batchId" = ${batchId}::uuid
          limit ${limit}
        ), back as (
          update "TermEntry" e set review = open.review, version = e.version + 1, "updatedAt" = now()
          from open where e."glossaryId" = ${glossaryId}::uuid and e.id = open.id and e.version = open.version
          returning e.id
        ), history as (
          insert into "TermChange" ("glossaryId", "entryId", version, snapshot, review, "actorId")
          select ${glossaryId}::uuid, open.id, open.version + 1, open.snapshot, open.review, ${actorId}::uuid
          from open join back on back.id = open.id
        ) select id::text as id from back`;
      const ids = rows.map(({ id }) => id);
      await refreshFlags(tx, glossary, ids);
      return ids.length;
    }),
});
