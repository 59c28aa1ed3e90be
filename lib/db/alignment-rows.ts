import {
  type AlignedSentence,
  type AlignmentState,
  type Bead,
  type BeadState,
  beadStarts,
  type Side,
} from '../align/alignment';
import type { Patch, Splice } from '../align/patch';
import type { BlockRole } from '../text/types';
import type { AlignmentKey } from '../workbench/ports/alignments';
import { Prisma, type PrismaClient } from './generated/client';

type Transaction = Prisma.TransactionClient;

/** Rows written by one statement: they stay well under 100 ms on the embedded database. */
const ROWS_PER_STATEMENT = 2000;
const SIDES: readonly Side[] = ['source', 'target'];

/** Both sides and the beads, each list as one value: row by row ten thousand of each cost the client three times as much. */
export async function readState(db: PrismaClient | Transaction, key: AlignmentKey): Promise<AlignmentState> {
  const sides = await db.$queryRaw<{ side: Side; list: readonly SentenceRow[] }[]>`
    select side, json_agg(json_build_array(text, role, block, "isExcluded") order by position) as list
    from "AlignmentSentence" where ${whereKey(key)} group by side`;
  const [beads] = await db.$queryRaw<{ list: readonly BeadRow[] | null }[]>`
    select json_agg(json_build_array("sourceEnd" - "sourceStart", "targetEnd" - "targetStart", confidence, reasons, state,
      "isLocked", "memoryId", "unitId") order by position) as list
    from "AlignmentBead" where ${whereKey(key)}`;
  const of = (wanted: Side): readonly AlignedSentence[] =>
    (sides.find(({ side }) => side === wanted)?.list ?? []).map(([text, role, block, isExcluded]) => ({
      text,
      role,
      block,
      isExcluded,
    }));
  return {
    source: of('source'),
    target: of('target'),
    beads: (beads?.list ?? []).map(
      ([source, target, confidence, reasons, state, isLocked, memoryId, unitId]): Bead => ({
        source,
        target,
        confidence,
        reasons,
        state,
        isLocked,
        unit: memoryId && unitId ? { memoryId, unitId } : null,
      }),
    ),
  };
}
type SentenceRow = readonly [text: string, role: BlockRole, block: number, isExcluded: boolean];
type BeadRow = readonly [
  source: number,
  target: number,
  confidence: number,
  reasons: readonly string[],
  state: BeadState,
  isLocked: boolean,
  memoryId: string | null,
  unitId: string | null,
];

export async function insertWhole(tx: Transaction, key: AlignmentKey, state: AlignmentState): Promise<void> {
  for (const side of SIDES) await insertSentences(tx, key, side, numbered(state[side], 0));
  const starts = beadStarts(state.beads);
  const place = (position: number) => ({ source: starts.source[position]!, target: starts.target[position]! });
  await insertBeads(
    tx,
    key,
    state.beads.map((bead, position) => ({ ...place(position), position, bead })),
  );
  await checkWhole(tx, key);
}

/** Faster than to let the foreign keys cascade row by row. */
export async function deleteWhole(tx: Transaction, { projectId, alignmentId }: AlignmentKey): Promise<void> {
  const where = { projectId, alignmentId };
  await tx.alignmentOperation.deleteMany({ where });
  await tx.alignmentBead.deleteMany({ where });
  await tx.alignmentSentence.deleteMany({ where });
}

/**
 * Writes a change of the rows. The numbers of the rows that follow are moved by the database itself, so a change near the
 * beginning of a long text costs no more on the wire than one at its end. No statement joins: the planner knows nothing of
 * a fresh alignment and would compare every row with every other.
 *
 * @throws when the beads no longer cover both sides: the change was made for another state
 */
export async function writePatch(tx: Transaction, key: AlignmentKey, patch: Patch): Promise<void> {
  for (const side of SIDES) await writeSentences(tx, key, side, patch[side]);
  await writeBeads(tx, key, patch.beads);
  await checkWhole(tx, key);
}

