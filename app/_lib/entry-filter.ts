import { z } from 'zod';
import { REVIEW_STATES, TERM_CLASSES } from '@/lib/term/types';
import type { EntryFilter } from '@/lib/workbench/ports/glossaries';

/** What the address of a glossary says about the entries that are shown. What it says wrongly is not said. */
export const EntryQuery = z.object({
  q: z.string().max(300).optional().catch(undefined),
  review: z.enum(REVIEW_STATES).optional().catch(undefined),
  class: z.enum(TERM_CLASSES).optional().catch(undefined),
  domain: z.string().max(2000).optional().catch(undefined),
  /** `conflicts`, `deleted`, or `missing-` and a language. */
  show: z.string().max(50).optional().catch(undefined),
});
export type EntryQuery = z.output<typeof EntryQuery>;

export function entryFilter({ q, review, class: termClass, domain, show = '' }: EntryQuery): EntryFilter {
  return {
    ...(q ? { text: q } : {}),
    ...(review ? { review } : {}),
    ...(termClass ? { class: termClass } : {}),
    ...(domain ? { domain } : {}),
    ...(show === 'conflicts' ? { isConflicting: true } : {}),
    ...(show === 'deleted' ? { isDeleted: true } : {}),
    ...(show.startsWith('missing-') ? { missing: show.slice('missing-'.length) } : {}),
  };
}
