import { type Failure, fail, ok, type Result } from '../core/result';
import { canonicalLang } from '../text/lang';
import { REVIEW_STATES, TERM_CLASSES, TERM_STATUSES, type Term, type TermClass, type TermEntry } from './types';

/** What a column of a glossary table holds. `term`: terms of a language, several in a cell parted by `|`. */
export type TableColumn =
  | { readonly kind: 'term'; readonly lang: string; readonly status: Term['status'] }
  | {
      readonly kind:
        | 'class'
        | 'domain'
        | 'definition'
        | 'source'
        | 'note'
        | 'id'
        | 'review'
        | 'link'
        | 'image'
        | 'ignored';
    }
  | { readonly kind: 'doNotTranslate' | 'caseSensitive' | 'exactOnly' | 'nisba' };

const FIELDS: Readonly<Record<string, Exclude<TableColumn['kind'], 'term'>>> = {
  class: 'class',
  type: 'class',
  category: 'class',
  domain: 'domain',
  subject: 'domain',
  definition: 'definition',
  source: 'source',
  note: 'note',
  notes: 'note',
  comment: 'note',
  id: 'id',
  review: 'review',
  state: 'review',
  link: 'link',
  url: 'link',
  image: 'image',
  donottranslate: 'doNotTranslate',
  dnt: 'doNotTranslate',
  casesensitive: 'caseSensitive',
  exactonly: 'exactOnly',
  exact: 'exactOnly',
  nisba: 'nisba',
};
const LANGUAGE_NAMES: Readonly<Record<string, string>> = {
  arabic: 'ar',
  english: 'en',
  عربي: 'ar',
  العربية: 'ar',
  الإنجليزية: 'en',
};

/**
 * What each column of a table is, by its heading: a language tag or name (`ar`, `en-GB`, `Arabic`), a tag with a status
 * (`en deprecated`, `ar:admitted`), or a field (`class`, `note`, `exact only` …). Headings nobody knows are `ignored`.
 */
export function columnsOf(headings: readonly string[]): readonly TableColumn[] {
  return headings.map((heading): TableColumn => {
    const plain = heading.trim().toLowerCase();
    const field = FIELDS[plain.replace(/[\s_-]+/gu, '')];
    if (field !== undefined) return { kind: field } as TableColumn;
    const [name = '', rest = ''] = plain.split(/[\s:]+/u);
    const lang =
      LANGUAGE_NAMES[name] ?? (/^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/u.test(name) ? canonicalLang(name) : null);
    const status = TERM_STATUSES.find(
      (each) => each === (rest === 'forbidden' ? 'deprecated' : rest === '' ? 'preferred' : rest),
    );
    return lang === null || status === undefined ? { kind: 'ignored' } : { kind: 'term', lang, status };
  });
}

/** A row that gave no entry. `row` counts data rows from 1. */
export type RowIssue = { readonly row: number; readonly code: 'noTerms' | 'tooManyCells' };

export type TableGlossary = { readonly entries: readonly TermEntry[]; readonly issues: readonly RowIssue[] };

/**
 * Entries from the rows of a table, one concept a row. An entry without an id is called by its row.
 * Failure `noTermColumns`: no heading names a language.
 */
export function entriesFromTable(
  headings: readonly string[],
  rows: Iterable<readonly string[]>,
  columns: readonly TableColumn[] = columnsOf(headings),
): Result<TableGlossary, Failure<'noTermColumns'>> {
  if (!columns.some(({ kind }) => kind === 'term')) return fail({ code: 'noTermColumns' });
  const entries: TermEntry[] = [];
  const issues: RowIssue[] = [];
  let row = 0;
  for (const cells of rows) {
    row++;
    if (cells.length > columns.length && cells.slice(columns.length).some((cell) => cell.trim() !== '')) {
      issues.push({ row, code: 'tooManyCells' });
    }
    const entry = entryOf(cells, columns, row);
    if (entry !== null) entries.push(entry);
    else if (cells.some((cell) => cell.trim() !== '')) issues.push({ row, code: 'noTerms' });
  }
  return ok({ entries, issues });
}

function entryOf(cells: readonly string[], columns: readonly TableColumn[], row: number): TermEntry | null {
  const field = (kind: TableColumn['kind']): string => {
    const at = columns.findIndex((column) => column.kind === kind);
    return at < 0 ? '' : (cells[at] ?? '').trim();
  };
  const isTrue = (kind: TableColumn['kind']): boolean => /^(?:true|yes|y|1|x|✓|نعم)$/iu.test(field(kind));
  const id = field('id') || String(row);
  const byLang = new Map<string, Term[]>();
  for (const [i, column] of columns.entries()) {
    if (column.kind !== 'term') continue;
    const terms = byLang.get(column.lang) ?? [];
    for (const text of (cells[i] ?? '').split('|').map((each) => each.trim())) {
      if (text === '') continue;
      const isFirst = column.status === 'preferred' && !terms.some(({ status }) => status === 'preferred');
      terms.push({
        id: `${id}:${column.lang}:${terms.length}`,
        text,
        status: column.status === 'preferred' && !isFirst ? 'admitted' : column.status,
        caseSensitive: isTrue('caseSensitive'),
        exactOnly: isTrue('exactOnly'),
      });
    }
    if (terms.length > 0) byLang.set(column.lang, terms);
  }
  if (byLang.size === 0) return null;
  const text = (kind: TableColumn['kind']): string | undefined => field(kind) || undefined;
  const review = REVIEW_STATES.find(
    (state) => state.toLowerCase() === field('review').toLowerCase().replace(/\s/gu, ''),
  );
  return {
    id,
    class: classNamed(field('class')),
    languages: [...byLang].map(([lang, terms]) => ({ lang, terms })),
    domain: text('domain'),
    definition: text('definition'),
    source: text('source'),
    note: text('note'),
    link: text('link'),
    image: text('image'),
    doNotTranslate: isTrue('doNotTranslate'),
    nisba: isTrue('nisba'),
    review: review ?? 'approved',
  };
}

const CLASS_NAMES: Readonly<Record<string, TermClass>> = {
  organization: 'organisation',
  org: 'organisation',
  per: 'person',
  people: 'person',
  name: 'person',
  loc: 'place',
  location: 'place',
  city: 'place',
  country: 'place',
  شخص: 'person',
  مكان: 'place',
  منظمة: 'organisation',
  حدث: 'event',
  عمل: 'work',
  منتج: 'product',
};

/** A class by its name in either language, `other` for what is none. */
export function classNamed(name: string): TermClass {
  const plain = name.trim().toLowerCase();
  return TERM_CLASSES.find((each) => each === plain) ?? CLASS_NAMES[plain] ?? 'other';
}
