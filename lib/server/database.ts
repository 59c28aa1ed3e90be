import { rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { chooseAddress } from '../db/embedded/address';
import { keepLogShort } from '../db/embedded/checkpoints';
import { openEmbeddedDatabase } from '../db/embedded/open';
import { serveOverSocket } from '../db/embedded/socket-server';
import { readMigrations } from '../db/migration-files';
import { dataFolder, rootFolder } from '../env';
import { failStart, stopWhenTold, tellSupervisor } from './child';
import { createLog } from './log';

/** The database process: the embedded PostgreSQL of the data folder behind a socket, for web, worker and command line. */
const log = createLog('database');

try {
  const folder = dataFolder();
  const opened = await openEmbeddedDatabase({
    dataFolder: folder,
    migrations: readMigrations(rootFolder()),
    role: 'server',
    parent: process.ppid,
    onEvent: log.info,
  });
  const address = chooseAddress(folder);
  // A socket file of a process that was killed is in the way; the lock says that nobody uses it.
  if ('path' in address.listen) rmSync(address.listen.path, { force: true });
  const server = await serveOverSocket(opened.db, {
    listen: address.listen,
    onFatal: (error) => {
      log.error('the database broke', { error });
      process.exit(1);
    },
    onIdleInTransaction: () => log.warn('a client left a transaction open and was cut off'),
  });
  const port = typeof server.address === 'string' ? 0 : (server.address as AddressInfo).port;
  const url = address.url(port);
  opened.lock.publish(url);
  log.info('ready', { folder });
  tellSupervisor({ kind: 'ready', url, isNew: opened.isNew });
  keepLogShort(server, (error) => log.error('checkpoint failed', { error }));
  stopWhenTold(log, async () => {
    await server.stop();
    await opened.close();
  });
} catch (error) {
  failStart(log, error);
}
