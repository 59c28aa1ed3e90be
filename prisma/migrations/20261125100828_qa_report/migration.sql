-- CreateTable
CREATE TABLE "QaRun" (
    "projectId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "actorId" UUID NOT NULL,
    "startedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ,
    "segments" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "QaRun_pkey" PRIMARY KEY ("projectId","id")
);

-- CreateTable
CREATE TABLE "QaFinding" (
    "projectId" UUID NOT NULL,
    "runId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "documentId" UUID NOT NULL,
    "segmentId" UUID NOT NULL,
    "segmentVersion" INTEGER NOT NULL,
    "checkId" TEXT NOT NULL,
    "checkOrder" INTEGER NOT NULL,
    "severity" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "span" JSONB,
    "sourceSpan" JSONB,
    "key" TEXT NOT NULL,

    CONSTRAINT "QaFinding_pkey" PRIMARY KEY ("projectId","runId","number")
);

-- CreateIndex
CREATE INDEX "QaFinding_projectId_runId_checkOrder_number_idx" ON "QaFinding"("projectId", "runId", "checkOrder", "number");

-- CreateIndex
CREATE INDEX "QaFinding_projectId_segmentId_idx" ON "QaFinding"("projectId", "segmentId");

-- AddForeignKey
ALTER TABLE "QaRun" ADD CONSTRAINT "QaRun_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QaFinding" ADD CONSTRAINT "QaFinding_projectId_runId_fkey" FOREIGN KEY ("projectId", "runId") REFERENCES "QaRun"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QaFinding" ADD CONSTRAINT "QaFinding_projectId_segmentId_fkey" FOREIGN KEY ("projectId", "segmentId") REFERENCES "Segment"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
