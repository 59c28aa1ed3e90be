import type { Prisma, PrismaClient } from './generated/client';

/** The names of those who wrote these rows, by their ids. */
export async function authorNames(
  db: PrismaClient | Prisma.TransactionClient,
  rows: readonly { readonly authorId: string }[],
): Promise<ReadonlyMap<string, string>> {
  const authors = await db.user.findMany({
    where: { id: { in: [...new Set(rows.map(({ authorId }) => authorId))] } },
    select: { id: true, name: true },
  });
  return new Map(authors.map(({ id, name }) => [id, name]));
}
