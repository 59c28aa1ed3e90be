import type { EntryDraft, EntryWriting } from '../workbench/ports/glossaries';
import type { TermEvidence } from '../workbench/views/review';
import { refreshFlags } from './entry-flags';
import { termRow } from './entry-rows';
import { Prisma, type PrismaClient } from './generated/client';
import { toJson } from './json';

type Transaction = Prisma.TransactionClient;

/** Moves the glossary's revision on: whoever keeps something made from it looks again. */
export const grow = (tx: Transaction | PrismaClient, glossaryId: string) =>
  tx.glossary.update({ where: { id: glossaryId }, data: { revision: { increment: 1 } } });

/** Holds the glossary's row until the end of the transaction, without moving its revision on. */
export async function hold(tx: Transaction, glossaryId: string) {
  await tx.$queryRaw`select 1 as held from "Glossary" where id = ${glossaryId}::uuid for update`;
  return tx.glossary.findUniqueOrThrow({ where: { id: glossaryId } });
}

/** Writes new entries with their terms and the first row of their history. `lock`: whether the revision moves on with them. */
export async function insertEntries(
  tx: Transaction,
  glossaryId: string,
  entries: readonly { readonly entry: EntryDraft; readonly evidence?: TermEvidence }[],
  { importRunId, actorId }: { readonly importRunId: string | null; readonly actorId: string },
  lock: typeof grow | typeof hold = grow,
): Promise<void> {
  const glossary = await lock(tx, glossaryId);
  const rows = entries.map(({ entry, evidence }) => {
    const { terms: _, relations: _relations, ...columns } = entry;
    return { glossaryId, ...columns, evidence, importRunId, createdById: actorId };
  });
  await tx.$executeRaw`
    insert into "TermEntry" (${ENTRY_COLUMNS}) select ${ENTRY_COLUMNS}
    from jsonb_populate_recordset(null::"TermEntry", ${JSON.stringify(rows)}::text::jsonb)`;
  const terms = entries.flatMap(({ entry }) => termRows(glossaryId, entry));
  await tx.$executeRaw`
    insert into "Term" (${termColumns}) select ${termColumns}
    from jsonb_populate_recordset(null::"Term", ${JSON.stringify(terms)}::text::jsonb)`;
  const relations = entries.flatMap(({ entry }) => relationRows(glossaryId, entry));
  if (relations.length > 0) {
    await tx.$executeRaw`
      insert into "TermRelation" ("glossaryId", "entryId", "otherId", kind) select "glossaryId", "entryId", "otherId", kind
      from jsonb_populate_recordset(null::"TermRelation", ${JSON.stringify(relations)}::text::jsonb)`;
  }
  const changes = entries.map(({ entry }) => ({
    ...{ glossaryId, entryId: entry.id, version: 0, snapshot: entry, review: entry.review, actorId },
  }));
  await tx.$executeRaw`
    insert into "TermChange" (${CHANGE_COLUMNS}) select ${CHANGE_COLUMNS}
    from jsonb_populate_recordset(null::"TermChange", ${JSON.stringify(changes)}::text::jsonb)`;
  await refreshFlags(
    tx,
    glossary,
    entries.map(({ entry }) => entry.id),
  );
}

// What is not named here has a default. One JSON of many rows costs a fraction of what their values cost one by one.
const ENTRY_COLUMNS = Prisma.sql`"glossaryId", id, class, domain, definition, note, "doNotTranslate", review, extras,
  evidence, "importRunId", "createdById"`;
export const termColumns = Prisma.sql`"glossaryId", id, "entryId", position, lang, text, status, folded, "partOfSpeech", gender,
  number, "caseSensitive", "exactOnly", note, example, extras`;
const CHANGE_COLUMNS = Prisma.sql`"glossaryId", "entryId", version, snapshot, review, "actorId"`;

/**
 * Writes the next version of an entry with its history row; nothing when `version` is no longer the current one. The caller
 * holds the glossary's row (`grow`), so that of two changes that close a circle of relations the second one sees the first.
 */
export async function replaceEntry(
  tx: Transaction,
  glossaryId: string,
  { entry, version }: { readonly entry: EntryDraft; readonly version: number },
  { actorId, reason }: { readonly actorId: string; readonly reason: string },
): Promise<EntryWriting> {
  const { count } = await tx.termEntry.updateMany({
    where: { glossaryId, id: entry.id, version },
    data: { ...entryColumns(entry), version: version + 1, updatedAt: new Date() },
  });
  if (count === 0) return 'staleEdit';
  await tx.term.deleteMany({ where: { glossaryId, entryId: entry.id } });
  await tx.term.createMany({ data: [...termRows(glossaryId, entry)] });
  await tx.termRelation.deleteMany({ where: { glossaryId, entryId: entry.id } });
  await tx.termRelation.createMany({ data: [...relationRows(glossaryId, entry)] });
  const problem = await wrongRelation(tx, glossaryId, entry);
  if (problem) return problem;
  const change = { glossaryId, entryId: entry.id, version: version + 1, review: entry.review, reason, actorId };
  await tx.termChange.create({ data: { ...change, snapshot: toJson(entry) } });
  return 'written';
}

/** Names of people by their ids. */
export async function personNames(
  db: PrismaClient | Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const people = await db.user.findMany({ where: { id: { in: [...new Set(ids)] } } });
  return new Map(people.map(({ id, name }) => [id, name]));
}

const entryColumns = ({ terms: _terms, relations: _relations, id: _id, extras, ...columns }: EntryDraft) => ({
  ...columns,
  extras: toJson(extras),
});

export const termRows = (glossaryId: string, entry: EntryDraft) =>
  entry.terms.map((term, position) => termRow(glossaryId, entry.id, term, position));

export const relationRows = (glossaryId: string, { id, relations }: EntryDraft) =>
  relations.map(({ kind, entryId: otherId }) => ({ glossaryId, entryId: id, otherId, kind }));

/** What is wrong with the relations of an entry that was just written. */
async function wrongRelation(
  tx: Transaction,
  glossaryId: string,
  { id, relations }: EntryDraft,
): Promise<'danglingRelation' | 'cyclicRelation' | null> {
  if (relations.length === 0) return null;
  const others = new Set(relations.map(({ entryId }) => entryId));
  const there = await tx.termEntry.count({ where: { glossaryId, id: { in: [...others] }, deletedAt: null } });
  if (there < others.size) return 'danglingRelation';
  const rows = await tx.$queryRaw<unknown[]>`
    with recursive above as (
      ${upwards(glossaryId, Prisma.sql`${id}::uuid`)}
      union
      select step.id from above join lateral (${upwards(glossaryId, Prisma.sql`above.id`)}) step on true
    ) select 1 from above where id = ${id}::uuid limit 1`;
  return others.has(id) || rows.length > 0 ? 'cyclicRelation' : null;
}

/** One step to what stands above: `narrower` is `broader` seen from the other end, and `related` has no direction. */
const upwards = (glossaryId: string, from: Prisma.Sql) => Prisma.sql`
  select "otherId" as id from "TermRelation"
  where "glossaryId" = ${glossaryId}::uuid and "entryId" = ${from} and kind not in ('related', 'narrower')
  union all
  select "entryId" from "TermRelation"
  where "glossaryId" = ${glossaryId}::uuid and "otherId" = ${from} and kind = 'narrower'`;
