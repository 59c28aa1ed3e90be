import { userInfo } from 'node:os';
import type { Actor } from '../workbench/actor';
import type { PrismaClient } from './generated/client';

/** The person of a fresh local installation: the first user there ever is, with an id that every installation has. */
export const LOCAL_OWNER_ID = '00000000-0000-7000-8000-000000000000';

/** The local owner as the actor of use cases; the user is made at the first call. */
export async function localOwner(db: PrismaClient): Promise<Actor> {
  const user = await db.user.upsert({
    where: { id: LOCAL_OWNER_ID },
    create: { id: LOCAL_OWNER_ID, name: userInfo().username },
    update: {},
  });
  return { userId: user.id, name: user.name, role: 'owner' };
}
