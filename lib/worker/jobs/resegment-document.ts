import { z } from 'zod';
import { resegmentDocument } from '../../workbench/rules/resegment-document';
import { job as define } from '../job';

/** Cuts a document by the rules of its project. Run again after a kill, it goes on with what is left. */
export const job = define({
  kind: 'resegmentDocument',
  input: z.object({ projectId: z.uuid(), documentId: z.uuid(), version: z.number().int() }),
  run: (input, { deps, actor, progress }) => resegmentDocument(deps, actor, input, progress),
});
