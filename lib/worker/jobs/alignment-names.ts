import { z } from 'zod';
import { proposeAlignmentNames } from '../../workbench/alignment/propose-names';
import { job as define } from '../job';

/** Proposes the names of a long alignment's confirmed links. Run again, it adds nothing twice. */
export const job = define({
  kind: 'alignmentNames',
  input: z.object({ projectId: z.uuid(), alignmentId: z.uuid() }),
  run: (input, { deps, actor, progress }) => proposeAlignmentNames(deps, actor, input, progress),
});
