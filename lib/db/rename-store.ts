import type { RenamedSegment, RenameStore } from '../workbench/ports/renames';
import type { PrismaClient } from './generated/client';
import { fromJson } from './json';

const KIND = 'rename';

/** Changes of names are segment changes that reach over documents: `before` has what `RenamedSegment` says. */
export const renameStore = (db: PrismaClient): RenameStore => ({
  async note({ projectId, changeId, actorId, segments }) {
    const before = JSON.stringify(segments);
    const after = JSON.stringify(segments.map(({ id, version }) => ({ id, version })));
    await db.$executeRaw`
      insert into "SegmentChange" as c ("projectId", id, kind, "actorId", before, after)
      values (${projectId}::uuid, ${changeId}::uuid, ${KIND}, ${actorId}::uuid, ${before}::text::jsonb, ${after}::text::jsonb)
      on conflict ("projectId", id) do update set before = c.before || excluded.before, after = c.after || excluded.after`;
  },

  async noted(projectId, changeId) {
    const change = await db.segmentChange.findUnique({ where: { projectId_id: { projectId, id: changeId } } });
    if (change?.kind !== KIND || change.undoneAt) return null;
    const all = fromJson<readonly RenamedSegment[]>(change.before);
    return [...new Map(all.map((segment) => [segment.id, segment])).values()];
  },

  async setUndone(projectId, changeId) {
    await db.segmentChange.updateMany({
      where: { projectId, id: changeId, kind: KIND },
      data: { undoneAt: new Date() },
    });
  },
});
