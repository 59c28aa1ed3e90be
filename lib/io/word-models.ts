import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { dataFolder } from '../env';
import { WordModel } from '../tm/words/word-model';
import type { WordModels } from '../workbench/concordance';
import { databaseKey } from './matcher-address';

/** Models kept in memory, most recently used last; one of a million units takes some 30 MB. */
const KEPT = 4;

type Kept = { readonly changed: number; readonly model: WordModel | null };

/** Word models as files of the data folder, one a memory. Anybody may delete them at any time. */
export function wordModels(folder: () => string = () => join(dataFolder(), 'words', databaseKey())): WordModels {
  const kept = new Map<string, Kept>();
  const pathOf = (memoryId: string): string => {
    if (!/^[0-9a-f-]{36}$/u.test(memoryId)) throw new Error(`not a memory: ${memoryId}`);
    return join(folder(), `${memoryId}.words`);
  };
  return {
    async of(memoryId) {
      const path = pathOf(memoryId);
      const changed = await changedAt(path);
      if (changed === null) return null;
      const found = kept.get(memoryId);
      kept.delete(memoryId);
      const model = found?.changed === changed ? found.model : WordModel.read(await bytesOf(path));
      kept.set(memoryId, { changed, model });
      for (const id of kept.keys()) if (kept.size > KEPT) kept.delete(id);
      return model;
    },

    async write(memoryId, model) {
      const path = pathOf(memoryId);
      await mkdir(folder(), { recursive: true, mode: 0o700 });
      const partial = `${path}.${process.pid}.part`;
      try {
        const file = await open(partial, 'w', 0o600);
        try {
          await file.writeFile(Buffer.concat(model.write()));
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(partial, path);
      } catch (error) {
        await rm(partial, { force: true });
        throw error;
      }
    },
  };
}

async function changedAt(path: string): Promise<number | null> {
  try {
    return (await stat(path)).mtimeMs;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

async function bytesOf(path: string): Promise<ArrayBuffer> {
  const { buffer, byteOffset, byteLength } = await readFile(path);
  return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
}
