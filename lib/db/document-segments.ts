import type { Prisma, PrismaClient } from './generated/client';
import type { SegmentRow } from './segment-view';

type BareRow = Omit<SegmentRow, 'role' | 'lang' | 'translate' | 'repetitions' | 'ignored'>;

/**
 * All segments of a document, in order. Four plain index scans joined here: a plan of the database's own for 20,000 rows
 * depends on statistics that a freshly imported document does not have yet, and was seen to be quadratic without them.
 */
export async function segmentsOfDocument(
  db: PrismaClient | Prisma.TransactionClient,
  projectId: string,
  documentId: string,
): Promise<readonly SegmentRow[]> {
  const [rows, blocks, repeated, ignored] = await Promise.all([
    db.$queryRaw<BareRow[]>`
      select id::text as id, "documentId"::text as "documentId", position, "blockIndex", "sourceText", source, "targetText",
        target, "trailing", status::text as status, "isLocked", propagates, version, origin, words, "sourceFingerprint", "updatedAt"
      from "Segment" where "projectId" = ${projectId}::uuid and "documentId" = ${documentId}::uuid order by position`,
    db.block.findMany({
      where: { projectId, documentId },
      select: { index: true, role: true, lang: true, translate: true },
    }),
    db.$queryRaw<{ fingerprint: string; count: number }[]>`
      select "sourceFingerprint" as fingerprint, count(*)::int as count from "Segment"
      where "projectId" = ${projectId}::uuid group by 1 having count(*) > 1`,
    db.ignoredIssue.findMany({
      where: { projectId, segment: { documentId } },
      select: { segmentId: true, key: true },
    }),
  ]);
  const blockOf = new Map(blocks.map((block) => [block.index, block]));
  const countOf = new Map(repeated.map(({ fingerprint, count }) => [fingerprint, count]));
  const ignoredOf = new Map<string, string[]>();
  for (const { segmentId, key } of ignored) ignoredOf.set(segmentId, [...(ignoredOf.get(segmentId) ?? []), key]);
  return rows.map((row) => {
    const { role, lang, translate } = blockOf.get(row.blockIndex)!;
    const repetitions = (countOf.get(row.sourceFingerprint) ?? 1) - 1;
    return { ...row, role, lang, translate, repetitions, ignored: ignoredOf.get(row.id) ?? [] };
  });
}
