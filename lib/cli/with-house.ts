import { databaseDeps } from '../db/deps';
import { localOwner } from '../db/local-owner';
import { withClient } from '../db/reach';
import { outside } from '../io/outside';
import type { Actor } from '../workbench/actor';
import type { Deps } from '../workbench/deps';

/** The ports of the use cases for one command, and who asks: the local owner. */
export const withHouse = <T>(role: string, use: (deps: Deps, actor: Actor) => Promise<T>): Promise<T> =>
  withClient(role, async (db) => use(databaseDeps(db, outside), await localOwner(db)));
