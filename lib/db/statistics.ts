import type { PrismaClient } from './generated/client';

/** Smaller growth changes no plan. Rows. */
const WORTH_IT = 1024;

/**
 * Lets the planner look at a table again when a bulk load has brought its row count over a power of two. A served PostgreSQL
 * would do so by itself some time later; the embedded one has no background workers and would plan for an empty table for ever.
 */
export async function refreshStatistics(
  db: PrismaClient,
  table: 'TranslationUnit' | 'Segment' | 'TermEntry' | 'Term' | 'TermChange' | 'TermRelation',
  before: number,
  after: number,
): Promise<void> {
  if (after < WORTH_IT || Math.floor(Math.log2(Math.max(1, before))) === Math.floor(Math.log2(after))) return;
  // A tenth of the usual sample tells orders of magnitude just as well, in a twentieth of the time: others wait meanwhile.
  await db.$transaction([
    db.$executeRaw`set local default_statistics_target = 10`,
    db.$executeRawUnsafe(`analyze "${table}"`),
  ]);
}
