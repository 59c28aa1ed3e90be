import { fold } from '../text/fold';
import type { EntryDraft, GlossaryImports } from '../workbench/ports/glossaries';
import type { TermEntryView } from '../workbench/views/glossary';
import { refreshConflicting, refreshFlags } from './entry-flags';
import { snapshotView } from './entry-rows';
import { grow, hold, insertEntries, relationRows, termColumns, termRows } from './entry-write';
import type { Prisma, PrismaClient } from './generated/client';
import { fromJson } from './json';
import { refreshStatistics } from './statistics';

type Transaction = Prisma.TransactionClient;
type Replacement = { readonly entry: EntryDraft; readonly version: number };

/** What grows with the entries of a glossary. */
const TABLES = ['TermEntry', 'Term', 'TermChange', 'TermRelation'] as const;
/** Entries that one transaction of an undo touches. */
const UNDONE_AT_ONCE = 250;

/**
 * What imports do to a glossary. Batches hold its row without moving the revision on, so that recognisers are not compiled anew
 * for each of them: `finish` does it once.
 */
export function glossaryImports(db: PrismaClient): GlossaryImports {
  return {
    async *terms(glossaryId, size) {
      let after = { entryId: NONE, id: NONE };
      for (;;) {
        const rows = await db.$queryRaw<{ entryId: string; id: string; lang: string; text: string }[]>`
          select t."entryId"::text as "entryId", t.id::text as id, t.lang, t.text
          from "Term" t join "TermEntry" e on e."glossaryId" = t."glossaryId" and e.id = t."entryId"
          where t."glossaryId" = ${glossaryId}::uuid and e."deletedAt" is null and e.review <> 'rejected'
            and (t."entryId", t.id) > (${after.entryId}::uuid, ${after.id}::uuid)
          order by t."entryId", t.id limit ${size}`;
        if (rows.length > 0) yield rows;
        if (rows.length < size) return;
        after = rows.at(-1)!;
      }
    },

    async insert(glossaryId, entries, options, before) {
      const drafts = entries.map((entry) => ({ entry }));
      await db.$transaction((tx) => insertEntries(tx, glossaryId, drafts, options, hold));
      for (const table of TABLES) await refreshStatistics(db, table, before, before + entries.length);
      return entries.length;
    },

    replace: (glossaryId, replacements, { importRunId, actorId }) =>
      db.$transaction((tx) =>
        replaceEntries(tx, glossaryId, replacements, { batchId: importRunId, actorId, reason: '' }),
      ),

    async finish(glossaryId) {
      await grow(db, glossaryId);
    },

    async undo(glossaryId, importRunId, actorId) {
      let undone = 0;
      for (;;) {
        const count = await db.$transaction((tx) => takeBack(tx, glossaryId, importRunId, actorId));
        if (count === 0) break;
        undone += count;
      }
      for (;;) {
        const count = await db.$transaction((tx) => removeBrought(tx, glossaryId, importRunId));
        if (count === 0) break;
        undone += count;
      }
      await db.$transaction(async (tx) => refreshConflicting(tx, await grow(tx, glossaryId)), { timeout: 600_000 });
      return undone;
    },
  };
}

const NONE = '00000000-0000-0000-0000-000000000000';

