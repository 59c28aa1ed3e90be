import { z } from 'zod';
import { realignAlignment } from '../../workbench/alignment/operate-alignment';
import { job as define } from '../job';

/** Aligns anew what is open in a long alignment. Killed after it was written, the second run finds its own step there. */
export const job = define({
  kind: 'realign',
  input: z.object({
    projectId: z.uuid(),
    alignmentId: z.uuid(),
    version: z.number().int(),
    stepId: z.uuid().optional(),
  }),
  async run(input, { deps, actor, progress }) {
    const result = await realignAlignment(deps, actor, input, progress);
    if (result.ok) return { ok: true, value: { version: result.value.version } };
    return result.error.code === 'stepArrived' ? { ok: true, value: { version: input.version + 1 } } : result;
  },
});
