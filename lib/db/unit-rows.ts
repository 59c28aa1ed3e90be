import type { InlineContent } from '../text/inline';
import type { BlockRole } from '../text/types';
import type { StoredUnit, UnitDraft, UnitExtras } from '../workbench/ports/memories';
import type { UnitView } from '../workbench/views/memory';
import { numberArray, textArray } from './array-literal';
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
    provenance: [unit.provenance.document ?? unit.provenance.file, unit.provenance.outlet, unit.provenance.date]
      .filter((part) => part !== undefined)
      .join(' · '),
    role: unit.role,
    revision: unit.revision.toString(),
  };
};

const COLUMNS = Prisma.sql`"memoryId", revision, "importRunId", id, "sourceLang", "targetLang", "sourceText", source,
  "targetText", target, "sourceFingerprint", "targetFingerprint", "previousFingerprint", "nextFingerprint",
  "sourceLength", "sourcePrefix", "targetLength", "targetPrefix", role, status, author, "createdAt", "changedAt",
  "usageCount", "lastUsedAt", provenance, extras, "segmentId"`;

/**
 * `insert into "TranslationUnit" … select from unnest(…)`. Arrays of arrays cannot pass through `unnest`, so prefixes travel as
 * `{1,2}` literals and are cast row by row. Content that is nothing but its text is built from it over there.
 */
export function insertUnits(
  memoryId: string,
  revision: bigint,
  importRunId: string | null,
  units: readonly UnitDraft[],
): Prisma.Sql {
  const texts = (of: (unit: UnitDraft) => string | null) => textArray(units, of);
  const numbers = (of: (unit: UnitDraft) => number) => numberArray(units, of);
  return Prisma.sql`
    insert into "TranslationUnit" (${COLUMNS})
    select ${memoryId}::uuid, ${revision}::bigint, ${importRunId}::uuid, u.id::uuid, u.sl, u.tl, u.s,
      coalesce(u.sj::jsonb, jsonb_build_array(jsonb_build_object('kind', 'text', 'text', u.s))), u.t,
      coalesce(u.tj::jsonb, jsonb_build_array(jsonb_build_object('kind', 'text', 'text', u.t))),
      u.sf, u.tf, u.pf, u.nf, u.sn, u.sp::int[], u.tn, u.tp::int[], u.role, u.status, u.author,
      u.created::timestamptz, u.changed::timestamptz, u.usage, u.used::timestamptz, u.provenance::jsonb,
      u.extras::jsonb, u.segment::uuid
    from unnest(
      ${texts((u) => u.id)}::text[], ${texts((u) => u.sourceLang)}::text[], ${texts((u) => u.targetLang)}::text[],
      ${texts((u) => u.sourceText)}::text[], ${texts((u) => contentOf(u.source, u.sourceText))}::text[],
      ${texts((u) => u.targetText)}::text[], ${texts((u) => contentOf(u.target, u.targetText))}::text[],
      ${texts((u) => u.sourceFingerprint)}::text[], ${texts((u) => u.targetFingerprint)}::text[],
      ${texts((u) => u.previousFingerprint)}::text[], ${texts((u) => u.nextFingerprint)}::text[],
      ${numbers((u) => u.sourceLength)}::int[], ${texts((u) => `{${u.sourcePrefix.join(',')}}`)}::text[],
      ${numbers((u) => u.targetLength)}::int[], ${texts((u) => `{${u.targetPrefix.join(',')}}`)}::text[],
      ${texts((u) => u.role)}::text[], ${texts((u) => u.status)}::text[], ${texts((u) => u.author)}::text[],
      ${texts((u) => u.createdAt.toISOString())}::text[], ${texts((u) => u.changedAt.toISOString())}::text[],
      ${numbers((u) => u.usageCount)}::int[], ${texts((u) => u.lastUsedAt?.toISOString() ?? null)}::text[],
      ${texts((u) => JSON.stringify(u.provenance))}::text[], ${texts((u) => JSON.stringify(u.extras))}::text[],
      ${texts((u) => u.segmentId)}::text[]
    ) as u(id, sl, tl, s, sj, t, tj, sf, tf, pf, nf, sn, sp, tn, tp, role, status, author, created, changed, usage, used,
      provenance, extras, segment)`;
}

/** As JSON; null for one stretch of text that is the whole of it. */
function contentOf(content: InlineContent, text: string): string | null {
  const [first] = content;
  const isPlain = content.length === 1 && first!.kind === 'text' && first!.text === text;
  return isPlain ? null : JSON.stringify(content);
}
