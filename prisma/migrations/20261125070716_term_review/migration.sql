-- AlterTable
ALTER TABLE "TermEntry" ADD COLUMN     "assigneeId" UUID,
ADD COLUMN     "deferredAt" TIMESTAMPTZ,
ADD COLUMN     "evidence" JSONB;

-- CreateTable
CREATE TABLE "TermComment" (
    "glossaryId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TermComment_pkey" PRIMARY KEY ("glossaryId","id")
);

-- CreateIndex
CREATE INDEX "TermComment_glossaryId_entryId_idx" ON "TermComment"("glossaryId", "entryId");

-- CreateIndex
CREATE INDEX "TermEntry_glossaryId_review_id_idx" ON "TermEntry"("glossaryId", "review", "id");

-- AddForeignKey
ALTER TABLE "TermComment" ADD CONSTRAINT "TermComment_glossaryId_entryId_fkey" FOREIGN KEY ("glossaryId", "entryId") REFERENCES "TermEntry"("glossaryId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
