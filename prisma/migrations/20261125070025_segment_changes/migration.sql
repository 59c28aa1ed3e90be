-- CreateTable
CREATE TABLE "SegmentChange" (
    "projectId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "documentId" UUID,
    "kind" TEXT NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "actorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undoneAt" TIMESTAMPTZ,

    CONSTRAINT "SegmentChange_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateIndex
CREATE INDEX "SegmentChange_projectId_createdAt_idx" ON "SegmentChange"("projectId", "createdAt");

-- AddForeignKey
ALTER TABLE "SegmentChange" ADD CONSTRAINT "SegmentChange_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;
