import { hostname } from 'node:os';
import type { PGlite } from '@electric-sql/pglite';
import { version } from '../../env';
import { migrate } from '../migrate';
import type { Migration } from '../migration-files';
import { embeddedSession } from '../sql';
import {
  databaseFolder,
  databaseMajors,
  makeDataFolder,
  partialFolder,
  putInPlace,
  readWrittenBy,
  removePartial,
  writeWrittenBy,
} from './folders';
import { acquireLock, FolderInUse, isRunning, type Lock } from './lock';
import { DataError, openFolder } from './open-folder';
import { PGLITE_VERSION, POSTGRES_MAJOR } from './version';

/** So long a database that has lost its supervisor may take to end. Milliseconds. */
const DYING = 20_000;

export type EmbeddedDatabase = {
  readonly db: PGlite;
  readonly lock: Lock;
  /** Nothing was in it before: every migration was applied just now. */
  readonly isNew: boolean;
  /** How often a file was brought to the disk since the database was opened. */
  readonly syncs: () => number;
  /** Checkpoint, close, give the folder free. */
  readonly close: () => Promise<void>;
};

export type OpenOptions = {
  readonly dataFolder: string;
  readonly migrations: readonly Migration[];
  /** `server`, or the command that runs. */
  readonly role: string;
  /** The supervisor's process, when there is one. */
  readonly parent?: number;
  readonly onEvent?: (event: string, fields?: Readonly<Record<string, unknown>>) => void;
};

/**
 * Opens the embedded database of a data folder for this process alone, making, moving to the current PostgreSQL and migrating
 * it as needed.
 *
 * @throws FolderInUse when a living process has the folder, DataError and MigrationError when the data cannot be used as it is
 */
export async function openEmbeddedDatabase(options: OpenOptions): Promise<EmbeddedDatabase> {
  const { dataFolder, onEvent } = options;
  makeDataFolder(dataFolder);
  const lock = await acquirePatiently(options);
  try {
    await prepareFolder(options);
    const { db, fs } = await openFolder(databaseFolder(dataFolder, POSTGRES_MAJOR));
    const close = async (): Promise<void> => {
      await db.exec('checkpoint');
      await db.close();
      lock.release();
    };
    let isNew = false;
    try {
      const applied = await migrate(embeddedSession(db), options.migrations, { lock: 'none' });
      isNew = applied.length === options.migrations.length;
      if (applied.length > 0) onEvent?.('migrated', { applied });
      writeWrittenBy(dataFolder, { qantara: version(), postgres: POSTGRES_MAJOR, pglite: PGLITE_VERSION });
    } catch (error) {
      await close();
      throw error;
    }
    return { db, lock, isNew, syncs: () => fs.syncs, close };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** A database whose supervisor was killed notices, makes its checkpoint and ends: a restart right after a kill waits for that. */
async function acquirePatiently({ dataFolder, role, parent }: OpenOptions): Promise<Lock> {
  const deadline = Date.now() + DYING;
  for (;;) {
    try {
      return acquireLock(dataFolder, role, parent);
    } catch (error) {
      const isDying =
        error instanceof FolderInUse &&
        error.owner.host === hostname() &&
        error.owner.parent !== undefined &&
        !isRunning(error.owner.parent);
      if (!isDying || Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

async function prepareFolder({ dataFolder, onEvent }: OpenOptions): Promise<void> {
  const [major] = databaseMajors(dataFolder);
  if (major === POSTGRES_MAJOR) return;
  if (major !== undefined && major > POSTGRES_MAJOR) {
    const by = readWrittenBy(dataFolder);
    throw new DataError(
      `The data in ${dataFolder} was written by a newer version of Qantara${by ? ` (${by.qantara})` : ''}: its database is ` +
        `PostgreSQL ${major}, this version has ${POSTGRES_MAJOR}. Update Qantara, or set QANTARA_DATA to another folder. Nothing was changed.`,
    );
  }
  removePartial(dataFolder, POSTGRES_MAJOR);
  if (major === undefined) {
    onEvent?.('creating the database', { folder: dataFolder });
    const { db } = await openFolder(partialFolder(dataFolder, POSTGRES_MAJOR));
    await db.close();
  } else {
    onEvent?.('moving the data to a new PostgreSQL', { from: major, to: POSTGRES_MAJOR });
    const { moveDatabase } = await import('./move');
    await moveDatabase({ dataFolder, from: major });
  }
  putInPlace(dataFolder, POSTGRES_MAJOR);
}
