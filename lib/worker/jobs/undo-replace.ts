import { z } from 'zod';
import { undoReplace } from '../../workbench/replace/replace-texts';
import { job as define } from '../job';

/** Takes a replacement back. */
export const job = define({
  kind: 'undoReplace',
  input: z.object({
    projectId: z.uuid(),
    changes: z.array(z.object({ documentId: z.uuid(), changeId: z.uuid() })),
  }),
  run: (input, { deps, actor, progress }) => undoReplace(deps, actor, input, progress),
});
