import { fold } from '../text/fold';
import type { EntryWriting, TermReviewStore } from '../workbench/ports/glossaries';
import type { CandidateView, QueueFilter, TermEvidence } from '../workbench/views/review';
import { refreshFlags } from './entry-flags';
import { type EntryRow, entryView, entryWithTerms } from './entry-rows';
import { grow, insertEntries, personNames, replaceEntry } from './entry-write';
import type { Prisma, PrismaClient } from './generated/client';
import { fromJson } from './json';

export function termReviewStore(db: PrismaClient): TermReviewStore {
  async function candidates(rows: readonly EntryRow[], actorId: string): Promise<CandidateView[]> {
    const nameOf = await personNames(
      db,
      rows.flatMap(({ assigneeId }) => (assigneeId === null ? [] : [assigneeId])),
    );
    return rows.map((row) => ({
      entry: entryView(row),
      evidence: fromJson<TermEvidence | null>(row.evidence),
      assignee: row.assigneeId === null ? null : (nameOf.get(row.assigneeId) ?? ''),
      isMine: row.assigneeId === actorId,
      isDeferred: row.deferredAt !== null,
    }));
  }

  return {
    async queue(glossaryId, filter, { actorId, cursor, limit }) {
      const where = { glossaryId, ...queueWhere(filter, actorId) };
      const rows = await db.termEntry.findMany({
        where: { ...where, ...(cursor === null ? {} : { id: { gt: cursor } }) },
        include: entryWithTerms,
        orderBy: { id: 'asc' },
        take: limit + 1,
      });
      // a queue of one page is counted by what is in it: both say the same, whatever is decided meanwhile
      const total = cursor === null && rows.length <= limit ? rows.length : await db.termEntry.count({ where });
      const items = await candidates(rows.slice(0, limit), actorId);
      return { items, next: rows.length > limit ? items.at(-1)!.entry.id : null, total };
    },

    async candidate(glossaryId, entryId, actorId) {
      const row = await db.termEntry.findUnique({
        where: { glossaryId_id: { glossaryId, id: entryId } },
        include: entryWithTerms,
      });
      return row === null ? null : (await candidates([row], actorId))[0]!;
    },

    async alike(glossaryId, folded) {
      const found = await db.$queryRaw<{ id: string }[]>`
        select distinct "entryId"::text as id from "Term"
        where "glossaryId" = ${glossaryId}::uuid and folded = any(${[...folded]}::text[])`;
      if (found.length === 0) return [];
      const rows = await db.termEntry.findMany({
        where: { glossaryId, id: { in: found.map(({ id }) => id) } },
        include: entryWithTerms,
        omit: { evidence: true },
        orderBy: { id: 'asc' },
      });
      return rows.map(entryView);
    },

    propose: (glossaryId, proposed, actorId) =>
      db.$transaction((tx) => insertEntries(tx, glossaryId, proposed, { importRunId: null, actorId })),

    async renewEvidence(glossaryId, renewed) {
      await db.$executeRaw`
        update "TermEntry" e set evidence = r.evidence
        from jsonb_to_recordset(${JSON.stringify(renewed)}::text::jsonb) as r ("entryId" uuid, evidence jsonb)
        where e."glossaryId" = ${glossaryId}::uuid and e.id = r."entryId"`;
    },

    async write(glossaryId, entries, options) {
      try {
        await db.$transaction(async (tx) => {
          const glossary = await grow(tx, glossaryId);
          const ids = entries.map(({ entry }) => entry.id);
          const formerly = await tx.term.findMany({
            where: { glossaryId, entryId: { in: ids } },
            select: { folded: true },
          });
          for (const each of entries) {
            const outcome = await replaceEntry(tx, glossaryId, each, options);
            if (outcome !== 'written') throw new Refused(outcome);
          }
          await refreshFlags(
            tx,
            glossary,
            ids,
            formerly.map(({ folded }) => folded),
          );
        });
        return 'written';
      } catch (error) {
        if (error instanceof Refused) return error.outcome;
        throw error;
      }
    },

    async arrange(glossaryId, entryId, arrangement) {
      const { count } = await db.termEntry.updateMany({ where: { glossaryId, id: entryId }, data: arrangement });
      return count > 0;
    },

    async comment(glossaryId, comment) {
      await db.termComment.create({ data: { glossaryId, ...comment } });
    },

    async comments(glossaryId, entryId) {
      const rows = await db.termComment.findMany({ where: { glossaryId, entryId }, orderBy: { id: 'asc' } });
      const nameOf = await personNames(
        db,
        rows.map(({ authorId }) => authorId),
      );
      return rows.map(({ id, text, authorId, createdAt }) => ({
        id,
        text,
        author: nameOf.get(authorId) ?? '',
        createdAt: createdAt.toISOString(),
      }));
    },
  };
}

/** Takes a transaction back one of whose entries cannot be written. */
class Refused extends Error {
  constructor(readonly outcome: Exclude<EntryWriting, 'written'>) {
    super(outcome);
  }
}

const queueWhere = (filter: QueueFilter, actorId: string): Prisma.TermEntryWhereInput => ({
  review: { in: ['proposed', 'inReview'] },
  deletedAt: null,
  deferredAt: filter.queue === 'deferred' ? { not: null } : null,
  ...(filter.queue === 'mine' ? { assigneeId: actorId } : {}),
  ...(filter.class ? { class: filter.class } : {}),
  ...(filter.text ? { terms: { some: { folded: { contains: fold(filter.text, 'spelling') } } } } : {}),
});
