import type { TbxConcept, TbxDatum, TbxTerm } from '../../codec/tbx/types';
import { classNamed } from '../../term/glossary-table';
import { REVIEW_STATES, TERM_STATUSES, type Term, type TermEntry } from '../../term/types';

/** A concept of a TBX file as an entry. What an entry has no field for stays in the file. */
export function entryOfConcept(concept: TbxConcept): TermEntry {
  const text = (type: string): string | undefined => datumValue(concept.data, type);
  return {
    id: concept.id,
    class: classNamed(text('class') ?? text('conceptType') ?? text('subjectField') ?? ''),
    domain: text('subjectField'),
    definition:
      text('definition') ??
      datumValue(
        concept.languages.flatMap(({ data }) => data),
        'definition',
      ),
    source: text('source'),
    note: text('note'),
    link: concept.data.find(({ type }) => type === 'externalCrossReference')?.target,
    image: concept.data.find(({ type }) => type === 'xGraphic')?.target,
    doNotTranslate: isTrue(text('doNotTranslate')),
    nisba: isTrue(text('nisba')),
    review: REVIEW_STATES.find((state) => state === text('review')) ?? 'approved',
    languages: concept.languages.map(({ lang, data, terms }) => ({
      lang,
      definition: datumValue(data, 'definition'),
      terms: terms.map((term, i) => termOf(term, `${concept.id}:${lang}:${i}`)),
    })),
  };
}

function termOf({ id, text, data }: TbxTerm, fallback: string): Term {
  const status = datumValue(data, 'administrativeStatus')?.replace(/Term-admn-sts$/u, '');
  return {
    id: id ?? fallback,
    text,
    status: TERM_STATUSES.find((each) => each === status) ?? 'preferred',
    partOfSpeech: oneOf(datumValue(data, 'partOfSpeech'), [
      'properNoun',
      'noun',
      'adjective',
      'verb',
      'adverb',
      'other',
    ]),
    gender: oneOf(datumValue(data, 'grammaticalGender'), ['masculine', 'feminine', 'neuter', 'other']),
    number: oneOf(datumValue(data, 'grammaticalNumber'), ['singular', 'dual', 'plural', 'mass', 'other']),
    caseSensitive: isTrue(datumValue(data, 'caseSensitive')),
    exactOnly: isTrue(datumValue(data, 'exactOnly')),
    note: datumValue(data, 'note'),
    example: datumValue(data, 'context'),
    source: datumValue(data, 'source'),
  };
}

/** The value of a category; notes have no type and are found by their element. */
const datumValue = (data: readonly TbxDatum[], type: string): string | undefined =>
  data.find((datum) => datum.type === type || (type === 'note' && datum.element === 'note'))?.value;

const oneOf = <T extends string>(value: string | undefined, allowed: readonly T[]): T | undefined =>
  allowed.find((each) => each === value);
const isTrue = (value: string | undefined): boolean => value === 'true' || value === 'yes';
