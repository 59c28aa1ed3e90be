-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('owner', 'manager', 'translator', 'reviewer', 'terminologist', 'reader');

-- CreateEnum
CREATE TYPE "SegmentStatus" AS ENUM ('untranslated', 'draft', 'translated', 'reviewed', 'approved');

-- CreateEnum
CREATE TYPE "ReviewState" AS ENUM ('proposed', 'inReview', 'approved', 'rejected');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "projectId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" "Role" NOT NULL,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("projectId","userId")
);

-- CreateTable
CREATE TABLE "Project" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "sourceLang" TEXT NOT NULL,
    "targetLang" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "settings" JSONB NOT NULL DEFAULT '{}',
    "isSample" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProjectMemory" (
    "projectId" UUID NOT NULL,
    "memoryId" UUID NOT NULL,
    "priority" INTEGER NOT NULL DEFAULT 0,
    "penalty" INTEGER NOT NULL DEFAULT 0,
    "isWritten" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "ProjectMemory_pkey" PRIMARY KEY ("projectId","memoryId")
);

-- CreateTable
CREATE TABLE "ProjectGlossary" (
    "projectId" UUID NOT NULL,
    "glossaryId" UUID NOT NULL,
    "priority" INTEGER NOT NULL DEFAULT 0,
    "isWritten" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "ProjectGlossary_pkey" PRIMARY KEY ("projectId","glossaryId")
);

-- CreateTable
CREATE TABLE "Document" (
    "projectId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "encoding" TEXT NOT NULL DEFAULT 'utf-8',
    "sourceLang" TEXT NOT NULL,
    "targetLang" TEXT NOT NULL,
    "skeleton" JSONB NOT NULL DEFAULT '{}',
    "contentHash" TEXT NOT NULL DEFAULT '',
    "provenance" JSONB NOT NULL DEFAULT '{}',
    "importRunId" UUID,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Document_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "Block" (
    "projectId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "index" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "lang" TEXT NOT NULL,
    "translate" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "Block_pkey" PRIMARY KEY ("projectId","documentId","index")
);

-- CreateTable
CREATE TABLE "Segment" (
    "projectId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "blockIndex" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "sourceText" TEXT NOT NULL,
    "source" JSONB NOT NULL,
    "targetText" TEXT NOT NULL DEFAULT '',
    "target" JSONB NOT NULL DEFAULT '[]',
    "trailing" TEXT NOT NULL DEFAULT '',
    "status" "SegmentStatus" NOT NULL DEFAULT 'untranslated',
    "isLocked" BOOLEAN NOT NULL DEFAULT false,
    "propagates" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 0,
    "origin" JSONB,
    "sourceFingerprint" TEXT NOT NULL,
    "words" INTEGER NOT NULL DEFAULT 0,
    "updatedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedById" UUID,

    CONSTRAINT "Segment_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "SegmentRevision" (
    "projectId" UUID NOT NULL,
    "segmentId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "targetText" TEXT NOT NULL,
    "target" JSONB NOT NULL,
    "status" "SegmentStatus" NOT NULL,
    "origin" JSONB,
    "authorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SegmentRevision_pkey" PRIMARY KEY ("projectId","segmentId","version")
);

-- CreateTable
CREATE TABLE "Comment" (
    "projectId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "segmentId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolvedAt" TIMESTAMPTZ,

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "IgnoredIssue" (
    "projectId" UUID NOT NULL,
    "segmentId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "authorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IgnoredIssue_pkey" PRIMARY KEY ("projectId","segmentId","key")
);

-- CreateTable
CREATE TABLE "Memory" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "sourceLang" TEXT NOT NULL,
    "targetLang" TEXT NOT NULL,
    "revision" BIGINT NOT NULL DEFAULT 0,
    "unitCount" INTEGER NOT NULL DEFAULT 0,
    "note" TEXT NOT NULL DEFAULT '',
    "isSample" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Memory_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TranslationUnit" (
    "memoryId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "revision" BIGINT NOT NULL,
    "sourceLang" TEXT NOT NULL,
    "targetLang" TEXT NOT NULL,
    "sourceText" TEXT NOT NULL,
    "source" JSONB NOT NULL,
    "targetText" TEXT NOT NULL,
    "target" JSONB NOT NULL,
    "sourceFingerprint" TEXT NOT NULL,
    "targetFingerprint" TEXT NOT NULL,
    "previousFingerprint" TEXT,
    "nextFingerprint" TEXT,
    "sourceLength" INTEGER NOT NULL,
    "sourcePrefix" INTEGER[],
    "targetLength" INTEGER NOT NULL,
    "targetPrefix" INTEGER[],
    "role" TEXT,
    "status" TEXT NOT NULL DEFAULT 'translated',
    "author" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "usageCount" INTEGER NOT NULL DEFAULT 0,
    "lastUsedAt" TIMESTAMPTZ,
    "provenance" JSONB NOT NULL DEFAULT '{}',
    "extras" JSONB NOT NULL DEFAULT '{}',
    "importRunId" UUID,
    "segmentId" UUID,

    CONSTRAINT "TranslationUnit_pkey" PRIMARY KEY ("memoryId","id")
);

-- CreateTable
CREATE TABLE "UnitChange" (
    "memoryId" UUID NOT NULL,
    "revision" BIGINT NOT NULL,
    "unitId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "before" JSONB,
    "importRunId" UUID,
    "actorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "UnitChange_pkey" PRIMARY KEY ("memoryId","revision","unitId")
);

-- CreateTable
CREATE TABLE "Glossary" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "sourceLang" TEXT NOT NULL,
    "targetLang" TEXT NOT NULL,
    "revision" BIGINT NOT NULL DEFAULT 0,
    "note" TEXT NOT NULL DEFAULT '',
    "isSample" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Glossary_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TermEntry" (
    "glossaryId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "class" TEXT NOT NULL DEFAULT 'other',
    "domain" TEXT NOT NULL DEFAULT '',
    "definition" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "doNotTranslate" BOOLEAN NOT NULL DEFAULT false,
    "review" "ReviewState" NOT NULL DEFAULT 'proposed',
    "version" INTEGER NOT NULL DEFAULT 0,
    "extras" JSONB NOT NULL DEFAULT '{}',
    "importRunId" UUID,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ,

    CONSTRAINT "TermEntry_pkey" PRIMARY KEY ("glossaryId","id")
);

