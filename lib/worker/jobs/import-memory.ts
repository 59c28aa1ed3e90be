import { z } from 'zod';
import { importMemory } from '../../workbench/memory/import-memory';
import { job as define } from '../job';

/** Streams an uploaded TMX, XLIFF or table into a memory. Killed and run again, it takes its first attempt back before it starts. */
export const job = define({
  kind: 'importMemory',
  input: z.object({
    memoryId: z.uuid(),
    uploadId: z.uuid(),
    importRunId: z.uuid(),
    fileName: z.string(),
    encoding: z.string().optional(),
    policy: z.enum(['keepBoth', 'keepNewest', 'skip']),
    keepsBroken: z.boolean().optional(),
  }),
  async run({ uploadId, encoding, ...input }, { deps, actor, progress }) {
    const upload = deps.uploads.open(uploadId, encoding);
    const chunks = upload.chunks;
    const result = await importMemory(
      deps,
      actor,
      { ...input, encoding: upload.encoding, chunks, bytes: upload.content },
      { isCancelled: progress.isCancelled, report: (read) => progress.report(read, null) },
    );
    await deps.uploads.remove(uploadId);
    return result;
  },
});
