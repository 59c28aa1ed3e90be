import { z } from 'zod';
import { GENDERS, NUMBERS, PARTS_OF_SPEECH, RELATION_KINDS, TERM_RELATION_KINDS } from '@/lib/term/types';
import { Id, Lang, Note, TermClassName, TermStatusName, TermText } from './schemas';

const Link = z.union([z.literal(''), z.url({ protocol: /^https?$/u }).max(2000)]);
const orNone = <T extends readonly [string, ...string[]]>(values: T) => z.enum(['', ...values]);

const TermBody = z.object({
  id: z.string().max(80),
  lang: Lang,
  text: TermText,
  status: TermStatusName,
  partOfSpeech: orNone(PARTS_OF_SPEECH),
  gender: orNone(GENDERS),
  number: orNone(NUMBERS),
  caseSensitive: z.boolean(),
  exactOnly: z.boolean(),
  note: Note,
  example: Note,
  source: Note,
  relation: z.object({ kind: z.enum(TERM_RELATION_KINDS), termId: z.string().max(80) }).nullable(),
});

/** An entry as its form sends it. */
export const EntryBody = z.object({
  class: TermClassName,
  domain: Note,
  definition: Note,
  note: Note,
  doNotTranslate: z.boolean(),
  extras: z.object({
    source: Note,
    link: Link,
    image: z.string().trim().max(2000),
    nisba: z.boolean(),
    definitions: z.record(z.string().max(35), Note),
  }),
  relations: z.array(z.object({ kind: z.enum(RELATION_KINDS), entryId: Id })).max(200),
  terms: z.array(TermBody).max(200),
});

/** The same while it is typed: a link that is not finished yet is no reason to refuse. */
export const EntryDraftBody = EntryBody.extend({
  extras: EntryBody.shape.extras.extend({ link: z.string().max(2000) }),
});
