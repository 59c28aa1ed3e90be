import type pg from 'pg';
import PgBoss from 'pg-boss';
import type { PrismaClient } from './generated/client';

/**
 * Delivery of jobs to workers, with pg-boss in the same PostgreSQL. The row in "Job" is what people see and what a use case writes;
 * pg-boss holds who works on it now. A job is fed to it under its own id, so feeding twice does nothing.
 *
 * pg-boss 10 knows an expiry but no heartbeat: a worker that was killed would leave its job active until then, and a long job
 * would be given to a second worker. So the expiry is short and the worker pushes it on while it lives.
 */
export type Queue = {
  /** Hands waiting jobs to the queue, and ends those that failed for good. Returns how many were handed over. */
  readonly feed: () => Promise<number>;
  /**
   * Works on jobs, `concurrency` at a time. What the handler throws makes the job be tried again, later each time.
   */
  readonly work: (concurrency: number, handler: (jobId: string) => Promise<void>) => Promise<void>;
  /** Waits for running jobs at most so long; what still runs then is taken up by the next worker. */
  readonly stop: (patienceMs: number) => Promise<void>;
};

const NAME = 'work';
/** A worker that shows no life for this long has lost its job. Seconds. */
const EXPIRY = 60;
const HEARTBEAT_MS = 15_000;
/** How often lost jobs are looked for. */
const EXPIRE_EVERY_MS = 10_000;
const POLL_SECONDS = 0.5;
const RETRIES = 5;

/**
 * @param options.onlyWorker nobody else can be working on this database (the embedded one, under its lock): jobs that are active
 *   now were left by a worker that was killed, and are taken up at once
 */
export async function openQueue(
  pool: pg.Pool,
  db: PrismaClient,
  options: { readonly onlyWorker: boolean; readonly onError: (error: unknown) => void },
): Promise<Queue> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    schedule: false,
    monitorStateIntervalSeconds: 3600,
  });
  boss.on('error', options.onError);
  await boss.start();
  await boss.createQueue(NAME, {
    name: NAME,
    retryLimit: RETRIES,
    retryDelay: 1,
    retryBackoff: true,
    expireInSeconds: EXPIRY,
  });
  if (options.onlyWorker) await takeUp(pool);

  let expiredAt = 0;
  const running = new Set<string>();
  const heartbeat = setInterval(() => {
    if (running.size === 0) return;
    pool
      .query(`update pgboss.job set started_on = now() where name = $1 and id = any($2::uuid[]) and state = 'active'`, [
        NAME,
        [...running],
      ])
      .catch(options.onError);
  }, HEARTBEAT_MS);
  heartbeat.unref();

  return {
    async feed() {
      if (Date.now() - expiredAt > EXPIRE_EVERY_MS) {
        expiredAt = Date.now();
        await boss.expire();
      }
      await endAbandoned(pool);
      const waiting = await db.$queryRaw<{ id: string }[]>`
        select j."id" from "Job" j
        where j."state" in ('waiting', 'running')
          and not exists (select 1 from pgboss.job b where b.name = ${NAME} and b.id = j."id" and b.state < 'completed')
        order by j."createdAt"`;
      for (const { id } of waiting)
        await boss.send(
          NAME,
          { jobId: id },
          { id, retryLimit: RETRIES, retryDelay: 1, retryBackoff: true, expireInSeconds: EXPIRY },
        );
      return waiting.length;
    },
    async work(concurrency, handler) {
      for (let i = 0; i < concurrency; i++)
        await boss.work<{ jobId: string }>(
          NAME,
          { pollingIntervalSeconds: POLL_SECONDS, batchSize: 1 },
          async ([job]) => {
            if (!job) return;
            running.add(job.id);
            try {
              await handler(job.data.jobId);
            } finally {
              running.delete(job.id);
            }
          },
        );
    },
    async stop(patienceMs) {
      clearInterval(heartbeat);
      await boss.stop({ graceful: true, wait: true, timeout: patienceMs, close: false });
    },
  };
}

/** Makes every active job wait again: its worker was killed. */
const takeUp = (pool: pg.Pool): Promise<unknown> =>
  pool.query(
    `update pgboss.job set state = 'retry', started_on = null, start_after = now() where name = $1 and state = 'active'`,
    [NAME],
  );

/** Jobs whose worker was lost again and again: nobody will run them any more, so they must not look alive. */
const endAbandoned = (pool: pg.Pool): Promise<unknown> =>
  pool.query(
    `update "Job" j set "state" = 'failed', "finishedAt" = now(), "failure" = '{"code":"jobAbandoned"}'::jsonb
     from pgboss.job b where b.name = $1 and b.id = j."id" and b.state in ('failed', 'cancelled') and j."state" in ('waiting', 'running')`,
    [NAME],
  );
