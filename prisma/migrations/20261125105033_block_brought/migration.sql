-- AlterTable
ALTER TABLE "Block" ADD COLUMN     "brought" JSONB;