/** Writes new versions of entries with their history. Those that moved on stay as they are. @returns ids of those written */
async function replaceEntries(
  tx: Transaction,
  glossaryId: string,
  replacements: readonly Replacement[],
  { batchId, actorId, reason }: { readonly batchId: string | null; readonly actorId: string; readonly reason: string },
): Promise<readonly string[]> {
  const glossary = await hold(tx, glossaryId);
  const rows = replacements.map(({ entry: { terms: _, relations: _r, ...columns }, version }) => ({
    ...columns,
    version,
  }));
  const written = await tx.$queryRaw<{ id: string }[]>`
    update "TermEntry" e set class = n.class, domain = n.domain, definition = n.definition, note = n.note,
      "doNotTranslate" = n."doNotTranslate", review = n.review, extras = n.extras, version = n.version + 1, "updatedAt" = now()
    from jsonb_populate_recordset(null::"TermEntry", ${JSON.stringify(rows)}::text::jsonb) n
    where e."glossaryId" = ${glossaryId}::uuid and e.id = n.id and e.version = n.version and e."deletedAt" is null
    returning e.id::text as id`;
  const done = new Set(written.map(({ id }) => id));
  if (done.size === 0) return [];
  const kept = replacements.filter(({ entry }) => done.has(entry.id));
  const ids = [...done];
  const former = await tx.$queryRaw<{ folded: string }[]>`
    delete from "Term" where "glossaryId" = ${glossaryId}::uuid and "entryId" = any(${ids}::text[]::uuid[]) returning folded`;
  const terms = kept.flatMap(({ entry }) => termRows(glossaryId, entry));
  await tx.$executeRaw`
    insert into "Term" (${termColumns}) select ${termColumns}
    from jsonb_populate_recordset(null::"Term", ${JSON.stringify(terms)}::text::jsonb)`;
  await tx.$executeRaw`
    delete from "TermRelation" where "glossaryId" = ${glossaryId}::uuid and "entryId" = any(${ids}::text[]::uuid[])`;
  const relations = kept.flatMap(({ entry }) => relationRows(glossaryId, entry));
  if (relations.length > 0) await tx.termRelation.createMany({ data: relations });
  const changes = kept.map(({ entry, version }) => ({
    ...{
      glossaryId,
      entryId: entry.id,
      version: version + 1,
      snapshot: entry,
      review: entry.review,
      reason,
      batchId,
      actorId,
    },
  }));
  await tx.$executeRaw`
    insert into "TermChange" ("glossaryId", "entryId", version, snapshot, review, reason, "batchId", "actorId")
    select "glossaryId", "entryId", version, snapshot, review, reason, "batchId", "actorId"
    from jsonb_populate_recordset(null::"TermChange", ${JSON.stringify(changes)}::text::jsonb)`;
  await refreshFlags(tx, glossary, ids, [...new Set(former.map(({ folded }) => folded))]);
  return ids;
}

/** Gives some entries that an import changed the state they had before, where nobody changed them since. */
async function takeBack(tx: Transaction, glossaryId: string, importRunId: string, actorId: string): Promise<number> {
  const rows = await tx.$queryRaw<{ id: string; version: number; snapshot: unknown }[]>`
    select c."entryId"::text as id, c.version, b.snapshot
    from "TermChange" c
    join "TermEntry" e on e."glossaryId" = c."glossaryId" and e.id = c."entryId" and e.version = c.version
    join "TermChange" b on b."glossaryId" = c."glossaryId" and b."entryId" = c."entryId" and b.version = c.version - 1
    where c."glossaryId" = ${glossaryId}::uuid and c."batchId" = ${importRunId}::uuid and e."deletedAt" is null
      and b.snapshot is not null
    limit ${UNDONE_AT_ONCE}`;
  const replacements = rows.map(({ id, version, snapshot }) => ({
    entry: draftOfSnapshot(id, fromJson<TermEntryView>(snapshot as Prisma.JsonValue)),
    version,
  }));
  if (replacements.length === 0) return 0;
  const written = await replaceEntries(tx, glossaryId, replacements, { batchId: null, actorId, reason: '' });
  return written.length;
}

function draftOfSnapshot(id: string, snapshot: TermEntryView): EntryDraft {
  const {
    class: termClass,
    domain,
    definition,
    note,
    doNotTranslate,
    review,
    extras,
    terms,
    relations,
  } = snapshotView(snapshot);
  return {
    ...{ id, class: termClass, domain, definition, note, doNotTranslate, review, extras, relations },
    terms: terms.map((term) => ({ ...term, folded: fold(term.text, 'spelling') })),
  };
}

/** Removes some entries that an import brought and nobody changed since. */
async function removeBrought(tx: Transaction, glossaryId: string, importRunId: string): Promise<number> {
  await hold(tx, glossaryId);
  return tx.$executeRaw`
    delete from "TermEntry" where "glossaryId" = ${glossaryId}::uuid and id in (
      select id from "TermEntry" where "glossaryId" = ${glossaryId}::uuid and "importRunId" = ${importRunId}::uuid and version = 0
      limit ${UNDONE_AT_ONCE})`;
}
