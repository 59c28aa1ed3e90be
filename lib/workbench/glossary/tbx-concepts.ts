import type { TbxConcept, TbxDatum, TbxElement, TbxTerm } from '../../codec/tbx/types';
import type { Term, TermEntry } from '../../term/types';

const datum = (element: TbxElement, type: string, value: string, target?: string): TbxDatum => ({
  element,
  type,
  value,
  ...(target === undefined ? {} : { target }),
  about: [],
});
/** A statement for each field that is there. */
const said = (element: TbxElement, type: string, value: string | undefined): TbxDatum[] =>
  value === undefined || value === '' ? [] : [datum(element, type, value)];
const yes = (type: string, value: boolean | undefined): TbxDatum[] => (value ? [datum('admin', type, 'yes')] : []);

/**
 * An entry as a concept for TBX. What no public dialect has a category for (class, do-not-translate, review state, number) is
 * said in categories of our own, which the writer turns into notes.
 *
 * Invariant: `entryOfConcept` gives the same entry back.
 */
export const conceptOfEntry = (entry: TermEntry): TbxConcept => ({
  id: entry.id,
  data: [
    ...said('descrip', 'subjectField', entry.domain),
    ...said('descrip', 'definition', entry.definition),
    ...said('admin', 'source', entry.source),
    ...(entry.image ? [datum('xref', 'xGraphic', entry.image, entry.image)] : []),
    ...(entry.link ? [datum('xref', 'externalCrossReference', entry.link, entry.link)] : []),
    ...(entry.relations ?? []).map(({ kind, entryId }) => datum('ref', 'crossReference', kind, entryId)),
    datum('descrip', 'class', entry.class),
    ...yes('doNotTranslate', entry.doNotTranslate),
    ...yes('nisba', entry.nisba),
    ...said('admin', 'review', entry.review),
    ...said('note', '', entry.note),
  ],
  languages: entry.languages.map(({ lang, definition, terms }) => ({
    lang,
    data: said('descrip', 'definition', definition),
    terms: terms.map(conceptTerm),
  })),
});

function conceptTerm(term: Term): TbxTerm {
  return {
    id: term.id,
    text: term.text,
    data: [
      ...said('termNote', 'partOfSpeech', term.partOfSpeech),
      datum('termNote', 'administrativeStatus', `${term.status}Term-admn-sts`),
      ...said('termNote', 'grammaticalGender', term.gender),
      ...said('termNote', 'grammaticalNumber', term.number),
      ...said('descrip', 'context', term.example),
      ...said('admin', 'source', term.source),
      ...yes('caseSensitive', term.caseSensitive),
      ...yes('exactOnly', term.exactOnly),
      ...(term.relation ? [datum('ref', term.relation.kind, '', term.relation.termId)] : []),
      ...said('note', '', term.note),
    ],
  };
}
