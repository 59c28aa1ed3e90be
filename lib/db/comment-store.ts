import type { CommentStore } from '../workbench/ports/segments';
import type { CommentView } from '../workbench/views/segment';
import { authorNames } from './author-names';
import type { Prisma, PrismaClient } from './generated/client';

export function commentStore(db: PrismaClient): CommentStore {
  return {
    inDocument: (projectId, documentId) => commentsOfDocument(db, projectId, documentId),

    add: ({ projectId, segmentId, ...comment }) =>
      db.$transaction(async (tx) => {
        const segment = await tx.segment.findUnique({ where: { projectId_id: { projectId, id: segmentId } } });
        if (!segment) return false;
        await tx.comment.create({ data: { projectId, segmentId, ...comment } });
        const payload = { documentId: segment.documentId, segmentId };
        await tx.outboxEvent.create({ data: { projectId, kind: 'commentAdded', payload } });
        return true;
      }),

    async setResolved(projectId, commentId, isResolved) {
      const { count } = await db.comment.updateMany({
        where: { projectId, id: commentId },
        data: { resolvedAt: isResolved ? new Date() : null },
      });
      return count > 0;
    },
  };
}

/** The oldest first. */
export async function commentsOfDocument(
  db: PrismaClient | Prisma.TransactionClient,
  projectId: string,
  documentId: string,
): Promise<readonly CommentView[]> {
  const rows = await db.comment.findMany({
    where: { projectId, segment: { documentId } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const nameOf = await authorNames(db, rows);
  return rows.map((row) => ({
    id: row.id,
    segmentId: row.segmentId,
    text: row.text,
    author: nameOf.get(row.authorId) ?? '',
    createdAt: row.createdAt.toISOString(),
    isResolved: row.resolvedAt !== null,
  }));
}
