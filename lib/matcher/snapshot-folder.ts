import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { MemoryIndex } from '../tm/memory-index';
import { readSnapshot, writeSnapshot } from '../tm/snapshot';

/** Where indexes wait for the next start, a file a memory. Anybody may delete it at any time. */
export type SnapshotFolder = {
  /** Null when there is none that can be used. */
  read(memoryId: string): Promise<{ readonly index: MemoryIndex; readonly revision: bigint } | null>;
  write(memoryId: string, index: MemoryIndex, revision: bigint): Promise<void>;
  remove(memoryId: string): Promise<void>;
};

/** @param onRefused told why a snapshot was not used: it is damaged, or of another version */
export function snapshotFolder(folder: string, onRefused: (memoryId: string, code: string) => void): SnapshotFolder {
  const fileOf = (memoryId: string): string => join(folder, `${memoryId}.snapshot`);
  const remove = (memoryId: string): Promise<void> => rm(fileOf(memoryId), { force: true });
  return {
    async read(memoryId) {
      const buffer = await wholeFile(fileOf(memoryId));
      if (buffer === null) return null;
      const found = readSnapshot(buffer);
      const revision = found.ok && /^\d+$/.test(found.value.note) ? BigInt(found.value.note) : null;
      if (found.ok && revision !== null) return { index: found.value.index, revision };
      onRefused(memoryId, found.ok ? 'snapshotDamaged' : found.error.code);
      await remove(memoryId);
      return null;
    },

    async write(memoryId, index, revision) {
      // The parts are views that hold until the index changes, so they are copied before anybody else has a turn.
      const bytes = Buffer.concat(writeSnapshot(index, String(revision)));
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const partial = `${fileOf(memoryId)}.${process.pid}.part`;
      try {
        const file = await open(partial, 'w', 0o600);
        try {
          await file.writeFile(bytes);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(partial, fileOf(memoryId));
      } catch (error) {
        await rm(partial, { force: true });
        throw error;
      }
    },

    remove,
  };
}

/** The bytes of a file in a buffer of their own; null when there is no such file. */
async function wholeFile(path: string): Promise<ArrayBuffer | null> {
  try {
    const { buffer, byteOffset, byteLength } = await readFile(path);
    return (
      byteOffset === 0 && byteLength === buffer.byteLength ? buffer : buffer.slice(byteOffset, byteOffset + byteLength)
    ) as ArrayBuffer;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