async function writeSentences(
  tx: Transaction,
  key: AlignmentKey,
  side: Side,
  splices: readonly Splice<AlignedSentence>[],
): Promise<void> {
  if (splices.length === 0) return;
  const where = Prisma.sql`${whereKey(key)} and side = ${side}`;
  await tx.$executeRaw`delete from "AlignmentSentence" where ${where} and position = any(${removedBy(splices)}::int[])`;
  const moves = movesOf(splices).filter(({ by }) => by !== 0);
  for (const { from, to, by } of moves) {
    await tx.$executeRaw`
      update "AlignmentSentence" set position = -(position + ${by}::int) - 1
      where ${where} and position >= ${from}::int and position < ${to}::int`;
  }
  if (moves.length > 0)
    await tx.$executeRaw`update "AlignmentSentence" set position = -position - 1 where ${where} and position < 0`;
  await insertSentences(tx, key, side, insertedBy(splices));
}

async function writeBeads(tx: Transaction, key: AlignmentKey, splices: readonly Splice<Bead>[]): Promise<void> {
  if (splices.length === 0) return;
  const where = whereKey(key);
  const before = await tx.$queryRaw<Place[]>`
    select position, "sourceEnd" as source, "targetEnd" as target from "AlignmentBead"
    where ${where} and position = any(${splices.map(({ at }) => at - 1)}::int[])`;
  const removed = await tx.$queryRaw<Place[]>`
    delete from "AlignmentBead" where ${where} and position = any(${removedBy(splices)}::int[])
    returning position, "sourceEnd" - "sourceStart" as source, "targetEnd" - "targetStart" as target`;
  const endOf = new Map(before.map((place) => [place.position, place]));
  const countOf = new Map(removed.map((place) => [place.position, place]));
  const shift = { source: 0, target: 0 };
  const rows: PlacedBead[] = [];
  const positions = insertedBy(splices).map(([position]) => position);
  const moves = movesOf(splices);
  for (const [i, { at, remove, insert }] of splices.entries()) {
    const start = endOf.get(at - 1) ?? { source: 0, target: 0 };
    const place = { source: start.source + shift.source, target: start.target + shift.target };
    for (const bead of insert) {
      rows.push({ ...place, position: positions[rows.length]!, bead });
      place.source += bead.source;
      place.target += bead.target;
    }
    for (const side of SIDES) {
      shift[side] += insert.reduce((sum, bead) => sum + bead[side], 0);
      for (let n = at; n < at + remove; n++) shift[side] -= countOf.get(n)?.[side] ?? 0;
    }
    await moveBeads(tx, where, moves[i]!, { ...shift });
  }
  await tx.$executeRaw`update "AlignmentBead" set position = -position - 1 where ${where} and position < 0`;
  await insertBeads(tx, key, rows);
}

type Place = { readonly position: number; readonly source: number; readonly target: number };
type PlacedBead = Place & { readonly bead: Bead };
type Move = { readonly from: number; readonly to: number; readonly by: number };

async function moveBeads(
  tx: Transaction,
  where: Prisma.Sql,
  { from, to, by }: Move,
  { source, target }: Record<Side, number>,
): Promise<void> {
  if (by === 0 && source === 0 && target === 0) return;
  await tx.$executeRaw`
    update "AlignmentBead" set position = -(position + ${by}::int) - 1,
      "sourceStart" = "sourceStart" + ${source}::int, "sourceEnd" = "sourceEnd" + ${source}::int,
      "targetStart" = "targetStart" + ${target}::int, "targetEnd" = "targetEnd" + ${target}::int
    where ${where} and position >= ${from}::int and position < ${to}::int`;
}

async function checkWhole(tx: Transaction, key: AlignmentKey): Promise<void> {
  const [ends] = await tx.$queryRaw<{ isWhole: boolean }[]>`
    select coalesce((select max("sourceEnd") from "AlignmentBead" where ${whereKey(key)}), 0)
        = (select count(*) from "AlignmentSentence" where ${whereKey(key)} and side = 'source')
      and coalesce((select max("targetEnd") from "AlignmentBead" where ${whereKey(key)}), 0)
        = (select count(*) from "AlignmentSentence" where ${whereKey(key)} and side = 'target') as "isWhole"`;
  if (!ends?.isWhole) throw new Error(`alignment ${key.alignmentId}: the beads do not cover both sides`);
}

