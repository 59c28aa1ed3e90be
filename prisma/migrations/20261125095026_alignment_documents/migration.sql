-- AlterTable
ALTER TABLE "Alignment" ADD COLUMN     "lastStepId" UUID,
ADD COLUMN     "sourceDocumentId" UUID,
ADD COLUMN     "targetDocumentId" UUID;
