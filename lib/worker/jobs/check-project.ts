import { z } from 'zod';
import { checkProject } from '../../workbench/report/check-project';
import { job as define } from '../job';

/** Runs all checks over a project. Run again after a kill, it begins anew and leaves one report. */
export const job = define({
  kind: 'checkProject',
  input: z.object({ projectId: z.uuid(), runId: z.uuid() }),
  run: (input, { deps, actor, progress }) => checkProject(deps, actor, input, progress),
});
