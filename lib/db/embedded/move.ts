import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { rootFolder, version } from '../../env';
import { writeBackup } from '../backup';
import { readMigrations } from '../migration-files';
import { restoreBackup } from '../restore';
import { embeddedSession, type PGliteLike } from '../sql';
import { databaseFolder, partialFolder } from './folders';
import { DataError, openFolder } from './open-folder';
import { POSTGRES_MAJOR } from './version';

/** Opens a database folder with the PGlite that wrote it. */
export type OpenOld = (folder: string) => Promise<PGliteLike>;

/**
 * Moves the data from the PostgreSQL of an earlier release to the current one, through a logical backup: no release reads another's
 * folder. The new database is made under its partial name (`putInPlace` gives it its own); the old folder and the backup stay, so a kill at
 * any moment, or a failure, loses nothing.
 *
 * A release of Qantara that pins a PGlite with another major carries the one before under the name `pglite-<major>`.
 */
export async function moveDatabase(options: {
  readonly dataFolder: string;
  readonly from: number;
  readonly openOld?: OpenOld;
}): Promise<void> {
  const { dataFolder, from, openOld = installedReader(from) } = options;
  const backup = join(dataFolder, `postgres-${from}.qbackup`);
  const old = await openOld(databaseFolder(dataFolder, from));
  try {
    await writeBackup(embeddedSession(old), backup, { version: version(), now: new Date() });
  } finally {
    await old.close();
  }
  const partial = partialFolder(dataFolder, POSTGRES_MAJOR);
  rmSync(partial, { recursive: true, force: true });
  const { db } = await openFolder(partial);
  try {
    const migrations = readMigrations(rootFolder());
    await restoreBackup(embeddedSession(db), backup, { migrations, replace: false });
  } finally {
    await db.close();
  }
}

const installedReader =
  (major: number): OpenOld =>
  async (folder) => {
    try {
      const { PGlite } = (await import(`pglite-${major}`)) as {
        PGlite: { create(folder: string): Promise<PGliteLike> };
      };
      return await PGlite.create(folder);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
      throw new DataError(
        `The data was written with PostgreSQL ${major}, which this version cannot read. Start the version of Qantara that wrote it, run ` +
          '`qantara backup FILE` there, and bring the file back here with `qantara restore FILE`. Nothing was changed.',
      );
    }
  };
