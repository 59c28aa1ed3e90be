import type { EntryDraft } from '../workbench/deps';
import type { TermEvidence } from '../workbench/review-views';
import { termRow } from './entry-rows';
import type { Prisma, PrismaClient } from './generated/client';
import { toJson } from './json';

type Transaction = Prisma.TransactionClient;

/** Moves the glossary's revision on: whoever keeps something made from it looks again. */
export const grow = (tx: Transaction, glossaryId: string) =>
  tx.glossary.update({ where: { id: glossaryId }, data: { revision: { increment: 1 } } });

/** Writes new entries with their terms and the first row of their history. */
export async function insertEntries(
  tx: Transaction,
  glossaryId: string,
  entries: readonly { readonly entry: EntryDraft; readonly evidence?: TermEvidence }[],
  { importRunId, actorId }: { readonly importRunId: string | null; readonly actorId: string },
): Promise<void> {
  await grow(tx, glossaryId);
  await tx.termEntry.createMany({
    data: entries.map(({ entry, evidence }) => ({
      glossaryId,
      ...entryColumns(entry),
      id: entry.id,
      importRunId,
      createdById: actorId,
      ...(evidence ? { evidence: toJson(evidence) } : {}),
    })),
  });
  await tx.term.createMany({ data: entries.flatMap(({ entry }) => termRows(glossaryId, entry)) });
  await tx.termChange.createMany({
    data: entries.map(({ entry }) => ({
      glossaryId,
      entryId: entry.id,
      version: 0,
      snapshot: toJson(entry),
      review: entry.review,
      actorId,
    })),
  });
}

/** Writes the next version of an entry with its history row. False when `version` is no longer the current one. */
export async function replaceEntry(
  tx: Transaction,
  glossaryId: string,
  { entry, version }: { readonly entry: EntryDraft; readonly version: number },
  { actorId, reason }: { readonly actorId: string; readonly reason: string },
): Promise<boolean> {
  const { count } = await tx.termEntry.updateMany({
    where: { glossaryId, id: entry.id, version },
    data: { ...entryColumns(entry), version: version + 1, updatedAt: new Date() },
  });
  if (count === 0) return false;
  await tx.term.deleteMany({ where: { glossaryId, entryId: entry.id } });
  await tx.term.createMany({ data: [...termRows(glossaryId, entry)] });
  const change = { glossaryId, entryId: entry.id, version: version + 1, review: entry.review, reason, actorId };
  await tx.termChange.create({ data: { ...change, snapshot: toJson(entry) } });
  return true;
}

/** Names of people by their ids. */
export async function personNames(
  db: PrismaClient | Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const people = await db.user.findMany({ where: { id: { in: [...new Set(ids)] } } });
  return new Map(people.map(({ id, name }) => [id, name]));
}

const entryColumns = ({ terms: _terms, id: _id, extras, ...columns }: EntryDraft) => ({
  ...columns,
  extras: toJson(extras),
});

const termRows = (glossaryId: string, entry: EntryDraft) =>
  entry.terms.map((term, position) => termRow(glossaryId, entry.id, term, position));
