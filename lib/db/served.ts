import pg from 'pg';
import { migrate, migrationState } from './migrate';
import type { Migration } from './migration-files';
import { type SqlSession, servedSession } from './sql';

/** The served PostgreSQL cannot be used; the message says what happened and what to do, and never shows a password. */
export class ServedDatabaseError extends Error {}

const OLDEST_SUPPORTED = 15;
const CONNECT_LIMIT = 10_000;

/** Opens one connection, checks the release, and passes it on; closes it afterwards. */
export async function withServedSession<T>(url: string, use: (session: SqlSession) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_LIMIT,
    application_name: 'qantara',
  });
  try {
    await client.connect();
  } catch (error) {
    throw new ServedDatabaseError(explain(url, error as Error & { code?: string }), { cause: error });
  }
  client.on('error', () => undefined); // the query that runs gets the error as well
  try {
    const session = servedSession(client);
    const [[number] = []] = await session.query(`select current_setting('server_version_num')::int`);
    if (Number(number) < OLDEST_SUPPORTED * 10_000)
      throw new ServedDatabaseError(
        `The server at ${hide(url)} is PostgreSQL ${Math.floor(Number(number) / 10_000)}; Qantara needs ${OLDEST_SUPPORTED} or newer.`,
      );
    return await use(session);
  } finally {
    await client.end();
  }
}

/** Brings a served database to this version; any number of processes may do it at once. Returns what was applied. */
export const migrateServed = (url: string, migrations: readonly Migration[]): Promise<readonly string[]> =>
  withServedSession(url, (session) => migrate(session, migrations, { lock: 'advisory' }));

export const servedState = (url: string, migrations: readonly Migration[]) =>
  withServedSession(url, (session) => migrationState(session, migrations));

function explain(url: string, error: Error & { code?: string }): string {
  const what = `The database at ${hide(url)} cannot be reached`;
  switch (error.code) {
    case 'ECONNREFUSED':
      return `${what}: nothing listens there. Start the PostgreSQL server, or mend DATABASE_URL; without DATABASE_URL Qantara uses its own database.`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `${what}: the host name is not known. Mend DATABASE_URL.`;
    case '28P01':
    case '28000':
      return `${what}: the user or password was refused. Mend DATABASE_URL.`;
    case '3D000':
      return `${what}: there is no database of this name. Create it (createdb), or mend DATABASE_URL.`;
    default:
      return `${what}: ${error.message}. Check the server and DATABASE_URL.`;
  }
}

/** The address without its password. */
export function hide(url: string): string {
  if (!URL.canParse(url)) return 'DATABASE_URL';
  const parsed = new URL(url);
  return `${parsed.hostname}${parsed.port ? `:${parsed.port}` : ''}${parsed.pathname}`;
}
