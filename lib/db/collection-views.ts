import type { GlossaryView } from '../workbench/views/glossary';
import type { MemoryView } from '../workbench/views/memory';
import type { Glossary, Memory, Prisma } from './generated/client';

export const countMemory = { _count: { select: { projects: true } } } satisfies Prisma.MemoryInclude;
export const countGlossary = {
  _count: { select: { projects: true, entries: { where: { deletedAt: null } } } },
  entries: { where: { deletedAt: null, review: { in: ['proposed', 'inReview'] } }, select: { id: true } },
} satisfies Prisma.GlossaryInclude;

export const memoryView = (row: Memory & { _count: { projects: number } }): MemoryView => ({
  id: row.id,
  name: row.name,
  note: row.note,
  sourceLang: row.sourceLang,
  targetLang: row.targetLang,
  units: row.unitCount,
  projects: row._count.projects,
  createdAt: row.createdAt.toISOString(),
});

export const glossaryView = (
  row: Glossary & { _count: { projects: number; entries: number }; entries: readonly { id: string }[] },
): GlossaryView => ({
  id: row.id,
  name: row.name,
  note: row.note,
  sourceLang: row.sourceLang,
  targetLang: row.targetLang,
  entries: row._count.entries,
  proposed: row.entries.length,
  projects: row._count.projects,
  createdAt: row.createdAt.toISOString(),
});
