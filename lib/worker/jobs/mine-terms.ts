import { z } from 'zod';
import { mineTerms } from '../../workbench/glossary/mine-terms';
import { job as define } from '../job';

/** Looks for names in a memory or a project and puts them into the review queue. Run again, it adds nothing twice. */
export const job = define({
  kind: 'mineTerms',
  input: z.object({
    glossaryId: z.uuid(),
    source: z.object({ kind: z.enum(['memory', 'project']), id: z.uuid() }),
  }),
  run: (input, { deps, actor, progress }) => mineTerms(deps, actor, input, progress),
});
