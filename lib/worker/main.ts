import { closeDatabase, database } from '../db/client';
import { databaseDeps } from '../db/deps';
import { localOwner } from '../db/local-owner';
import { createPool } from '../db/pool';
import { openQueue } from '../db/queue';
import { databaseUrl, isEmbedded } from '../env';
import { outside } from '../io/outside';
import { sweepUploads } from '../io/uploads';
import { failStart, stopWhenTold, tellSupervisor } from '../server/child';
import { createLog } from '../server/log';
import { bringSampleOnce } from './first-start';
import { runJob } from './run-job';

/** The worker process: takes jobs from the queue and runs them. Any number may run against one served PostgreSQL. */
const log = createLog('worker');
/** The embedded database answers one at a time: two jobs at once would only wait for each other. */
const CONCURRENCY = isEmbedded() ? 1 : 2;
const FEED_EVERY = 500;
/** Milliseconds. */
const SWEEP_EVERY = 60 * 60 * 1000;
/** A stop waits this long for a running job; what is not done then is run again at the next start. */
const PATIENCE = 3_000;

try {
  const url = databaseUrl();
  if (url === null) throw new Error('DATABASE_URL is not set: the worker is started by `npm start`.');
  const db = database();
  const deps = databaseDeps(db, outside);
  if (await bringSampleOnce(db, deps)) log.info('the sample project is there');
  const pool = createPool(url, { embedded: isEmbedded() });
  const onError = (error: unknown): void => log.error('queue', { error });
  const queue = await openQueue(pool, db, { onlyWorker: isEmbedded(), onError });
  await queue.work(CONCURRENCY, (jobId) =>
    runJob(jobId, { deps, actorOf: async (userId) => ({ ...(await localOwner(db)), userId }), log: log.error }),
  );
  const feeding = feedRegularly(() => queue.feed(), onError);
  const sweep = async () => sweepUploads(await deps.jobs.idsInUse(), new Date()).catch(onError);
  void sweep();
  setInterval(sweep, SWEEP_EVERY).unref();
  log.info('ready');
  tellSupervisor({ kind: 'ready' });
  stopWhenTold(log, async () => {
    feeding.stop();
    await queue.stop(PATIENCE);
    await pool.end();
    await closeDatabase();
  });
} catch (error) {
  failStart(log, error);
}

function feedRegularly(feed: () => Promise<number>, onError: (error: unknown) => void): { stop: () => void } {
  let isStopped = false;
  const next = async (): Promise<void> => {
    await feed().catch(onError);
    if (!isStopped) setTimeout(next, FEED_EVERY).unref();
  };
  void next();
  return {
    stop: () => {
      isStopped = true;
    },
  };
}