-- CreateTable
CREATE TABLE "Term" (
    "glossaryId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "lang" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'preferred',
    "folded" TEXT NOT NULL,
    "partOfSpeech" TEXT NOT NULL DEFAULT '',
    "gender" TEXT NOT NULL DEFAULT '',
    "number" TEXT NOT NULL DEFAULT '',
    "caseSensitive" BOOLEAN NOT NULL DEFAULT false,
    "exactOnly" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT NOT NULL DEFAULT '',
    "example" TEXT NOT NULL DEFAULT '',
    "extras" JSONB NOT NULL DEFAULT '{}',
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Term_pkey" PRIMARY KEY ("glossaryId","id")
);

-- CreateTable
CREATE TABLE "TermRelation" (
    "glossaryId" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "otherId" UUID NOT NULL,
    "kind" TEXT NOT NULL,

    CONSTRAINT "TermRelation_pkey" PRIMARY KEY ("glossaryId","entryId","otherId","kind")
);

-- CreateTable
CREATE TABLE "TermChange" (
    "glossaryId" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "snapshot" JSONB,
    "review" "ReviewState" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "actorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TermChange_pkey" PRIMARY KEY ("glossaryId","entryId","version")
);

-- CreateTable
CREATE TABLE "Alignment" (
    "projectId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "sourceLang" TEXT NOT NULL,
    "targetLang" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Alignment_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "AlignmentSentence" (
    "projectId" UUID NOT NULL,
    "alignmentId" UUID NOT NULL,
    "side" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "role" TEXT NOT NULL DEFAULT 'body',
    "block" INTEGER NOT NULL DEFAULT 0,
    "isExcluded" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "AlignmentSentence_pkey" PRIMARY KEY ("projectId","alignmentId","side","position")
);

-- CreateTable
CREATE TABLE "AlignmentBead" (
    "projectId" UUID NOT NULL,
    "alignmentId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "sourceStart" INTEGER NOT NULL,
    "sourceEnd" INTEGER NOT NULL,
    "targetStart" INTEGER NOT NULL,
    "targetEnd" INTEGER NOT NULL,
    "confidence" INTEGER NOT NULL,
    "reasons" JSONB NOT NULL DEFAULT '[]',
    "state" TEXT NOT NULL DEFAULT 'automatic',
    "isLocked" BOOLEAN NOT NULL DEFAULT false,
    "memoryId" UUID,
    "unitId" UUID,

    CONSTRAINT "AlignmentBead_pkey" PRIMARY KEY ("projectId","alignmentId","position")
);

-- CreateTable
CREATE TABLE "AlignmentOperation" (
    "projectId" UUID NOT NULL,
    "alignmentId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "forward" JSONB NOT NULL,
    "backward" JSONB NOT NULL,
    "isUndone" BOOLEAN NOT NULL DEFAULT false,
    "actorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AlignmentOperation_pkey" PRIMARY KEY ("projectId","alignmentId","version")
);

-- CreateTable
CREATE TABLE "ImportRun" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "ownerId" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'running',
    "read" INTEGER NOT NULL DEFAULT 0,
    "written" INTEGER NOT NULL DEFAULT 0,
    "rejected" INTEGER NOT NULL DEFAULT 0,
    "report" JSONB NOT NULL DEFAULT '{}',
    "actorId" UUID NOT NULL,
    "startedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ,

    CONSTRAINT "ImportRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Job" (
    "id" UUID NOT NULL,
    "projectId" UUID,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "input" JSONB NOT NULL DEFAULT '{}',
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER,
    "result" JSONB,
    "failure" JSONB,
    "actorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ,
    "finishedAt" TIMESTAMPTZ,
    "cancelRequestedAt" TIMESTAMPTZ,

    CONSTRAINT "Job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "projectId" UUID NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "actorId" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL DEFAULT '',
    "data" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "OutboxEvent" (
    "projectId" UUID NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "payload" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OutboxEvent_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Membership_userId_idx" ON "Membership"("userId");

-- CreateIndex
CREATE INDEX "ProjectMemory_memoryId_idx" ON "ProjectMemory"("memoryId");

-- CreateIndex
CREATE INDEX "ProjectGlossary_glossaryId_idx" ON "ProjectGlossary"("glossaryId");

-- CreateIndex
CREATE INDEX "Document_projectId_createdAt_idx" ON "Document"("projectId", "createdAt");

-- CreateIndex
CREATE INDEX "Segment_projectId_documentId_position_idx" ON "Segment"("projectId", "documentId", "position");

-- CreateIndex
CREATE INDEX "Segment_projectId_sourceFingerprint_idx" ON "Segment"("projectId", "sourceFingerprint");

-- CreateIndex
CREATE INDEX "Comment_projectId_segmentId_idx" ON "Comment"("projectId", "segmentId");

-- CreateIndex
CREATE INDEX "TranslationUnit_memoryId_revision_idx" ON "TranslationUnit"("memoryId", "revision");

-- CreateIndex
CREATE INDEX "TranslationUnit_memoryId_sourceFingerprint_idx" ON "TranslationUnit"("memoryId", "sourceFingerprint");

-- CreateIndex
CREATE INDEX "TranslationUnit_memoryId_targetFingerprint_idx" ON "TranslationUnit"("memoryId", "targetFingerprint");

-- CreateIndex
CREATE INDEX "TranslationUnit_memoryId_importRunId_idx" ON "TranslationUnit"("memoryId", "importRunId");

-- CreateIndex
CREATE INDEX "TranslationUnit_memoryId_segmentId_idx" ON "TranslationUnit"("memoryId", "segmentId");

-- CreateIndex
CREATE INDEX "TranslationUnit_sourcePrefix_idx" ON "TranslationUnit" USING GIN ("sourcePrefix");

-- CreateIndex
CREATE INDEX "TranslationUnit_targetPrefix_idx" ON "TranslationUnit" USING GIN ("targetPrefix");

-- CreateIndex
CREATE INDEX "UnitChange_memoryId_importRunId_idx" ON "UnitChange"("memoryId", "importRunId");

-- CreateIndex
CREATE INDEX "TermEntry_glossaryId_updatedAt_idx" ON "TermEntry"("glossaryId", "updatedAt");

-- CreateIndex
CREATE INDEX "TermEntry_glossaryId_importRunId_idx" ON "TermEntry"("glossaryId", "importRunId");

-- CreateIndex
CREATE INDEX "Term_glossaryId_entryId_idx" ON "Term"("glossaryId", "entryId");

-- CreateIndex
CREATE INDEX "Term_glossaryId_lang_folded_idx" ON "Term"("glossaryId", "lang", "folded");

-- CreateIndex
CREATE INDEX "ImportRun_ownerId_startedAt_idx" ON "ImportRun"("ownerId", "startedAt");

-- CreateIndex
CREATE INDEX "Job_createdAt_idx" ON "Job"("createdAt");

-- CreateIndex
CREATE INDEX "Job_projectId_createdAt_idx" ON "Job"("projectId", "createdAt");

-- CreateIndex
CREATE INDEX "AuditEntry_projectId_createdAt_idx" ON "AuditEntry"("projectId", "createdAt");

-- CreateIndex
CREATE INDEX "OutboxEvent_id_idx" ON "OutboxEvent"("id");

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectMemory" ADD CONSTRAINT "ProjectMemory_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectMemory" ADD CONSTRAINT "ProjectMemory_memoryId_fkey" FOREIGN KEY ("memoryId") REFERENCES "Memory"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectGlossary" ADD CONSTRAINT "ProjectGlossary_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectGlossary" ADD CONSTRAINT "ProjectGlossary_glossaryId_fkey" FOREIGN KEY ("glossaryId") REFERENCES "Glossary"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Block" ADD CONSTRAINT "Block_projectId_documentId_fkey" FOREIGN KEY ("projectId", "documentId") REFERENCES "Document"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Segment" ADD CONSTRAINT "Segment_projectId_documentId_blockIndex_fkey" FOREIGN KEY ("projectId", "documentId", "blockIndex") REFERENCES "Block"("projectId", "documentId", "index") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Segment" ADD CONSTRAINT "Segment_projectId_documentId_fkey" FOREIGN KEY ("projectId", "documentId") REFERENCES "Document"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SegmentRevision" ADD CONSTRAINT "SegmentRevision_projectId_segmentId_fkey" FOREIGN KEY ("projectId", "segmentId") REFERENCES "Segment"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_projectId_segmentId_fkey" FOREIGN KEY ("projectId", "segmentId") REFERENCES "Segment"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IgnoredIssue" ADD CONSTRAINT "IgnoredIssue_projectId_segmentId_fkey" FOREIGN KEY ("projectId", "segmentId") REFERENCES "Segment"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TranslationUnit" ADD CONSTRAINT "TranslationUnit_memoryId_fkey" FOREIGN KEY ("memoryId") REFERENCES "Memory"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TermEntry" ADD CONSTRAINT "TermEntry_glossaryId_fkey" FOREIGN KEY ("glossaryId") REFERENCES "Glossary"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Term" ADD CONSTRAINT "Term_glossaryId_entryId_fkey" FOREIGN KEY ("glossaryId", "entryId") REFERENCES "TermEntry"("glossaryId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TermRelation" ADD CONSTRAINT "TermRelation_glossaryId_entryId_fkey" FOREIGN KEY ("glossaryId", "entryId") REFERENCES "TermEntry"("glossaryId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TermChange" ADD CONSTRAINT "TermChange_glossaryId_entryId_fkey" FOREIGN KEY ("glossaryId", "entryId") REFERENCES "TermEntry"("glossaryId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Alignment" ADD CONSTRAINT "Alignment_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AlignmentSentence" ADD CONSTRAINT "AlignmentSentence_projectId_alignmentId_fkey" FOREIGN KEY ("projectId", "alignmentId") REFERENCES "Alignment"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AlignmentBead" ADD CONSTRAINT "AlignmentBead_projectId_alignmentId_fkey" FOREIGN KEY ("projectId", "alignmentId") REFERENCES "Alignment"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AlignmentOperation" ADD CONSTRAINT "AlignmentOperation_projectId_alignmentId_fkey" FOREIGN KEY ("projectId", "alignmentId") REFERENCES "Alignment"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
