import { z } from 'zod';
import { REVIEW_STATES, TERM_CLASSES } from '../../term/types';
import { reviewMany } from '../../workbench/glossary/review-many';
import { job as define } from '../job';

const Filter = z.object({
  text: z.string().exactOptional(),
  review: z.enum(REVIEW_STATES).exactOptional(),
  class: z.enum(TERM_CLASSES).exactOptional(),
  domain: z.string().exactOptional(),
  isConflicting: z.boolean().exactOptional(),
  missing: z.string().exactOptional(),
});

/** Moves all entries that a filter lets through to a state of the review. Run again, it moves what is left. */
export const job = define({
  kind: 'reviewEntries',
  input: z.object({
    glossaryId: z.uuid(),
    of: z.object({ filter: Filter }),
    review: z.enum(REVIEW_STATES),
    reason: z.string(),
    batchId: z.uuid(),
  }),
  run: (input, { deps, actor, progress }) => reviewMany(deps, actor, input, progress),
});
