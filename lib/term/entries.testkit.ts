import fc from 'fast-check';
import {
  GENDERS,
  NUMBERS,
  PARTS_OF_SPEECH,
  RELATION_KINDS,
  REVIEW_STATES,
  TERM_CLASSES,
  TERM_STATUSES,
  type TermEntry,
} from './types';

const piece = fc.constantFrom(
  'قنطرة',
  'bridge',
  'العَربيّة',
  '=1+1',
  '\u200f',
  '|',
  '\\',
  '"',
  ',',
  '@x',
  'é',
  '&',
  '<b>',
);
const line = fc
  .array(piece, { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join(' ').trim())
  .filter((text) => text !== '');
const some = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const id = fc.integer({ min: 1, max: 999_999 }).map((n) => `e${n}`);

const term = fc.record({
  id: fc.uuid(),
  text: line,
  status: fc.constantFrom(...TERM_STATUSES),
  partOfSpeech: some(fc.constantFrom(...PARTS_OF_SPEECH)),
  gender: some(fc.constantFrom(...GENDERS)),
  number: some(fc.constantFrom(...NUMBERS)),
  caseSensitive: fc.boolean(),
  exactOnly: fc.boolean(),
  note: some(line),
  example: some(line),
  source: some(line),
});

/** An entry that says anything an entry can say, but for definitions of single languages and relations of terms. */
export const anyEntry: fc.Arbitrary<TermEntry> = fc.record({
  id,
  class: fc.constantFrom(...TERM_CLASSES),
  domain: some(line),
  definition: some(line),
  source: some(line),
  note: some(line),
  image: some(fc.webUrl()),
  link: some(fc.webUrl()),
  doNotTranslate: fc.boolean(),
  nisba: fc.boolean(),
  review: fc.constantFrom(...REVIEW_STATES),
  languages: fc.tuple(
    fc.record({ lang: fc.constant('ar'), terms: fc.array(term, { minLength: 1, maxLength: 3 }) }),
    fc.record({ lang: fc.constant('en-GB'), terms: fc.array(term, { minLength: 1, maxLength: 3 }) }),
  ),
  relations: fc.option(
    fc.uniqueArray(fc.record({ kind: fc.constantFrom(...RELATION_KINDS), entryId: id }), {
      minLength: 1,
      maxLength: 2,
      selector: ({ kind, entryId }) => `${kind} ${entryId}`,
    }),
    { nil: undefined },
  ),
}) as fc.Arbitrary<TermEntry>;
