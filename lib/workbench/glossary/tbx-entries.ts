import type { TbxConcept, TbxDatum, TbxTerm } from '../../codec/tbx/types';
import { classNamed } from '../../term/class-names';
import {
  GENDERS,
  NUMBERS,
  PARTS_OF_SPEECH,
  RELATION_KINDS,
  REVIEW_STATES,
  TERM_STATUSES,
  type Term,
  type TermEntry,
} from '../../term/types';

/** A concept of a TBX file as an entry, relations by the ids of the file. What an entry has no field for: `restOfConcept`. */
export function entryOfConcept(concept: TbxConcept): TermEntry {
  const text = (type: string): string | undefined => datumValue(concept.data, type);
  const relations = concept.data.flatMap((datum): NonNullable<TermEntry['relations']> => {
    if (!isRelation(datum)) return [];
    const kind = RELATION_KINDS.find((each) => each === datum.value.trim()) ?? 'related';
    return [{ kind, entryId: datum.target }];
  });
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
    note: noteOf(concept.data),
    link: concept.data.find(({ type }) => type === 'externalCrossReference')?.target,
    image: concept.data.find(({ type }) => type === 'xGraphic')?.target,
    doNotTranslate: isTrue(text('doNotTranslate')),
    nisba: isTrue(text('nisba')),
    review: REVIEW_STATES.find((state) => state === text('review')) ?? 'approved',
    ...(relations.length > 0 ? { relations } : {}),
    languages: concept.languages.map(({ lang, data, terms }) => ({
      lang,
      definition: datumValue(data, 'definition'),
      terms: terms.map((term, i) => termOf(term, `${concept.id}:${lang}:${i}`)),
    })),
  };
}

/** Version 2 has kinds of relation of its own, all of which are `related` here. */
const RELATIONS = new Set([
  'crossReference',
  'relatedConcept',
  'relatedConceptBroader',
  'relatedConceptNarrower',
  'broaderConceptGeneric',
  'subordinateConceptGeneric',
]);

/** Whether a statement names another concept. */
export const isRelation = (datum: TbxDatum): datum is TbxDatum & { readonly target: string } =>
  RELATIONS.has(datum.type) && datum.target !== undefined;

function termOf({ id, text, data }: TbxTerm, fallback: string): Term {
  const status = datumValue(data, 'administrativeStatus') ?? datumValue(data, 'normativeAuthorization');
  const plain = status?.replace(/Term(?:-admn-sts)?$/u, '');
  const relation = data.find(({ type, target }) => TERM_RELATIONS.some((kind) => kind === type) && target);
  return {
    id: id ?? fallback,
    text,
    status: TERM_STATUSES.find((each) => each === plain) ?? 'preferred',
    partOfSpeech: oneOf(datumValue(data, 'partOfSpeech'), PARTS_OF_SPEECH),
    gender: oneOf(datumValue(data, 'grammaticalGender'), GENDERS),
    number: oneOf(datumValue(data, 'grammaticalNumber'), NUMBERS),
    caseSensitive: isTrue(datumValue(data, 'caseSensitive')),
    exactOnly: isTrue(datumValue(data, 'exactOnly')),
    note: noteOf(data),
    example: datumValue(data, 'context') ?? datumValue(data, 'example'),
    source: datumValue(data, 'source'),
    ...(relation ? { relation: { kind: relation.type as 'variantOf', termId: relation.target! } } : {}),
  };
}

const TERM_RELATIONS = ['variantOf', 'abbreviationOf'] as const;

const datumValue = (data: readonly TbxDatum[], type: string): string | undefined =>
  data.find((datum) => datum.type === type)?.value;

/** All notes of a place, one a line. */
export function noteOf(data: readonly TbxDatum[]): string | undefined {
  const notes = data.filter(({ element }) => element === 'note').map(({ value }) => value);
  return notes.length === 0 ? undefined : notes.join('\n');
}

const oneOf = <T extends string>(value: string | undefined, allowed: readonly T[]): T | undefined =>
  allowed.find((each) => each === value);
const isTrue = (value: string | undefined): boolean => value === 'true' || value === 'yes';
