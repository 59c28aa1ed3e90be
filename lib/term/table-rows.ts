import {
  cellOfParts,
  type EntryField,
  headingOf,
  type TableColumn,
  TERM_FIELDS,
  type TermField,
} from './table-columns';
import { TERM_STATUSES, type Term, type TermEntry } from './types';

/**
 * Entries as the records of a table, head first: a column for each language and status that occurs, `class`, and the fields that
 * are said of any entry or term.
 *
 * Invariant: `entriesFromTable` reads the same entries back, but for ids of terms, definitions of single languages, and line
 * breaks and spaces at the ends of terms. Terms of a language come in the order of their statuses.
 */
export function* tableRows(entries: readonly TermEntry[]): Generator<readonly string[]> {
  const columns = columnsFor(entries);
  yield columns.map(headingOf);
  for (const entry of entries) yield columns.map((column) => cellOf(entry, column));
}

function columnsFor(entries: readonly TermEntry[]): readonly TableColumn[] {
  const terms: TableColumn[] = [];
  const said: TableColumn[] = [];
  for (const lang of languagesOf(entries)) {
    // A main column says "the first is preferred": where an entry has two, a column of the status says it of both.
    const isMain = entries.every((entry) => textsOf(entry, lang, 'preferred').length <= 1);
    const all = entries.flatMap((entry) => termsOf(entry, lang));
    for (const status of TERM_STATUSES) {
      if (status !== 'preferred' && !all.some((term) => term.status === status)) continue;
      terms.push({ kind: 'term', lang, status, isMain: isMain && status === 'preferred' });
    }
    for (const field of TERM_FIELDS)
      if (all.some((term) => saidOf(term, field) !== '')) said.push({ kind: 'termField', lang, field });
  }
  const fields = FIELDS.filter(({ value }) => entries.some((entry) => value(entry) !== ''));
  const kept = fields.map(({ field }): TableColumn => ({ kind: 'field', field }));
  return [...terms, { kind: 'field', field: 'class' }, ...said, ...kept];
}

const languagesOf = (entries: readonly TermEntry[]): readonly string[] => [
  ...new Set(entries.flatMap(({ languages }) => languages.map(({ lang }) => lang))),
];

/** The terms of a language in the order in which a reader of the table meets them. */
function termsOf(entry: TermEntry, lang: string): readonly Term[] {
  const terms = entry.languages.filter((section) => section.lang === lang).flatMap((section) => section.terms);
  return TERM_STATUSES.flatMap((status) => terms.filter((term) => term.status === status));
}

const textsOf = (entry: TermEntry, lang: string, status: Term['status']): readonly string[] =>
  termsOf(entry, lang)
    .filter((term) => term.status === status)
    .map(({ text }) => text.replace(/\s+/gu, ' '));

function cellOf(entry: TermEntry, column: TableColumn): string {
  if (column.kind === 'ignored') return '';
  if (column.kind === 'field')
    return column.field === 'class' ? entry.class : FIELDS.find(({ field }) => field === column.field)!.value(entry);
  if (column.kind === 'term') return cellOfParts(textsOf(entry, column.lang, column.status));
  const values = termsOf(entry, column.lang).map((term) => saidOf(term, column.field));
  return cellOfParts(values.slice(0, values.findLastIndex((value) => value !== '') + 1));
}

function saidOf(term: Term, field: TermField): string {
  const value = term[field];
  return typeof value === 'boolean' ? yes(value) : (value ?? '').trim();
}

const yes = (value: boolean | undefined): string => (value ? 'yes' : '');

const FIELDS: readonly { readonly field: EntryField; readonly value: (entry: TermEntry) => string }[] = [
  { field: 'id', value: ({ id }) => id },
  { field: 'domain', value: ({ domain }) => domain ?? '' },
  { field: 'definition', value: ({ definition }) => definition ?? '' },
  { field: 'source', value: ({ source }) => source ?? '' },
  { field: 'note', value: ({ note }) => note ?? '' },
  { field: 'link', value: ({ link }) => link ?? '' },
  { field: 'image', value: ({ image }) => image ?? '' },
  { field: 'doNotTranslate', value: ({ doNotTranslate }) => yes(doNotTranslate) },
  { field: 'nisba', value: ({ nisba }) => yes(nisba) },
  { field: 'review', value: ({ review }) => (review === undefined || review === 'approved' ? '' : review) },
  {
    field: 'relations',
    value: ({ relations = [] }) => cellOfParts(relations.map(({ kind, entryId }) => `${kind} ${entryId}`)),
  },
];
