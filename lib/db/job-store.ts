import type { Failure } from '../core/result';
import type { JobStore } from '../workbench/ports/jobs';
import type { JobState, JobView } from '../workbench/views/job';
import type { Job, PrismaClient } from './generated/client';
import { fromJson, toJson } from './json';

export function jobStore(db: PrismaClient): JobStore {
  return {
    async create({ input, ...job }) {
      await db.job.create({ data: { ...job, input: toJson(input) } });
    },

    async get(id) {
      const row = await db.job.findUnique({ where: { id } });
      return row ? jobView(row) : null;
    },

    async latest(kind, input) {
      const row = await db.job.findFirst({
        where: { kind, input: { equals: toJson(input) }, state: { in: ['waiting', 'running', 'done'] } },
        orderBy: { createdAt: 'desc' },
      });
      return row ? jobView(row) : null;
    },

    async list(projectId, limit) {
      const rows = await db.job.findMany({
        where: projectId ? { projectId } : {},
        orderBy: { createdAt: 'desc' },
        take: limit,
      });
      return rows.map(jobView);
    },

    async requestCancel(id) {
      const { count } = await db.job.updateMany({
        where: { id, state: { in: ['waiting', 'running'] } },
        data: { cancelRequestedAt: new Date() },
      });
      return count > 0;
    },

    async start(id) {
      const { count } = await db.job.updateMany({
        where: { id, state: { in: ['waiting', 'running'] } },
        data: { state: 'running', startedAt: new Date() },
      });
      const row = count > 0 ? await db.job.findUnique({ where: { id } }) : null;
      return row ? { kind: row.kind, input: row.input, actorId: row.actorId } : null;
    },

    async report(id, done, total) {
      await db.job.updateMany({ where: { id }, data: { done, total } });
    },

    async idsInUse() {
      const rows = await db.$queryRaw<{ id: string }[]>`
        select distinct m[1] as id from "Job", regexp_matches(input::text, '"([0-9a-f-]{36})"', 'g') m
        where state in ('waiting', 'running')`;
      return new Set(rows.map(({ id }) => id));
    },

    async isCancelRequested(id) {
      const row = await db.job.findUnique({ where: { id }, select: { cancelRequestedAt: true } });
      return row?.cancelRequestedAt != null;
    },

    async finish(id, { state, result, failure }) {
      await db.job.update({
        where: { id },
        data: {
          state,
          finishedAt: new Date(),
          ...(result === undefined ? {} : { result: toJson(result) }),
          ...(failure === undefined ? {} : { failure: toJson(failure) }),
        },
      });
    },
  };
}

const jobView = (row: Job): JobView => ({
  id: row.id,
  projectId: row.projectId,
  kind: row.kind,
  state: row.state as JobState,
  done: row.done,
  total: row.total,
  result: row.result,
  failure: fromJson<Failure | null>(row.failure),
  createdAt: row.createdAt.toISOString(),
  startedAt: row.startedAt?.toISOString() ?? null,
  finishedAt: row.finishedAt?.toISOString() ?? null,
  isCancelling: row.cancelRequestedAt !== null && row.finishedAt === null,
});
