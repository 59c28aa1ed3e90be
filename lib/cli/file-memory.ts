import { basename } from 'node:path';
import { tmxBatches } from '../codec/tmx/read';
import { openBytes, textChunks } from '../io/bytes';
import { FileMemory } from '../workbench/memory/file-memory';
import { progressLine } from './progress';
import type { Io } from './verb';

/** A memory built from a TMX file. `refused`: units that could not be read. */
export async function readFileMemory(file: string, io: Io) {
  const progress = progressLine(io);
  let refused = 0;
  let read = 0;
  const memory = await FileMemory.read(basename(file), tmxBatches(textChunks(openBytes(file, io))), (item) => {
    if (item.kind === 'unit') progress.show(`${++read} units`);
    if (item.kind === 'issue' && item.issue.severity === 'unitRefused') refused++;
  });
  progress.end();
  return { memory, refused };
}