const whereKey = ({ projectId, alignmentId }: AlignmentKey) =>
  Prisma.sql`"projectId" = ${projectId}::uuid and "alignmentId" = ${alignmentId}::uuid`;
const LAST_POSITION = 2 ** 31 - 1;

const removedBy = (splices: readonly Splice<unknown>[]): number[] =>
  splices.flatMap(({ at, remove }) => Array.from({ length: remove }, (_, i) => at + i));

/** After each splice, how far the rows up to the next one move. Their numbers turn negative on the way: no two rows may ever have one number. */
function movesOf(splices: readonly Splice<unknown>[]): readonly Move[] {
  let by = 0;
  return splices.map(({ at, remove, insert }, i) => {
    by += insert.length - remove;
    return { from: at + remove, to: splices[i + 1]?.at ?? LAST_POSITION, by };
  });
}

type Numbered<T> = readonly (readonly [position: number, item: T])[];
const numbered = <T>(items: readonly T[], from: number): Numbered<T> => items.map((item, i) => [from + i, item]);

/** What splices put in, with the positions afterwards. */
function insertedBy<T>(splices: readonly Splice<T>[]): Numbered<T> {
  let shift = 0;
  return splices.flatMap(({ at, remove, insert }) => {
    const rows = numbered(insert, at + shift);
    shift += insert.length - remove;
    return rows;
  });
}

async function insertSentences(
  tx: Transaction,
  { projectId, alignmentId }: AlignmentKey,
  side: Side,
  rows: Numbered<AlignedSentence>,
): Promise<void> {
  for (const part of chunks(rows)) {
    await tx.$executeRaw`
      insert into "AlignmentSentence" ("projectId", "alignmentId", side, position, text, role, block, "isExcluded")
      select ${projectId}::uuid, ${alignmentId}::uuid, ${side}, u.* from unnest(
        ${part.map(([position]) => position)}::int[], ${part.map(([, row]) => row.text)}::text[],
        ${part.map(([, row]) => row.role)}::text[], ${part.map(([, row]) => row.block)}::int[],
        ${part.map(([, row]) => row.isExcluded)}::boolean[]) as u`;
  }
}

async function insertBeads(
  tx: Transaction,
  { projectId, alignmentId }: AlignmentKey,
  rows: readonly PlacedBead[],
): Promise<void> {
  for (const part of chunks(rows)) {
    await tx.$executeRaw`
      insert into "AlignmentBead" ("projectId", "alignmentId", position, "sourceStart", "sourceEnd", "targetStart",
        "targetEnd", confidence, reasons, state, "isLocked", "memoryId", "unitId")
      select ${projectId}::uuid, ${alignmentId}::uuid, u.position, u.source, u.source + u.sources, u.target,
        u.target + u.targets, u.confidence, u.reasons::jsonb, u.state, u.locked, u.memory::uuid, u.unit::uuid
      from unnest(
        ${part.map(({ position }) => position)}::int[], ${part.map(({ source }) => source)}::int[],
        ${part.map(({ target }) => target)}::int[], ${part.map(({ bead }) => bead.source)}::int[],
        ${part.map(({ bead }) => bead.target)}::int[], ${part.map(({ bead }) => bead.confidence)}::int[],
        ${part.map(({ bead }) => JSON.stringify(bead.reasons))}::text[], ${part.map(({ bead }) => bead.state)}::text[],
        ${part.map(({ bead }) => bead.isLocked)}::boolean[], ${part.map(({ bead }) => bead.unit?.memoryId ?? null)}::text[],
        ${part.map(({ bead }) => bead.unit?.unitId ?? null)}::text[]
      ) as u(position, source, target, sources, targets, confidence, reasons, state, locked, memory, unit)`;
  }
}

const chunks = <T>(items: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / ROWS_PER_STATEMENT) }, (_, i) =>
    items.slice(i * ROWS_PER_STATEMENT, (i + 1) * ROWS_PER_STATEMENT),
  );
