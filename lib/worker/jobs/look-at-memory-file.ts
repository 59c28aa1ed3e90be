import { z } from 'zod';
import { lookAtMemoryFile } from '../../workbench/memory/look-at-memory-file';
import { job as define } from '../job';

/** Reads an uploaded memory file to say what an import would make of it. */
export const job = define({
  kind: 'lookAtMemoryFile',
  input: z.object({
    memoryId: z.uuid(),
    uploadId: z.uuid(),
    fileName: z.string(),
    encoding: z.string().optional(),
  }),
  run: (input, { deps, actor, progress }) =>
    lookAtMemoryFile(deps, actor, input, {
      isCancelled: progress.isCancelled,
      report: (read) => progress.report(read, null),
    }),
});
