import { z } from 'zod';
import { learnWords } from '../../workbench/memory/learn-words';
import { job as define } from '../job';

/** Learns which words of a memory render each other. Run again after a kill, it starts anew: what it writes is written whole. */
export const job = define({
  kind: 'learnWords',
  input: z.object({ memoryId: z.uuid() }),
  run: ({ memoryId }, { deps, actor, progress }) => learnWords(deps, actor, memoryId, progress),
});
