import { z } from 'zod';
import { alignPairs } from '../../workbench/alignment/align-pairs';
import { job as define } from '../job';

const Text = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('document'), documentId: z.uuid() }),
  z.object({ kind: z.literal('upload'), uploadId: z.uuid(), fileName: z.string() }),
]);

/** Aligns one long pair of texts, or a folder of pairs, and forgets the files it was given. */
export const job = define({
  kind: 'alignPairs',
  input: z.object({
    projectId: z.uuid(),
    pairs: z.array(
      z.object({
        alignmentId: z.uuid(),
        name: z.string(),
        source: Text,
        target: Text,
        whenReversed: z.enum(['swap', 'keep']),
        ignoresStructure: z.boolean().default(false),
      }),
    ),
  }),
  async run(input, { deps, actor, progress }) {
    const result = await alignPairs(deps, actor, input, progress);
    for (const { source, target } of input.pairs) {
      for (const side of [source, target]) if (side.kind === 'upload') await deps.uploads.remove(side.uploadId);
    }
    return result;
  },
});
