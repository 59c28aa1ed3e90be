import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readWhole, writeWhole } from '../io/whole-file';
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
      const buffer = await readWhole(fileOf(memoryId));
      if (buffer === null) return null;
      const found = readSnapshot(buffer);
      const revision = found.ok && /^\d+$/.test(found.value.note) ? BigInt(found.value.note) : null;
      if (found.ok && revision !== null) return { index: found.value.index, revision };
      onRefused(memoryId, found.ok ? 'snapshotDamaged' : found.error.code);
      await remove(memoryId);
      return null;
    },

    // The parts are views that hold until the index changes, so they are copied before anybody else has a turn.
    write: (memoryId, index, revision) =>
      writeWhole(fileOf(memoryId), Buffer.concat(writeSnapshot(index, String(revision)))),

    remove,
  };
}
