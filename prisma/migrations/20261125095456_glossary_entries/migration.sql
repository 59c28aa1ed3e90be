-- DropIndex
DROP INDEX "Term_glossaryId_lang_folded_idx";

-- AlterTable
ALTER TABLE "TermChange" ADD COLUMN     "batchId" UUID;

-- AlterTable
ALTER TABLE "TermEntry" ADD COLUMN     "isConflicting" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "isIncomplete" BOOLEAN NOT NULL DEFAULT false;

-- CreateIndex
CREATE INDEX "Term_glossaryId_folded_idx" ON "Term"("glossaryId", "folded");

-- CreateIndex
CREATE INDEX "TermChange_glossaryId_batchId_idx" ON "TermChange"("glossaryId", "batchId");

-- CreateIndex
CREATE INDEX "TermEntry_glossaryId_class_id_idx" ON "TermEntry"("glossaryId", "class", "id");

-- CreateIndex
CREATE INDEX "TermEntry_glossaryId_domain_id_idx" ON "TermEntry"("glossaryId", "domain", "id");

-- CreateIndex
CREATE INDEX "TermEntry_glossaryId_isConflicting_id_idx" ON "TermEntry"("glossaryId", "isConflicting", "id");

-- CreateIndex
CREATE INDEX "TermEntry_glossaryId_isIncomplete_id_idx" ON "TermEntry"("glossaryId", "isIncomplete", "id");

-- CreateIndex
CREATE INDEX "TermEntry_glossaryId_deletedAt_id_idx" ON "TermEntry"("glossaryId", "deletedAt", "id");

-- CreateIndex
CREATE INDEX "TermRelation_glossaryId_otherId_idx" ON "TermRelation"("glossaryId", "otherId");

-- What entries have already: one folded term in two entries, not exactly one preferred term in a language, or a language without a term.
UPDATE "TermEntry" e SET "isConflicting" = true
WHERE e."deletedAt" IS NULL AND e.review <> 'rejected' AND (
  EXISTS (
    SELECT 1 FROM "Term" t JOIN "Term" o ON o."glossaryId" = t."glossaryId" AND o.folded = t.folded AND o."entryId" <> t."entryId"
      AND split_part(lower(o.lang), '-', 1) = split_part(lower(t.lang), '-', 1)
    JOIN "TermEntry" oe ON oe."glossaryId" = o."glossaryId" AND oe.id = o."entryId" AND oe."deletedAt" IS NULL AND oe.review <> 'rejected'
    WHERE t."glossaryId" = e."glossaryId" AND t."entryId" = e.id
  ) OR EXISTS (
    SELECT 1 FROM "Term" t WHERE t."glossaryId" = e."glossaryId" AND t."entryId" = e.id
    GROUP BY split_part(lower(t.lang), '-', 1) HAVING count(*) FILTER (WHERE t.status = 'preferred') <> 1
  )
);
UPDATE "TermEntry" e SET "isIncomplete" = true FROM "Glossary" g
WHERE g.id = e."glossaryId" AND NOT e."doNotTranslate" AND (
  SELECT count(DISTINCT split_part(lower(t.lang), '-', 1)) FROM "Term" t WHERE t."glossaryId" = e."glossaryId" AND t."entryId" = e.id
    AND split_part(lower(t.lang), '-', 1) IN (split_part(lower(g."sourceLang"), '-', 1), split_part(lower(g."targetLang"), '-', 1))
) < 2;
