import { expect, test } from 'vitest';
import { databaseProblem, isUniqueViolation } from './errors';
import { onEveryDatabase } from './testing/databases';

const ID = '00000000-0000-7000-8000-000000000001';

onEveryDatabase('databaseProblem', ({ client, pool }) => {
  const caught = (work: Promise<unknown>) =>
    work.then(
      () => null,
      (error: unknown) => error,
    );

  test('knows a key that is there already, from Prisma, raw SQL and plain pg', async () => {
    const user = { id: ID, name: 'Owner' };
    await client().user.create({ data: user });
    const errors = [
      await caught(client().user.create({ data: user })),
      await caught(client().$executeRaw`insert into "User" ("id", "name") values (${ID}::uuid, 'again')`),
      await caught(pool().query(`insert into "User" ("id", "name") values ($1, 'again')`, [ID])),
    ];
    for (const error of errors) {
      expect(databaseProblem(error)).toBe('unique');
      expect(isUniqueViolation(error, 'User_pkey')).toBe(true);
      expect(isUniqueViolation(error, 'User_email_key')).toBe(false);
    }
  });

  test('knows a missing row, a missing parent and a missing table', async () => {
    expect(
      databaseProblem(
        await caught(
          client().user.update({ where: { id: '00000000-0000-7000-8000-00000000000f' }, data: { name: 'x' } }),
        ),
      ),
    ).toBe('notFound');
    expect(
      databaseProblem(await caught(client().membership.create({ data: { projectId: ID, userId: ID, role: 'owner' } }))),
    ).toBe('foreignKey');
    expect(databaseProblem(await caught(client().$queryRaw`select * from "Nowhere"`))).toBe('outOfDate');
  });

  test("leaves errors that are not the database's alone", () => {
    expect(databaseProblem(new TypeError('x'))).toBeNull();
    expect(databaseProblem('x')).toBeNull();
    expect(databaseProblem(Object.assign(new Error('no'), { code: 'ECONNREFUSED' }))).toBe('unreachable');
    expect(databaseProblem(Object.assign(new Error('no'), { code: 'ERR_INVALID_ARG_TYPE' }))).toBeNull();
  });
});
