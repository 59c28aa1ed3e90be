import { z } from 'zod';
import { mineTerms } from '../../workbench/glossary/mine-terms';
import { job as define } from '../job';

/** Looks for names in a memory, a project or a part of one and puts them into the review queue. Run again, it adds nothing twice. */
export const job = define({
  kind: 'mineTerms',
  input: z.object({
    glossaryId: z.uuid(),
    source: z.discriminatedUnion('kind', [
      z.object({ kind: z.enum(['memory', 'project']), id: z.uuid() }),
      z.object({ kind: z.enum(['document', 'alignment']), projectId: z.uuid(), id: z.uuid() }),
    ]),
  }),
  run: (input, { deps, actor, progress }) => mineTerms(deps, actor, input, progress),
});
