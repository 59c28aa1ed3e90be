import type { TermClass } from '@/lib/term/types';
import { primaryLang, sameLang } from '@/lib/text/lang';
import type { RelationView, TermEntryView, TermView } from '@/lib/workbench/views/glossary';

/** What a form holds of an entry: every field that a person fills in. */
export type EntryFields = {
  readonly class: TermClass;
  readonly domain: string;
  readonly definition: string;
  readonly note: string;
  readonly source: string;
  readonly link: string;
  readonly image: string;
  readonly doNotTranslate: boolean;
  readonly nisba: boolean;
  /** By primary language. */
  readonly definitions: Readonly<Record<string, string>>;
  readonly relations: readonly RelationView[];
  readonly terms: readonly TermView[];
};

export const SINGLE_FIELDS = [
  'class',
  'domain',
  'definition',
  'note',
  'source',
  'link',
  'image',
  'doNotTranslate',
  'nisba',
] as const;
export type SingleField = (typeof SINGLE_FIELDS)[number];

export function fieldsOf({ extras, ...entry }: TermEntryView): EntryFields {
  return {
    class: entry.class,
    domain: entry.domain,
    definition: entry.definition,
    note: entry.note,
    source: extras.source ?? '',
    link: extras.link ?? '',
    image: extras.image ?? '',
    doNotTranslate: entry.doNotTranslate,
    nisba: extras.nisba ?? false,
    definitions: Object.fromEntries(
      Object.entries(extras.definitions ?? {}).map(([lang, text]) => [primaryLang(lang), text]),
    ),
    relations: entry.relations,
    terms: entry.terms,
  };
}

/** A term without a word yet; its id tells it apart until it is saved. */
export const newTerm = (lang: string, status: TermView['status'], id: string): TermView => ({
  id,
  lang,
  text: '',
  status,
  partOfSpeech: '',
  gender: '',
  number: '',
  caseSensitive: false,
  exactOnly: false,
  note: '',
  example: '',
  source: '',
  relation: null,
});

export const NEW_ENTRY: Omit<EntryFields, 'terms'> = {
  class: 'person',
  domain: '',
  definition: '',
  note: '',
  source: '',
  link: '',
  image: '',
  doNotTranslate: false,
  nisba: false,
  definitions: {},
  relations: [],
};

/** What the server takes: empty terms and definitions are left out. */
export function bodyOf({ source, link, image, nisba, definitions, terms, ...rest }: EntryFields) {
  const said = Object.entries(definitions).filter(([, text]) => text.trim() !== '');
  return {
    ...rest,
    extras: { source, link, image, nisba, definitions: Object.fromEntries(said) },
    terms: terms.filter(({ text }) => text.trim() !== ''),
  };
}

export const termsOfLang = (terms: readonly TermView[], lang: string): readonly TermView[] =>
  terms.filter((term) => sameLang(term.lang, lang));
