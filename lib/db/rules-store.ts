import type { SegmentationRules } from '../text/segmentation-rules';
import type { RulesStore } from '../workbench/ports/rules';
import type { PrismaClient } from './generated/client';
import { fromJson, toJson } from './json';

export function rulesStore(db: PrismaClient): RulesStore {
  return {
    async get(projectId) {
      const row = await db.projectRules.findUnique({ where: { projectId } });
      return row && { rules: fromJson<SegmentationRules>(row.rules), version: row.version };
    },

    async put({ projectId, rules, version, actorId }) {
      if (rules === null) {
        const { count } = await db.projectRules.deleteMany({ where: { projectId, version } });
        return count > 0 || version === 0 ? 0 : null;
      }
      if (version === 0) {
        const rows = await db.$queryRaw<unknown[]>`
          insert into "ProjectRules" ("projectId", rules, "updatedById")
          values (${projectId}::uuid, ${JSON.stringify(rules)}::text::jsonb, ${actorId}::uuid)
          on conflict do nothing returning 1`;
        return rows.length > 0 ? 1 : null;
      }
      const { count } = await db.projectRules.updateMany({
        where: { projectId, version },
        data: { rules: toJson(rules), version: version + 1, updatedAt: new Date(), updatedById: actorId },
      });
      return count > 0 ? version + 1 : null;
    },
  };
}
