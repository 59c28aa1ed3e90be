import type { InlineContent } from '../text/inline';
import type { BlockRole } from '../text/types';
import type { StoredUnit, UnitDraft, UnitExtras } from '../workbench/deps';
import type { UnitView } from '../workbench/views';
import { Prisma, type TranslationUnit } from './generated/client';
import { fromJson } from './json';

export const storedUnit = (row: TranslationUnit): StoredUnit => ({
  memoryId: row.memoryId,
  id: row.id,
  revision: row.revision,
  sourceLang: row.sourceLang,
  targetLang: row.targetLang,
  sourceText: row.sourceText,
  source: fromJson<InlineContent>(row.source),
  targetText: row.targetText,
  target: fromJson<InlineContent>(row.target),
  sourceFingerprint: row.sourceFingerprint,
  targetFingerprint: row.targetFingerprint,
  previousFingerprint: row.previousFingerprint,
  nextFingerprint: row.nextFingerprint,
  sourceLength: row.sourceLength,
  sourcePrefix: row.sourcePrefix,
  targetLength: row.targetLength,
  targetPrefix: row.targetPrefix,
  role: row.role as BlockRole | null,
  status: row.status,
  author: row.author,
  createdAt: row.createdAt,
  changedAt: row.changedAt,
  usageCount: row.usageCount,
  lastUsedAt: row.lastUsedAt,
  provenance: fromJson<UnitDraft['provenance']>(row.provenance),
  extras: fromJson<UnitExtras>(row.extras),
  segmentId: row.segmentId,
});

export const unitView = (row: TranslationUnit): UnitView => {
  const unit = storedUnit(row);
  return {
    memoryId: unit.memoryId,
    id: unit.id,
    sourceLang: unit.sourceLang,
    targetLang: unit.targetLang,
    sourceText: unit.sourceText,
    targetText: unit.targetText,
    source: unit.source,
    target: unit.target,
    status: unit.status,
    author: unit.author,
    createdAt: unit.createdAt.toISOString(),
    changedAt: unit.changedAt.toISOString(),
    usageCount: unit.usageCount,
    provenance: unit.provenance.document ?? unit.provenance.file ?? '',
    role: unit.role,
    revision: unit.revision.toString(),
  };
};

const COLUMNS = Prisma.sql`"memoryId", revision, "importRunId", id, "sourceLang", "targetLang", "sourceText", source,
  "targetText", target, "sourceFingerprint", "targetFingerprint", "previousFingerprint", "nextFingerprint",
  "sourceLength", "sourcePrefix", "targetLength", "targetPrefix", role, status, author, "createdAt", "changedAt",
  "usageCount", "lastUsedAt", provenance, extras, "segmentId"`;

/**
 * `insert into "TranslationUnit" … select from unnest(…)`. Arrays of arrays cannot pass through `unnest`,
 * so prefixes travel as `{1,2}` literals and are cast row by row.
 */
export function insertUnits(
  memoryId: string,
  revision: bigint,
  importRunId: string | null,
  units: readonly UnitDraft[],
): Prisma.Sql {
  const texts = (of: (unit: UnitDraft) => string | null) => units.map(of);
  return Prisma.sql`
    insert into "TranslationUnit" (${COLUMNS})
    select ${memoryId}::uuid, ${revision}::bigint, ${importRunId}::uuid, u.id::uuid, u.sl, u.tl, u.s, u.sj::jsonb, u.t,
      u.tj::jsonb, u.sf, u.tf, u.pf, u.nf, u.sn, u.sp::int[], u.tn, u.tp::int[], u.role, u.status, u.author,
      u.created::timestamptz, u.changed::timestamptz, u.usage, u.used::timestamptz, u.provenance::jsonb,
      u.extras::jsonb, u.segment::uuid
    from unnest(
      ${texts((u) => u.id)}::text[], ${texts((u) => u.sourceLang)}::text[], ${texts((u) => u.targetLang)}::text[],
      ${texts((u) => u.sourceText)}::text[], ${texts((u) => JSON.stringify(u.source))}::text[],
      ${texts((u) => u.targetText)}::text[], ${texts((u) => JSON.stringify(u.target))}::text[],
      ${texts((u) => u.sourceFingerprint)}::text[], ${texts((u) => u.targetFingerprint)}::text[],
      ${texts((u) => u.previousFingerprint)}::text[], ${texts((u) => u.nextFingerprint)}::text[],
      ${units.map((u) => u.sourceLength)}::int[], ${texts((u) => `{${u.sourcePrefix.join(',')}}`)}::text[],
      ${units.map((u) => u.targetLength)}::int[], ${texts((u) => `{${u.targetPrefix.join(',')}}`)}::text[],
      ${texts((u) => u.role)}::text[], ${texts((u) => u.status)}::text[], ${texts((u) => u.author)}::text[],
      ${texts((u) => u.createdAt.toISOString())}::text[], ${texts((u) => u.changedAt.toISOString())}::text[],
      ${units.map((u) => u.usageCount)}::int[], ${texts((u) => u.lastUsedAt?.toISOString() ?? null)}::text[],
      ${texts((u) => JSON.stringify(u.provenance))}::text[], ${texts((u) => JSON.stringify(u.extras))}::text[],
      ${texts((u) => u.segmentId)}::text[]
    ) as u(id, sl, tl, s, sj, t, tj, sf, tf, pf, nf, sn, sp, tn, tp, role, status, author, created, changed, usage, used,
      provenance, extras, segment)`;
}
