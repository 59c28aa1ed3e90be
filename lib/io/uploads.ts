import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { dataFolder } from '../env';
import type { Uploads } from '../workbench/ports/outside';
import { openBytes, readBytes, textChunks } from './bytes';
import { newId } from './clock';
import type { DetectedEncoding } from './encoding';
import { importSource } from './import-source';

/** The largest file that is taken in, in bytes: two gigabytes hold some ten million units. */
export const MAX_UPLOAD_BYTES = 2 ** 31;

export class UploadTooLarge extends Error {
  override readonly name = 'UploadTooLarge';
}

const folder = (): string => join(dataFolder(), 'uploads');
/** Ids are ours alone, so no name from outside ever reaches a path. */
function pathOf(id: string): string {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new Error(`not an upload: ${id}`);
  return join(folder(), id);
}

/**
 * Writes what a client sends to the data folder, counting on the way. Nothing is left behind when it is too long or breaks off.
 * @returns the id under which a job finds it
 * @throws UploadTooLarge
 */
export async function saveUpload(
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<{ readonly id: string; readonly bytes: number }> {
  await mkdir(folder(), { recursive: true });
  const id = newId();
  let taken = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes) {
      taken += chunk.length;
      if (taken > MAX_UPLOAD_BYTES) throw new UploadTooLarge(`more than ${MAX_UPLOAD_BYTES} bytes`);
      yield chunk;
    }
  }
  try {
    await pipeline(counted(), createWriteStream(pathOf(id), { flags: 'wx' }));
  } catch (error) {
    await rm(pathOf(id), { force: true });
    throw error;
  }
  return { id, bytes: taken };
}

const NO_INPUT = {
  stdin: () => {
    throw new Error('an upload is a file');
  },
};

/** A whole upload. @throws CodecError `tooLarge` */
export const uploadBytes = (id: string): Promise<Uint8Array> => readBytes(pathOf(id), NO_INPUT);

/** Nobody decides about a file for longer than this; what is older was left behind by a process that was killed. */
const KEPT_MS = 24 * 60 * 60 * 1000;

/**
 * Removes uploads that nobody will come back for: older than a day, and not among those that jobs still wait for.
 * @returns how many
 */
export async function sweepUploads(inUse: ReadonlySet<string>, now: Date): Promise<number> {
  let swept = 0;
  for (const name of await readdir(folder()).catch(nothingThere)) {
    const path = join(folder(), name);
    const found = await stat(path).catch(() => null); // somebody else was faster
    if (!found || inUse.has(name) || now.getTime() - found.mtimeMs < KEPT_MS) continue;
    await rm(path, { force: true });
    swept++;
  }
  return swept;
}

function nothingThere(error: NodeJS.ErrnoException): readonly string[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}

export const uploads: Uploads = {
  open(id, encoding) {
    let detected: DetectedEncoding | null = null;
    const onDetected = (found: DetectedEncoding) => {
      detected = found;
    };
    return {
      encoding: () => detected?.encoding ?? encoding ?? 'utf-8',
      detected: () => detected,
      chunks: textChunks(openBytes(pathOf(id), NO_INPUT), { onDetected, maxBytes: 4 * MAX_UPLOAD_BYTES, encoding }),
      bytes: async () => (await stat(pathOf(id))).size,
      content: () => uploadBytes(id),
    };
  },
  document: async (id, fileName, asked) => importSource(await uploadBytes(id), fileName, asked),
  remove: (id) => rm(pathOf(id), { force: true }),
};
