import type { PGlite } from '@electric-sql/pglite';
import type { ClientBase } from 'pg';

/**
 * One session of a PostgreSQL, embedded or served, for what needs plain SQL in order: migrations, backup, restore.
 * Rows are arrays in the order of the select list.
 */
export type SqlSession = {
  query(sql: string, params?: readonly unknown[]): Promise<readonly (readonly unknown[])[]>;
  /** Runs a script of many statements as one simple query: all of it or nothing. */
  script(sql: string): Promise<void>;
};

export const servedSession = (client: ClientBase): SqlSession => ({
  async query(sql, params = []) {
    const result = await client.query({ text: sql, values: [...params], rowMode: 'array' });
    return result.rows as unknown[][];
  },
  async script(sql) {
    await client.query(sql);
  },
});

/** What of PGlite we need: also an older release of it has this, whose data we move. */
export type PGliteLike = Pick<PGlite, 'exec' | 'close'> & {
  query(sql: string, params?: unknown[], options?: { rowMode: 'array' }): Promise<{ rows: unknown[] }>;
};

export const embeddedSession = (db: PGliteLike): SqlSession => ({
  async query(sql, params = []) {
    const result = await db.query(sql, [...params], { rowMode: 'array' });
    return result.rows as unknown[][];
  },
  async script(sql) {
    await db.exec(sql);
  },
});
