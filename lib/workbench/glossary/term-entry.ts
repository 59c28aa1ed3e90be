import type { GrammaticalGender, GrammaticalNumber, PartOfSpeech, TermEntry } from '../../term/types';
import type { TermEntryView } from '../views/glossary';

/** A stored entry as the domain knows it: its terms by language, empty fields absent. */
export function termEntry(entry: TermEntryView): TermEntry {
  const langs = [...new Set(entry.terms.map(({ lang }) => lang))];
  const { source, link, image, nisba, definitions } = entry.extras;
  return {
    id: entry.id,
    glossaryId: entry.glossaryId,
    class: entry.class,
    domain: entry.domain || undefined,
    definition: entry.definition || undefined,
    note: entry.note || undefined,
    doNotTranslate: entry.doNotTranslate,
    review: entry.review,
    source,
    link,
    image,
    nisba,
    relations: entry.relations,
    languages: langs.map((lang) => ({
      lang,
      definition: definitions?.[lang],
      terms: entry.terms
        .filter((term) => term.lang === lang)
        .map(({ lang: _lang, partOfSpeech, gender, number, note, example, source: from, relation, ...term }) => ({
          ...term,
          partOfSpeech: (partOfSpeech || undefined) as PartOfSpeech | undefined,
          gender: (gender || undefined) as GrammaticalGender | undefined,
          number: (number || undefined) as GrammaticalNumber | undefined,
          note: note || undefined,
          example: example || undefined,
          source: from || undefined,
          relation: relation ?? undefined,
        })),
    })),
  };
}
