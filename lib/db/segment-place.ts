import { Prisma, type PrismaClient } from './generated/client';

/**
 * How far apart the positions of neighbours are at first. Segments that come between take the numbers in the gap, those that
 * go leave one, so that no change of a few segments moves the thousands after them.
 */
export const POSITION_STEP = 64;

const sameDocument = Prisma.sql`n."projectId" = s."projectId" and n."documentId" = s."documentId"`;

/** Of the segment before `s` in its document; null before the first. */
export const previousFingerprint = Prisma.sql`
  (select n."sourceFingerprint" from "Segment" n where ${sameDocument} and n.position < s.position
    order by n.position desc limit 1)`;

/** Id and fingerprint of the segment after `s` in its document; no row after the last. */
export const nextSegment = Prisma.sql`
  select n.id, n."sourceFingerprint" from "Segment" n where ${sameDocument} and n.position > s.position
  order by n.position limit 1`;

/** The number of `s` in its document as people count, from 1. */
export const numberInDocument = Prisma.sql`
  (select count(*)::int from "Segment" n where ${sameDocument} and n.position <= s.position)`;

/** The same of many segments, by id: each document is counted through once, not once for every segment. */
export async function numbersInDocuments(
  db: PrismaClient,
  projectId: string,
  segments: readonly { readonly documentId: string; readonly segmentId: string }[],
): Promise<ReadonlyMap<string, number>> {
  if (segments.length === 0) return new Map();
  const documents = [...new Set(segments.map(({ documentId }) => documentId))];
  const rows = await db.$queryRaw<{ id: string; number: number }[]>`
    select n.id::text as id, n.number from (
      select id, row_number() over (partition by "documentId" order by position)::int as number from "Segment"
      where "projectId" = ${projectId}::uuid and "documentId" = any(${documents}::text[]::uuid[])
    ) n where n.id = any(${segments.map(({ segmentId }) => segmentId)}::text[]::uuid[])`;
  return new Map(rows.map(({ id, number }) => [id, number]));
}

export type Room = {
  readonly projectId: string;
  readonly documentId: string;
  /** The last position that is taken now, and the last that is wanted. */
  readonly taken: number;
  readonly wanted: number;
};

/** Frees the positions after `taken` up to `wanted`: what stands there moves on, and what it meets, as far as the first gap. */
export async function makeRoom(tx: Prisma.TransactionClient, { projectId, documentId, taken, wanted }: Room) {
  if (wanted <= taken) return;
  const after = Prisma.sql`"projectId" = ${projectId}::uuid and "documentId" = ${documentId}::uuid and position > ${taken}::int`;
  const [next] = await tx.$queryRaw<{ position: number }[]>`
    select position from "Segment" where ${after} order by position limit 1`;
  if (!next || next.position > wanted) return;
  const by = wanted + 1 - next.position;
  await tx.$executeRaw`
    update "Segment" set position = position + ${by}::int where ${after} and position <= (
      select position from (
        select position, lead(position) over (order by position) as next from "Segment" where ${after}
      ) s where next is null or next > position + ${by}::int order by position limit 1)`;
}
