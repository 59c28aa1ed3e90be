import { TERM_STATUSES, type TermEntry } from '../../term/types';

/**
 * Entries as the records of a table, head first: `id`, a column for each language and status that occurs, `class`, and the
 * fields of an entry. Several terms of one column stand in one cell, parted by `|`.
 *
 * Invariant: `entriesFromTable` reads the same concepts, classes and statuses back; fields of single terms (part of speech,
 * example) have no column.
 */
export function* glossaryRows(entries: readonly TermEntry[]): Generator<readonly string[]> {
  const columns = termColumns(entries);
  const fields = FIELDS.filter(({ value }) => entries.some((entry) => value(entry) !== ''));
  yield [...columns.map(({ heading }) => heading), 'class', ...fields.map(({ heading }) => heading)];
  for (const entry of entries) {
    yield [
      ...columns.map(({ lang, status }) => cellOf(entry, lang, status)),
      entry.class,
      ...fields.map(({ value }) => value(entry)),
    ];
  }
}

type Column = { readonly heading: string; readonly lang: string; readonly status: string };

function termColumns(entries: readonly TermEntry[]): Column[] {
  const seen = new Map<string, Set<string>>();
  for (const { languages } of entries)
    for (const { lang, terms } of languages)
      for (const { status } of terms) seen.set(lang, (seen.get(lang) ?? new Set()).add(status));
  return [...seen].flatMap(([lang, statuses]) =>
    TERM_STATUSES.filter((status) => status === 'preferred' || statuses.has(status)).map((status) => ({
      heading: status === 'preferred' ? lang : `${lang} ${status}`,
      lang,
      status,
    })),
  );
}

const cellOf = (entry: TermEntry, lang: string, status: string): string =>
  entry.languages
    .filter((section) => section.lang === lang)
    .flatMap(({ terms }) => terms)
    .filter((term) => term.status === status)
    .map(({ text }) => text.replaceAll('|', '/').replace(/\s+/gu, ' ').trim())
    .join(' | ');

const yes = (value: boolean | undefined): string => (value ? 'yes' : '');
const every = (entry: TermEntry, test: (term: TermEntry['languages'][number]['terms'][number]) => boolean): boolean =>
  entry.languages.every(({ terms }) => terms.every(test));

const FIELDS: readonly { readonly heading: string; readonly value: (entry: TermEntry) => string }[] = [
  { heading: 'id', value: ({ id }) => id },
  { heading: 'domain', value: ({ domain }) => domain ?? '' },
  { heading: 'definition', value: ({ definition }) => definition ?? '' },
  { heading: 'source', value: ({ source }) => source ?? '' },
  { heading: 'note', value: ({ note }) => note ?? '' },
  { heading: 'link', value: ({ link }) => link ?? '' },
  { heading: 'image', value: ({ image }) => image ?? '' },
  { heading: 'do not translate', value: ({ doNotTranslate }) => yes(doNotTranslate) },
  { heading: 'nisba', value: ({ nisba }) => yes(nisba) },
  { heading: 'case sensitive', value: (entry) => yes(every(entry, ({ caseSensitive }) => caseSensitive === true)) },
  { heading: 'exact only', value: (entry) => yes(every(entry, ({ exactOnly }) => exactOnly === true)) },
  { heading: 'review', value: ({ review }) => (review === undefined || review === 'approved' ? '' : review) },
];
