import type { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import pg from 'pg';

/** A pg pool over a PGlite of this process, without a socket. It has one connection: what it answers is one session. */
export function inProcessPool(db: PGlite): pg.Pool {
  const config = createPgConfig(db);
  const wire = config.connection as unknown as { parse(query: object): void };
  const parse = wire.parse.bind(wire);
  // It takes pg's type parsers for parameter types; the server finds those out by itself.
  wire.parse = (query) => parse({ ...query, types: undefined });
  return new pg.Pool({ ...config, max: 1, idleTimeoutMillis: 0 } as unknown as pg.PoolConfig);
}
