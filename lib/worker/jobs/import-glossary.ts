import { z } from 'zod';
import { importGlossary } from '../../workbench/glossary/import-glossary';
import { MERGE_POLICIES, SAME_AS } from '../../workbench/views/glossary-import';
import { job as define } from '../job';

/**
 * Brings an uploaded glossary file in, or says what that would do. Killed and run again, it takes its first attempt back before
 * it starts. The upload of a dry run stays for the import that follows.
 */
export const job = define({
  kind: 'importGlossary',
  input: z.object({
    glossaryId: z.uuid(),
    uploadId: z.uuid(),
    importRunId: z.uuid(),
    fileName: z.string(),
    reading: z.object({ columns: z.array(z.string()).optional(), hasHeading: z.boolean().optional() }),
    policy: z.enum(MERGE_POLICIES),
    sameAs: z.enum(SAME_AS),
    isDryRun: z.boolean(),
  }),
  async run({ uploadId, fileName, ...input }, { deps, actor, progress }) {
    const upload = deps.uploads.open(uploadId);
    const file = { fileName, chunks: upload.chunks, bytes: upload.content };
    const result = await importGlossary(deps, actor, { ...input, file, encoding: upload.encoding }, progress);
    if (!input.isDryRun) await deps.uploads.remove(uploadId);
    return result;
  },
});
