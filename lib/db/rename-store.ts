import type { RenamedSegment, RenameStore } from '../workbench/ports/renames';
import type { PrismaClient } from './generated/client';
import { fromJson, toJson } from './json';

const KIND = 'rename';

/** Changes of names are segment changes that reach over documents: `before` has what `RenamedSegment` says. */
export const renameStore = (db: PrismaClient): RenameStore => ({
  async note({ projectId, changeId, actorId, segments }) {
    const known = await db.segmentChange.findUnique({ where: { projectId_id: { projectId, id: changeId } } });
    const all = [...(known ? fromJson<readonly RenamedSegment[]>(known.before) : []), ...segments];
    const after = toJson(all.map(({ id, version }) => ({ id, version })));
    await db.segmentChange.upsert({
      where: { projectId_id: { projectId, id: changeId } },
      create: { projectId, id: changeId, kind: KIND, actorId, before: toJson(all), after },
      update: { before: toJson(all), after },
    });
  },

  async noted(projectId, changeId) {
    const change = await db.segmentChange.findUnique({ where: { projectId_id: { projectId, id: changeId } } });
    return change?.kind === KIND && !change.undoneAt ? fromJson<readonly RenamedSegment[]>(change.before) : null;
  },

  async setUndone(projectId, changeId) {
    await db.segmentChange.updateMany({
      where: { projectId, id: changeId, kind: KIND },
      data: { undoneAt: new Date() },
    });
  },
});
