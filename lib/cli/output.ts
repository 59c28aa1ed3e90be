import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { WrongUsage } from './usage';
import type { Io } from './verb';

/**
 * Writes pieces of text as they come, to a file or to standard output. A file appears when it is whole:
 * what was there under its name stays until then.
 */
export async function writePieces(pieces: AsyncIterable<string | Uint8Array>, file: unknown, io: Io): Promise<void> {
  if (typeof file !== 'string' || file === '-') {
    for await (const piece of pieces) {
      if (typeof piece !== 'string') throw new WrongUsage('A packed file is written to a file: name it with -o FILE.');
      await io.out(piece);
    }
    return;
  }
  const partial = `${file}.${process.pid}.part`;
  try {
    await pipeline(Readable.from(pieces), createWriteStream(partial, { encoding: 'utf8' }));
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}
