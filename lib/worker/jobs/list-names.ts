import { z } from 'zod';
import { listNames } from '../../workbench/consistency/list-names';
import { job as define } from '../job';
import { Scope } from './name-scope';

/** How every name of a document, project, memory or glossary is rendered. Reads only. */
export const job = define({
  kind: 'listNames',
  input: z.object({ scope: Scope }),
  run: (input, { deps, actor, progress }) => listNames(deps, actor, input, progress),
});
