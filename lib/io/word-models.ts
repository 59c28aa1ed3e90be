import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { dataFolder } from '../env';
import { WordModel } from '../tm/words/word-model';
import type { WordModels } from '../workbench/concordance/concordance';
import { databaseKey } from './matcher-address';
import { readWhole, writeWhole } from './whole-file';

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
      const model = found?.changed === changed ? found.model : await read(path);
      kept.set(memoryId, { changed, model });
      for (const id of kept.keys()) if (kept.size > KEPT) kept.delete(id);
      return model;
    },

    write: (memoryId, model) => writeWhole(pathOf(memoryId), Buffer.concat(model.write())),
  };
}

async function read(path: string): Promise<WordModel | null> {
  const bytes = await readWhole(path);
  return bytes && WordModel.read(bytes);
}

async function changedAt(path: string): Promise<number | null> {
  try {
    return (await stat(path)).mtimeMs;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
