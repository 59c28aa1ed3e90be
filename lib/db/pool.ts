import pg from 'pg';

/** The embedded database restarts in about a second; a request waits for it this long. Milliseconds. */
const PATIENCE = 15_000;
const RETRY_EVERY = 100;
const ABSENT = new Set(['ECONNREFUSED', 'ENOENT', 'ECONNRESET']);

/**
 * Connections to one database. In the embedded one all share a single session, so more than a few bring nothing; a served one
 * gets as many as two processes of this size may open under PostgreSQL's default of 100.
 */
export function createPool(url: string, options: { readonly embedded: boolean }): pg.Pool {
  const pool = new (options.embedded ? PatientPool : pg.Pool)({
    connectionString: url, // a Unix socket is written `postgresql://localhost/postgres?host=/folder`
    max: options.embedded ? 4 : 12,
    connectionTimeoutMillis: options.embedded ? 60_000 : 10_000,
    idleTimeoutMillis: 30_000,
    application_name: 'qantara',
    keepAlive: true,
  });
  // An idle connection that breaks is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined);
  return pool;
}

type Callback = (
  error: Error | undefined,
  client: pg.PoolClient | undefined,
  done: (release?: unknown) => void,
) => void;

/** Waits while the database is being restarted. Only opening a connection is tried again: nothing was sent yet. */
class PatientPool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Callback): void;
  override connect(callback?: Callback): Promise<pg.PoolClient> | undefined {
    const client = this.patiently(Date.now() + PATIENCE);
    if (!callback) return client;
    client.then(
      (opened) => callback(undefined, opened, (release) => opened.release(release as boolean)),
      (error: Error) => callback(error, undefined, () => undefined),
    );
    return undefined;
  }

  private async patiently(deadline: number): Promise<pg.PoolClient> {
    for (;;) {
      try {
        return await super.connect();
      } catch (error) {
        if (!ABSENT.has((error as NodeJS.ErrnoException).code ?? '') || Date.now() > deadline) throw error;
        await new Promise((resolve) => setTimeout(resolve, RETRY_EVERY));
      }
    }
  }
}
