import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type SocketServer, serveOverSocket } from './socket-server';

describe('serveOverSocket', () => {
  const folder = mkdtempSync(join(tmpdir(), 'q-socket-'));
  const fatal: unknown[] = [];
  let db: PGlite;
  let server: SocketServer;
  let pool: pg.Pool;
  const open = () =>
    new pg.Pool({ host: folder, port: 1, user: 'postgres', database: 'postgres', max: 8, query_timeout: 8_000 });

  beforeAll(async () => {
    db = await PGlite.create();
    await db.exec('create table "T" ("id" int primary key)');
  }, 60_000);
  beforeEach(async () => {
    server = await serveOverSocket(db, {
      listen: { path: join(folder, '.s.PGSQL.1') },
      idleInTransactionMs: 300,
      onFatal: (error) => fatal.push(error),
    });
    pool = open();
    pool.on('error', () => undefined);
  });
  afterEach(async () => {
    await pool.end();
    await server.stop();
    await db.exec('delete from "T"');
    expect(fatal).toEqual([]);
  });
  afterAll(async () => {
    await db.close();
    rmSync(folder, { recursive: true });
  });

  test('answers each of many connections with its own rows, while other queries fail', async () => {
    const long = 'ا'.repeat(200_000);
    const ask = async (i: number): Promise<string> => {
      if (i % 5 === 0)
        return pool.query('select $1::int / 0', [i]).then(
          () => 'no error',
          (error: Error) => error.message,
        );
      if (i % 7 === 0)
        return pool.query('select missing($1)', [i]).then(
          () => 'no error',
          (error: Error) => error.message,
        );
      const { rows } = await pool.query(`select $1::int as v, length($2) as n, ${i % 3} as k`, [
        i,
        i % 11 === 0 ? long : 'a',
      ]);
      return JSON.stringify(rows[0]);
    };
    const answers = await Promise.all(Array.from({ length: 600 }, (_, i) => ask(i)));
    answers.forEach((answer, i) => {
      if (i % 5 === 0) expect(answer).toMatch(/division by zero/);
      else if (i % 7 === 0) expect(answer).toMatch(/missing/);
      else expect(JSON.parse(answer)).toEqual({ v: i, n: i % 11 === 0 ? long.length : 1, k: i % 3 });
    });
  });

  test('keeps a transaction to itself until it ends', async () => {
    const [a, b] = [await pool.connect(), await pool.connect()];
    await a.query('begin');
    await a.query('insert into "T" values (1)');
    const order: string[] = [];
    const counting = b
      .query('select count(*)::int as n from "T"')
      .then(({ rows }) => order.push(`counted ${rows[0].n}`));
    await new Promise((resolve) => setTimeout(resolve, 50));
    order.push('commit');
    await a.query('commit');
    await counting;
    expect(order).toEqual(['commit', 'counted 1']);
    a.release();
    b.release();
  });

  test('rolls back what a client left open when it went away', async () => {
    const a = await pool.connect();
    a.on('error', () => undefined);
    await a.query('begin');
    await a.query('insert into "T" values (2)');
    (a as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
    expect((await pool.query('select count(*)::int as n from "T"')).rows[0].n).toBe(0);
    a.release(true);
  });

  test('cuts a client that sits on an open transaction', async () => {
    const a = await pool.connect();
    a.on('error', () => undefined);
    await a.query('begin');
    await a.query('insert into "T" values (3)');
    expect((await pool.query('select count(*)::int as n from "T"')).rows[0].n).toBe(0);
    await expect(a.query('commit')).rejects.toThrow();
    a.release(true);
  });

  test('a failed transaction stays failed until it is rolled back, for its own client alone', async () => {
    const a = await pool.connect();
    await a.query('begin');
    await expect(a.query('select 1/0')).rejects.toThrow(/division/);
    await expect(a.query('select 1')).rejects.toThrow(/aborted/);
    await a.query('rollback');
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    a.release();
  });

  test('stops while clients are connected', async () => {
    await pool.query('select 1');
    await server.stop();
    expect(server.connections()).toBe(0);
    await expect(pool.query('select 1')).rejects.toThrow();
  });
});
