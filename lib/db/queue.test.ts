import { afterEach, expect, test } from 'vitest';
import { outside } from '../io/outside';
import { openQueue, type Queue } from './queue';
import { onEveryDatabase } from './testing/databases';

onEveryDatabase('queue', ({ client, pool, engine }) => {
  const open: Queue[] = [];
  const errors: unknown[] = [];
  const queue = async () => {
    const opened = await openQueue(pool(), client(), {
      onlyWorker: engine === 'embedded',
      onError: (error) => errors.push(error),
    });
    open.push(opened);
    return opened;
  };
  const newJob = async () => {
    const id = outside.newId();
    await client().job.create({ data: { id, kind: 'test', actorId: id } });
    return id;
  };
  const until = async (isDone: () => boolean | Promise<boolean>) => {
    for (let i = 0; i < 100 && !(await isDone()); i++) await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await isDone()).toBe(true);
  };
  afterEach(async () => {
    for (const one of open.splice(0)) await one.stop(500);
    await client().job.deleteMany();
    expect(errors.splice(0)).toEqual([]);
  });

  test('hands a job over once, however often it is fed', async () => {
    const worker = await queue();
    const ran: string[] = [];
    const finish = async (id: string) => {
      ran.push(id);
      await client().job.update({ where: { id }, data: { state: 'done' } });
    };
    const ids = [await newJob(), await newJob(), await newJob()];
    expect(await worker.feed()).toBe(3);
    expect(await worker.feed()).toBe(0);
    await worker.work(1, finish);
    await until(() => ran.length >= 3);
    await worker.feed();
    expect(ran.toSorted()).toEqual(ids.toSorted());
  });

  test('tries again what failed by an exception', async () => {
    const worker = await queue();
    await newJob();
    await worker.feed();
    let tries = 0;
    await worker.work(1, async (id) => {
      if (++tries === 1) throw new Error('the database went away');
      await client().job.update({ where: { id }, data: { state: 'done' } });
    });
    await until(() => tries === 2);
  });

  test('gives up what is lost again and again', async () => {
    const worker = await queue();
    const id = await newJob();
    await worker.feed();
    await pool().query(`update pgboss.job set state = 'failed' where id = $1`, [id]);
    await worker.feed();
    expect(await client().job.findUnique({ where: { id } })).toMatchObject({
      state: 'failed',
      failure: { code: 'jobAbandoned' },
    });
  });

  test('takes up a job whose worker was killed', async () => {
    const dead = await queue();
    const id = await newJob();
    await dead.feed();
    // As a kill leaves it: active, with nobody who works on it.
    await pool().query(
      `update pgboss.job set state = 'active', started_on = now() - interval '2 minutes' where id = $1`,
      [id],
    );
    const ran: string[] = [];
    const next = await queue();
    await next.feed();
    await next.work(1, async (job) => {
      ran.push(job);
      await client().job.update({ where: { id: job }, data: { state: 'done' } });
    });
    await until(() => ran.includes(id));
  });
});
