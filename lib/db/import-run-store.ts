import type { ImportRunStore } from '../workbench/ports/jobs';
import type { ImportReport, ImportRunView } from '../workbench/views/job';
import type { ImportRun, PrismaClient } from './generated/client';
import { fromJson, toJson } from './json';

/** Runs shown on a page; older ones stay in the table. */
const SHOWN = 50;

export function importRunStore(db: PrismaClient): ImportRunStore {
  return {
    async start(run) {
      await db.importRun.create({ data: run });
    },

    async finish(id, state, report) {
      await db.importRun.update({
        where: { id },
        data: {
          state,
          finishedAt: new Date(),
          ...(report
            ? { read: report.read, written: report.written, rejected: report.rejected, report: toJson(report) }
            : {}),
        },
      });
    },

    async list(ownerId) {
      const rows = await db.importRun.findMany({ where: { ownerId }, orderBy: { startedAt: 'desc' }, take: SHOWN });
      return rows.map(runView);
    },

    async get(id) {
      const row = await db.importRun.findUnique({ where: { id } });
      return row ? { ...runView(row), ownerId: row.ownerId } : null;
    },
  };
}

const runView = (row: ImportRun): ImportRunView => ({
  id: row.id,
  kind: row.kind,
  fileName: row.fileName,
  state: row.state as ImportRunView['state'],
  report: row.finishedAt && 'read' in Object(row.report) ? fromJson<ImportReport>(row.report) : null,
  startedAt: row.startedAt.toISOString(),
});
