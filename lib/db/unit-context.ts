import { Prisma } from './generated/client';
import { nextSegment, previousFingerprint } from './segment-place';
import { nextRevision, recordChanges } from './unit-write';

type Transaction = Prisma.TransactionClient;
/** Which segment keeps a unit up to date. */
export type UnitLink = { readonly memoryId: string; readonly id: string; readonly segmentId: string };

/** The units that these segments wrote become units of nobody: their pairs stay true, whatever the segments become. */
export const releaseUnits = (tx: Transaction, projectId: string, segmentIds: readonly string[]) =>
  tx.$queryRaw<UnitLink[]>`
    with held as (
      select "memoryId", id, "segmentId" from "TranslationUnit"
      where "memoryId" in (select "memoryId" from "ProjectMemory" where "projectId" = ${projectId}::uuid)
        and "segmentId" = any(${[...segmentIds]}::text[]::uuid[]) for update
    ), released as (
      update "TranslationUnit" u set "segmentId" = null from held where u."memoryId" = held."memoryId" and u.id = held.id
    ) select "memoryId"::text as "memoryId", id::text as id, "segmentId"::text as "segmentId" from held`;

/** Gives units back to their segments, where these have not written others since. */
export async function reattachUnits(tx: Transaction, links: readonly UnitLink[]): Promise<void> {
  for (const { memoryId, id, segmentId } of links) {
    await tx.$executeRaw`
      update "TranslationUnit" set "segmentId" = ${segmentId}::uuid
      where "memoryId" = ${memoryId}::uuid and id = ${id}::uuid and not exists (
        select 1 from "TranslationUnit" o where o."memoryId" = ${memoryId}::uuid and o."segmentId" = ${segmentId}::uuid)`;
  }
}

type Stretch = {
  readonly projectId: string;
  readonly documentId: string;
  /** Positions of the segments that were changed, both ends included. */
  readonly from: number;
  readonly to: number;
  readonly actorId: string;
};

/** Tells the units of changed segments and of those beside them who their neighbours are now. */
export async function mendContexts(
  tx: Transaction,
  { projectId, documentId, from, to, actorId }: Stretch,
): Promise<void> {
  type Wrong = { memoryId: string; id: string; previous: string; next: string };
  const here = Prisma.sql`"projectId" = ${projectId}::uuid and "documentId" = ${documentId}::uuid`;
  const wrong = await tx.$queryRaw<Wrong[]>`
    with those as (
      (select * from "Segment" where ${here} and position < ${from}::int order by position desc limit 1)
      union all select * from "Segment" where ${here} and position between ${from}::int and ${to}::int
      union all (select * from "Segment" where ${here} and position > ${to}::int order by position limit 1)
    ), around as (
      select s.id, coalesce(${previousFingerprint}, '') as previous, coalesce(next."sourceFingerprint", '') as next
      from those s left join lateral (${nextSegment}) next on true
    )
    select u."memoryId"::text as "memoryId", u.id::text as id, a.previous, a.next
    from around a join "TranslationUnit" u on u."segmentId" = a.id
      and u."memoryId" in (select "memoryId" from "ProjectMemory" where "projectId" = ${projectId}::uuid)
    where u."previousFingerprint" is distinct from a.previous or u."nextFingerprint" is distinct from a.next`;
  for (const { memoryId, id, previous, next } of wrong) {
    const revision = await nextRevision(tx, memoryId, 0);
    const which = Prisma.sql`id = ${id}::uuid`;
    await recordChanges(tx, { memoryId, revision, kind: 'updated', importRunId: null, actorId }, which);
    await tx.$executeRaw`
      update "TranslationUnit" set "previousFingerprint" = ${previous}, "nextFingerprint" = ${next}, revision = ${revision}
      where "memoryId" = ${memoryId}::uuid and id = ${id}::uuid`;
  }
}
