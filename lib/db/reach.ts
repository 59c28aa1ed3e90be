import { rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { databaseUrl, dataFolder, isEmbedded, rootFolder } from '../env';
import { createClient } from './client';
import { chooseAddress } from './embedded/address';
import { keepLogShort } from './embedded/checkpoints';
import { FolderInUse, lockOwner } from './embedded/lock';
import type { PrismaClient } from './generated/client';
import { MigrationError } from './migrate';
import { readMigrations } from './migration-files';
import { createPool } from './pool';
import { servedState, withServedSession } from './served';
import type { SqlSession } from './sql';

/**
 * The database as a program outside the supervisor reaches it: the served one, the embedded one of a running Qantara through its
 * socket, or the embedded one opened by ourselves under the folder's lock when nobody has it.
 */
export type Reached = {
  readonly url: string;
  readonly kind: 'served' | 'running' | 'opened';
  readonly close: () => Promise<void>;
};

/** A Qantara that is just starting makes its address known within this time. Milliseconds. */
const START_LIMIT = 60_000;

/**
 * @param role the command, as others are told who has the folder
 * @throws FolderInUse, DataError, MigrationError, ServedDatabaseError: what happened and what to do
 */
export async function reachDatabase(role: string): Promise<Reached> {
  const url = databaseUrl();
  if (url !== null) return { url, kind: isEmbedded() ? 'running' : 'served', close: async () => undefined };
  const running = await runningUrl(dataFolder());
  if (running !== null) return { url: running, kind: 'running', close: async () => undefined };
  return openOurselves(role);
}

/** A Prisma client for one command. A served database must be at this version's migrations; the embedded one is brought there. */
export async function withClient<T>(role: string, use: (db: PrismaClient) => Promise<T>): Promise<T> {
  const reached = await reachDatabase(role);
  try {
    if (reached.kind === 'served') await refuseOutdated(reached.url);
    const embedded = reached.kind !== 'served';
    const client = createClient(createPool(reached.url, { embedded }), { embedded });
    try {
      return await use(client);
    } finally {
      await client.$disconnect();
    }
  } finally {
    await reached.close();
  }
}

/** One plain session for one command. */
export async function withSession<T>(
  role: string,
  use: (session: SqlSession, reached: Reached) => Promise<T>,
): Promise<T> {
  const reached = await reachDatabase(role);
  try {
    return await withServedSession(reached.url, (session) => use(session, reached));
  } finally {
    await reached.close();
  }
}

async function refuseOutdated(url: string): Promise<void> {
  const { pending, unknown } = await servedState(url, readMigrations(rootFolder()));
  if (unknown.length > 0)
    throw new MigrationError('The database belongs to a newer version of Qantara. Update this one.');
  if (pending.length > 0)
    throw new MigrationError(
      `The database lacks ${pending.length} migrations. Run \`qantara migrate\`, or start Qantara once.`,
    );
}

async function runningUrl(folder: string): Promise<string | null> {
  const deadline = Date.now() + START_LIMIT;
  for (;;) {
    const owner = lockOwner(folder);
    if (owner === null) return null;
    if (owner.url !== undefined) return owner.url;
    if (owner.role !== 'server' || Date.now() > deadline) throw new FolderInUse(folder, owner);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** PGlite is loaded only here: a command that talks to a running Qantara does not pay for it. */
async function openOurselves(role: string): Promise<Reached> {
  const [{ openEmbeddedDatabase }, { serveOverSocket }] = await Promise.all([
    import('./embedded/open'),
    import('./embedded/socket-server'),
  ]);
  const folder = dataFolder();
  const opened = await openEmbeddedDatabase({ dataFolder: folder, migrations: readMigrations(rootFolder()), role });
  const address = chooseAddress(folder);
  if ('path' in address.listen) rmSync(address.listen.path, { force: true });
  let broken: unknown = null;
  const server = await serveOverSocket(opened.db, {
    listen: address.listen,
    onFatal: (error) => {
      broken = error;
    },
  });
  const stopCheckpoints = keepLogShort(server, (error) => {
    broken = error;
  });
  const port = typeof server.address === 'string' ? 0 : (server.address as AddressInfo).port;
  return {
    url: address.url(port),
    kind: 'opened',
    close: async () => {
      stopCheckpoints();
      await server.stop();
      await opened.close();
      if (broken !== null) throw broken;
    },
  };
}
