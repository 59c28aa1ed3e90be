import { z } from 'zod';
import { TERM_CLASSES, TERM_STATUSES } from '@/lib/term/types';
import { BLOCK_ROLES } from '@/lib/text/types';
import { SEGMENT_STATUSES } from '@/lib/workbench/views/common';

/** What requests may hold, shared by route handlers and actions. Limits are generous for people and tight for machines. */
export const Id = z.uuid();
export const Lang = z.string().trim().min(1, 'validation.required').max(35, 'validation.language');
export const Name = z.string().trim().min(1, 'validation.required').max(200, 'validation.tooLong');
export const Note = z.string().trim().max(2000, 'validation.tooLong');
export const TermText = z.string().trim().min(1, 'validation.required').max(300, 'validation.tooLong');
/** A checkbox of a form: absent means no. */
export const Checked = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on');

/** A hidden field that holds what no single field can, as JSON. */
export const json = <S extends z.ZodType>(schema: S) =>
  z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue({ code: 'custom', message: 'validation.invalid' });
        return z.NEVER;
      }
    })
    .pipe(schema);

/** A segment longer than this is no segment. Characters. */
const MAX_TEXT = 100_000;

const Code = z.object({
  kind: z.literal('code'),
  id: z.string().max(200),
  form: z.enum(['open', 'close', 'standalone', 'isolated-open', 'isolated-close']),
  element: z.string().max(200),
  data: z.string().max(MAX_TEXT),
  label: z.string().max(200).exactOptional(),
  attrs: z.record(z.string(), z.string()).exactOptional(),
  canDelete: z.boolean().exactOptional(),
  canCopy: z.boolean().exactOptional(),
  canReorder: z.boolean().exactOptional(),
});
export const Content = z
  .array(z.union([z.object({ kind: z.literal('text'), text: z.string().max(MAX_TEXT) }), Code]))
  .max(2000)
  .readonly();

const Origin = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('typed') }),
  z.object({
    kind: z.literal('match'),
    score: z.number().int().min(0).max(101),
    unitId: Id,
    memoryId: Id,
    isEdited: z.boolean(),
  }),
  z.object({ kind: z.literal('propagated'), fromSegmentId: Id }),
  z.object({ kind: z.literal('copied') }),
  z.object({ kind: z.literal('imported'), format: z.string().max(40) }),
  z.object({ kind: z.literal('pretranslated'), score: z.number().int().min(0).max(101) }),
]);

export const SaveBody = z.object({
  version: z.number().int().min(0),
  target: Content,
  status: z.enum(SEGMENT_STATUSES),
  origin: Origin.nullable(),
});
export const Role = z.enum(BLOCK_ROLES);
export const TermClassName = z.enum(TERM_CLASSES);
export const TermStatusName = z.enum(TERM_STATUSES);
