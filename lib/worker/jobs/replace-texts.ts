import { z } from 'zod';
import { TEXT_MATCHES } from '../../text/find-text';
import { replaceTexts } from '../../workbench/replace/replace-texts';
import { job as define } from '../job';

/** Replaces a text in the translations of a project. */
export const job = define({
  kind: 'replaceTexts',
  input: z.object({
    query: z.object({
      projectId: z.uuid(),
      documentId: z.uuid().nullable(),
      find: z.string(),
      by: z.enum([...TEXT_MATCHES, 'regex']),
      isWord: z.boolean(),
      replacement: z.string(),
    }),
    skip: z.array(z.uuid()),
    changes: z.array(z.object({ documentId: z.uuid(), changeId: z.uuid() })),
  }),
  run: (input, { deps, actor, progress }) => replaceTexts(deps, actor, input, progress),
});
