import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { closeDatabase, database } from '../db/client';
import { memoryStore } from '../db/memory-store';
import { databaseUrl, dataFolder } from '../env';
import { databaseKey, matcherAddress } from '../io/matcher-address';
import { failStart, stopWhenTold, tellSupervisor } from '../server/child';
import { createLog } from '../server/log';
import { serveMatcher } from './serve';
import { Shelf } from './shelf';
import { snapshotFolder } from './snapshot-folder';

/** The matcher process: answers look-ups of this machine from indexes in memory. QANTARA_MATCHER_MB: how much they may take. */
const log = createLog('matcher');
/** Room for a million units in both languages, and some small memories. */
const MEGABYTES = 512;

try {
  if (databaseUrl() === null) throw new Error('DATABASE_URL is not set: the matcher is started by `npm start`.');
  const address = matcherAddress();
  if (address === null) throw new Error('There is no private place for the socket of the matcher.');
  const budget = Number(process.env['QANTARA_MATCHER_MB'] || MEGABYTES) * 2 ** 20;
  const folder = join(dataFolder(), 'matcher', databaseKey());
  mkdirSync(dataFolder(), { recursive: true, mode: 0o700 });
  const shelf = new Shelf({
    memories: memoryStore(database()),
    snapshots: snapshotFolder(folder, (memoryId, code) => log.warn('snapshot not used', { memoryId, code })),
    budget,
    log: log.info,
  });
  const server = await serveMatcher(shelf, address, (error) => log.error('look-up failed', { error }));
  log.info('ready');
  tellSupervisor({ kind: 'ready' });
  stopWhenTold(log, async () => {
    await server.close();
    await shelf.save();
    await closeDatabase();
  });
} catch (error) {
  failStart(log, error);
}
