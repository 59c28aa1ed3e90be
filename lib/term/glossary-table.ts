import { type Failure, fail, ok, type Result } from '../core/result';
import { classNamed } from './class-names';
import { columnsOf, type EntryField, partsOf, type TableColumn, type TermField } from './table-columns';
import { GENDERS, NUMBERS, PARTS_OF_SPEECH, RELATION_KINDS, REVIEW_STATES, type Term, type TermEntry } from './types';

/** A row that gave no entry, or lost something. `row` counts data rows from 1. */
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
  if (!hasTerms(columns)) return fail({ code: 'noTermColumns' });
  const entries: TermEntry[] = [];
  const issues: RowIssue[] = [];
  let row = 0;
  for (const cells of rows) {
    row++;
    if (isTooWide(cells, columns)) issues.push({ row, code: 'tooManyCells' });
    const entry = entryOfRow(cells, columns, String(row));
    if (entry !== null) entries.push(entry);
    else if (cells.some((cell) => cell.trim() !== '')) issues.push({ row, code: 'noTerms' });
  }
  return ok({ entries, issues });
}

export const hasTerms = (columns: readonly TableColumn[]): boolean => columns.some(({ kind }) => kind === 'term');

/** Whether a row says something beyond the last column. */
export const isTooWide = (cells: readonly string[], columns: readonly TableColumn[]): boolean =>
  cells.length > columns.length && cells.slice(columns.length).some((cell) => cell.trim() !== '');

/** The entry of one row, called `fallbackId` where no column gives an id; `null` without any term. */
export function entryOfRow(
  cells: readonly string[],
  columns: readonly TableColumn[],
  fallbackId: string,
): TermEntry | null {
  const field = (name: EntryField): string => {
    const at = columns.findIndex((column) => column.kind === 'field' && column.field === name);
    return at < 0 ? '' : (cells[at] ?? '').trim();
  };
  const id = field('id') || fallbackId;
  const flags = { caseSensitive: isTrue(field('caseSensitive')), exactOnly: isTrue(field('exactOnly')) };
  const byLang = termsOf(cells, columns, id, flags);
  if (byLang.size === 0) return null;
  for (const [i, column] of columns.entries()) {
    if (column.kind !== 'termField') continue;
    const terms = byLang.get(column.lang);
    if (terms === undefined) continue;
    for (const [n, value] of partsOf(cells[i] ?? '').entries())
      if (value !== '' && terms[n] !== undefined) terms[n] = { ...terms[n], ...saidOf(column.field, value) };
  }
  const text = (name: EntryField): string | undefined => field(name) || undefined;
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
    doNotTranslate: isTrue(field('doNotTranslate')),
    nisba: isTrue(field('nisba')),
    review: named(REVIEW_STATES, field('review')) ?? 'approved',
    ...relationsOf(field('relations')),
  };
}

/** The terms of each language in the order of its columns. */
function termsOf(
  cells: readonly string[],
  columns: readonly TableColumn[],
  id: string,
  flags: Pick<Term, 'caseSensitive' | 'exactOnly'>,
): Map<string, Term[]> {
  const byLang = new Map<string, Term[]>();
  for (const [i, column] of columns.entries()) {
    if (column.kind !== 'term') continue;
    const terms = byLang.get(column.lang) ?? [];
    for (const text of partsOf(cells[i] ?? '')) {
      if (text === '') continue;
      const isLater = column.isMain && terms.some(({ status }) => status === 'preferred');
      const status = isLater ? 'admitted' : column.status;
      terms.push({ id: `${id}:${column.lang}:${terms.length}`, text, status, ...flags });
    }
    if (terms.length > 0) byLang.set(column.lang, terms);
  }
  return byLang;
}

function saidOf(field: TermField, value: string): Partial<Term> {
  if (field === 'caseSensitive' || field === 'exactOnly') return { [field]: isTrue(value) };
  if (field === 'partOfSpeech') return { partOfSpeech: named(PARTS_OF_SPEECH, value) };
  if (field === 'gender') return { gender: named(GENDERS, value) };
  if (field === 'number') return { number: named(NUMBERS, value) };
  return { [field]: value };
}

/** `variantOf ID | related ID`; what does not look so is passed over. */
function relationsOf(cell: string): Pick<TermEntry, 'relations'> {
  const relations = partsOf(cell).flatMap((part) => {
    const [, kind, entryId] = /^(\S+)\s+(\S+)$/u.exec(part) ?? [];
    const known = RELATION_KINDS.find((each) => each === kind);
    return known === undefined || entryId === undefined ? [] : [{ kind: known, entryId }];
  });
  return relations.length === 0 ? {} : { relations };
}

const isTrue = (value: string): boolean => /^(?:true|yes|y|1|x|✓|نعم)$/iu.test(value);

/** A name of a list, whatever its capitals and spaces. */
function named<T extends string>(names: readonly T[], value: string): T | undefined {
  const plain = value.toLowerCase().replace(/[\s_-]/gu, '');
  return names.find((each) => each.toLowerCase() === plain);
}
