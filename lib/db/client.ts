import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import { databaseUrl, isEmbedded } from '../env';
import { PrismaClient } from './generated/client';
import { createPool } from './pool';

/** Longer statements (bulk loads with literals) are not worth a place among a connection's prepared ones. Characters. */
const PREPARED_AT_MOST = 10_000;
/** How long an interactive transaction may wait for a connection, and last; embedded, it waits for everybody else's. */
const TRANSACTIONS = {
  embedded: { maxWait: 30_000, timeout: 60_000 },
  served: { maxWait: 5_000, timeout: 30_000 },
};

/**
 * A Prisma client over a pool; disconnecting it ends the pool.
 *
 * On a served PostgreSQL statements are prepared under a name (a third of the time of a small query). In the embedded one all
 * connections share one session, where the same name twice is an error.
 */
export const createClient = (pool: pg.Pool, options: { readonly embedded: boolean }): PrismaClient =>
  new PrismaClient({
    adapter: new PrismaPg(pool, {
      disposeExternalPool: true,
      ...(options.embedded ? {} : { statementNameGenerator: ({ sql }: { sql: string }) => statementName(sql) }),
    }),
    transactionOptions: options.embedded ? TRANSACTIONS.embedded : TRANSACTIONS.served,
  });

/** Empty: not prepared under a name. */
const statementName = (sql: string): string =>
  sql.length > PREPARED_AT_MOST ? '' : createHash('md5').update(sql).digest('base64');

const KEY = Symbol.for('qantara.database');
type Holder = { [KEY]?: PrismaClient };

/**
 * The client of this process, web or worker, made at the first call. It stands on `globalThis`, because bundles and hot reload
 * load this module more than once.
 */
export function database(): PrismaClient {
  const holder = globalThis as Holder;
  if (!holder[KEY]) {
    const url = databaseUrl();
    if (url === null) throw new Error('DATABASE_URL is not set: start Qantara with `npm start`, which sets it.');
    const embedded = isEmbedded();
    holder[KEY] = createClient(createPool(url, { embedded }), { embedded });
  }
  return holder[KEY];
}

/** Closes the client of this process, if there is one. */
export async function closeDatabase(): Promise<void> {
  const holder = globalThis as Holder;
  const client = holder[KEY];
  delete holder[KEY];
  await client?.$disconnect();
}
