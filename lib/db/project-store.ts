import type { ProjectStore } from '../workbench/ports/projects';
import { DEFAULT_SETTINGS, type ProjectSettings, type ProjectView } from '../workbench/views/project';
import { countGlossary, countMemory, glossaryView, memoryView } from './collection-views';
import type { Prisma, PrismaClient, Project } from './generated/client';
import { fromJson } from './json';
import { NO_PROGRESS, progressBy } from './progress';

type ProjectRow = Project & { _count: { documents: number } };
const COUNT = { _count: { select: { documents: true } } } satisfies Prisma.ProjectInclude;

export function projectStore(db: PrismaClient): ProjectStore {
  return {
    async list() {
      const [rows, progress] = await Promise.all([
        db.project.findMany({ include: COUNT, orderBy: { updatedAt: 'desc' } }),
        progressBy(db, 'project'),
      ]);
      return rows.map((row) => projectView(row, progress.get(row.id)));
    },

    async get(projectId) {
      const row = await db.project.findUnique({ where: { id: projectId }, include: COUNT });
      if (!row) return null;
      const documents = await progressBy(db, { projectId });
      return {
        project: projectView(row, sumProgress([...documents.values()])),
        settings: { ...DEFAULT_SETTINGS, ...fromJson<Partial<ProjectSettings>>(row.settings) },
      };
    },

    async create(draft) {
      await db.project.create({ data: draft });
    },

    async update(projectId, { name, description, settings = {} }) {
      const count = await db.$executeRaw`
        update "Project" set name = coalesce(${name ?? null}, name), description = coalesce(${description ?? null}, description),
          settings = settings || ${JSON.stringify(settings)}::jsonb, "updatedAt" = now()
        where id = ${projectId}::uuid`;
      return count > 0;
    },

    async remove(projectId) {
      const { count } = await db.project.deleteMany({ where: { id: projectId } });
      return count > 0;
    },

    async memories(projectId) {
      const rows = await db.projectMemory.findMany({
        where: { projectId },
        include: { memory: { include: countMemory } },
        orderBy: [{ priority: 'asc' }, { memoryId: 'asc' }],
      });
      return rows.map(({ memory, priority, penalty, isWritten }) => ({
        memory: memoryView(memory),
        priority,
        penalty,
        isWritten,
      }));
    },

    async glossaries(projectId) {
      const rows = await db.projectGlossary.findMany({
        where: { projectId },
        include: { glossary: { include: countGlossary } },
        orderBy: [{ priority: 'asc' }, { glossaryId: 'asc' }],
      });
      return rows.map(({ glossary, priority, isWritten }) => ({
        glossary: glossaryView(glossary),
        priority,
        isWritten,
      }));
    },

    async attachMemory(projectId, memoryId, use) {
      await db.$transaction([
        ...(use.isWritten ? [db.projectMemory.updateMany({ where: { projectId }, data: { isWritten: false } })] : []),
        db.projectMemory.upsert({
          where: { projectId_memoryId: { projectId, memoryId } },
          create: { projectId, memoryId, ...use },
          update: use,
        }),
      ]);
    },

    async detachMemory(projectId, memoryId) {
      await db.projectMemory.deleteMany({ where: { projectId, memoryId } });
    },

    async attachGlossary(projectId, glossaryId, use) {
      await db.$transaction([
        ...(use.isWritten ? [db.projectGlossary.updateMany({ where: { projectId }, data: { isWritten: false } })] : []),
        db.projectGlossary.upsert({
          where: { projectId_glossaryId: { projectId, glossaryId } },
          create: { projectId, glossaryId, ...use },
          update: use,
        }),
      ]);
    },

    async detachGlossary(projectId, glossaryId) {
      await db.projectGlossary.deleteMany({ where: { projectId, glossaryId } });
    },
  };
}

function projectView(row: ProjectRow, progress = NO_PROGRESS): ProjectView {
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    sourceLang: row.sourceLang,
    targetLang: row.targetLang,
    isSample: row.isSample,
    documents: row._count.documents,
    progress,
    updatedAt: row.updatedAt.toISOString(),
  };
}

function sumProgress(parts: readonly ProjectView['progress'][]): ProjectView['progress'] {
  return parts.reduce(
    (sum, part) => ({
      segments: sum.segments + part.segments,
      words: sum.words + part.words,
      wordsLeft: sum.wordsLeft + part.wordsLeft,
      byStatus: {
        untranslated: sum.byStatus.untranslated + part.byStatus.untranslated,
        draft: sum.byStatus.draft + part.byStatus.draft,
        translated: sum.byStatus.translated + part.byStatus.translated,
        reviewed: sum.byStatus.reviewed + part.byStatus.reviewed,
        approved: sum.byStatus.approved + part.byStatus.approved,
      },
    }),
    NO_PROGRESS,
  );
}
