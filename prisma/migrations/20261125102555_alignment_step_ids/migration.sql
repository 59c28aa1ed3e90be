-- AlterTable
ALTER TABLE "AlignmentOperation" ADD COLUMN     "stepId" UUID;
