import { PGlite } from '@electric-sql/pglite';
import { DurableNodeFS, durableStartParams } from './durable-fs';

/** The data cannot be opened by this version; the message says what happened and what to do. */
export class DataError extends Error {}

/** Opens one database folder, durable: each commit reaches the disk. Makes the database when the folder is empty. */
export async function openFolder(folder: string): Promise<{ db: PGlite; fs: DurableNodeFS }> {
  const fs = new DurableNodeFS(folder);
  return { db: await PGlite.create({ fs, startParams: durableStartParams() }), fs };
}
