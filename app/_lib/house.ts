import 'server-only';
import { database } from '@/lib/db/client';
import { databaseDeps } from '@/lib/db/deps';
import { localOwner } from '@/lib/db/local-owner';
import { outside } from '@/lib/io/outside';
import type { Actor } from '@/lib/workbench/actor';
import type { Deps } from '@/lib/workbench/deps';

export type House = { readonly deps: Deps; readonly actor: Actor };

let wired: Promise<House> | undefined;

/** The ports of the use cases and who asks: wired once per process, at the first request. */
export function house(): Promise<House> {
  wired ??= wire().catch((error) => {
    wired = undefined; // the database may be back at the next request
    throw error;
  });
  return wired;
}

async function wire(): Promise<House> {
  const db = database();
  return { deps: databaseDeps(db, outside), actor: await localOwner(db) };
}
