-- AlterTable
ALTER TABLE "Alignment" ADD COLUMN     "ignoresStructure" BOOLEAN NOT NULL DEFAULT false;
