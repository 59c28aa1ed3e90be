import { z } from 'zod';
import { realignAlignment } from '../../workbench/alignment/operate-alignment';
import { job as define } from '../job';

/** Aligns anew what is open in a long alignment. Killed after it was written, the second run finds another version and says so. */
export const job = define({
  kind: 'realign',
  input: z.object({ projectId: z.uuid(), alignmentId: z.uuid(), version: z.number().int() }),
  async run(input, { deps, actor, progress }) {
    const result = await realignAlignment(deps, actor, input, progress);
    return result.ok ? { ok: true, value: { version: result.value.version } } : result;
  },
});
