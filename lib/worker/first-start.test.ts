import { expect, test } from 'vitest';
import { databaseDeps } from '../db/deps';
import { localOwner } from '../db/local-owner';
import { onEveryDatabase } from '../db/testing/databases';
import { outside } from '../io/outside';
import { bringSampleOnce } from './first-start';

onEveryDatabase('the first start', ({ client }) => {
  test('brings the sample although somebody has already looked in, and not again after it was deleted', async () => {
    const deps = databaseDeps(client(), outside);
    await localOwner(client());
    expect(await bringSampleOnce(client(), deps)).toBe(true);
    expect(await bringSampleOnce(client(), deps)).toBe(false);
    for (const { id } of await deps.projects.list()) await deps.projects.remove(id);
    expect(await bringSampleOnce(client(), deps)).toBe(false);
    expect(await deps.projects.list()).toEqual([]);
  });
});
