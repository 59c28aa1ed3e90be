import type { SocketServer } from './socket-server';

/** Looked at this often; a checkpoint is made when so much was logged since the last one, or so long ago. */
const LOOK_EVERY = 5_000;
const LOG_LIMIT = 128 * 1024 * 1024;
const TIME_LIMIT = 5 * 60_000;

/**
 * Makes checkpoints while the embedded database is in use. It has no background checkpointer: without this the write-ahead log grows
 * without bound during an import, and a start after a kill replays all of it.
 *
 * @returns how to end it
 */
export function keepLogShort(server: Pick<SocketServer, 'exclusively'>, onError: (error: unknown) => void): () => void {
  let lastPosition: string | null = null;
  let lastTime = Date.now();
  let isBusy = false;
  const look = async (): Promise<void> => {
    await server.exclusively(async (db) => {
      const { rows } = await db.query<{ position: string; logged: string }>(
        'select pg_current_wal_lsn()::text as position, pg_wal_lsn_diff(pg_current_wal_lsn(), coalesce($1, pg_current_wal_lsn()::text)::pg_lsn)::text as logged',
        [lastPosition],
      );
      const { position, logged } = rows[0]!;
      lastPosition ??= position;
      const isDue = Number(logged) > LOG_LIMIT || (Number(logged) > 0 && Date.now() - lastTime > TIME_LIMIT);
      if (!isDue) return;
      await db.exec('checkpoint');
      lastPosition = position;
      lastTime = Date.now();
    });
  };
  const timer = setInterval(() => {
    if (isBusy) return;
    isBusy = true;
    look()
      .catch(onError)
      .finally(() => {
        isBusy = false;
      });
  }, LOOK_EVERY);
  timer.unref();
  return () => clearInterval(timer);
}
