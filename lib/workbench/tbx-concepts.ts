import type { TbxConcept, TbxDatum, TbxElement } from '../codec/tbx/types';
import type { TermEntryView, TermView } from './views';

/**
 * An entry as a TBX concept, the reverse of `entryOfConcept`. What TBX-Basic has no category for (class, review,
 * do-not-translate …) gets a type of our own; the writer turns it into a note that our reader reads back.
 */
export function conceptOfEntry(entry: TermEntryView): TbxConcept {
  const langs = [...new Set(entry.terms.map(({ lang }) => lang))];
  return {
    id: `c${entry.id}`,
    data: [
      ...datum('admin', 'class', entry.class),
      ...datum('descrip', 'subjectField', entry.domain),
      ...datum('descrip', 'definition', entry.definition),
      ...datum('admin', 'source', entry.extras.source),
      ...target('externalCrossReference', entry.extras.link),
      ...target('xGraphic', entry.extras.image),
      ...datum('admin', 'doNotTranslate', entry.doNotTranslate && 'true'),
      ...datum('admin', 'nisba', entry.extras.nisba && 'true'),
      ...datum('admin', 'review', entry.review),
      ...datum('note', '', entry.note),
    ],
    languages: langs.map((lang) => ({
      lang,
      data: [],
      terms: entry.terms
        .filter((term) => term.lang === lang)
        .map(({ text, ...term }) => ({ text, data: termData(term) })),
    })),
  };
}

const termData = (term: Omit<TermView, 'text'>): readonly TbxDatum[] => [
  ...datum('termNote', 'partOfSpeech', term.partOfSpeech),
  ...datum('termNote', 'grammaticalGender', term.gender),
  ...datum('termNote', 'grammaticalNumber', term.number),
  ...datum('termNote', 'administrativeStatus', `${term.status}Term-admn-sts`),
  ...datum('termNote', 'caseSensitive', term.caseSensitive && 'true'),
  ...datum('termNote', 'exactOnly', term.exactOnly && 'true'),
  ...datum('descrip', 'context', term.example),
  ...datum('note', '', term.note),
];

const datum = (element: TbxElement, type: string, value: string | false | undefined): readonly TbxDatum[] =>
  value ? [{ element, type, value, about: [] }] : [];
const target = (type: string, address: string | undefined): readonly TbxDatum[] =>
  address ? [{ element: 'xref', type, value: address, target: address, about: [] }] : [];
